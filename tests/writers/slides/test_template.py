"""Templates of other organisations: used where they can be, refused in plain words where not."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from pptx import Presentation

from tests.writers.samples import bullets, exercise, module, para, section, table
from tests.writers.slides.decks import opened, squeezed, texts, words_in, written
from tests.writers.slides.test_hostile import findings, numbered_table
from transferkit.model.deck import Layout
from transferkit.model.errors import TransferkitError
from transferkit.model.facts import ExerciseFacts, ModuleFacts, PlanBlock
from transferkit.writers.slides.template import OURS, open_template

ALL_KINDS = module(
    section("Liste", para("gesprochen"), bullets("eins", "zwei")),
    section("Tabelle", numbered_table(25, 3)),
    section("Übung", exercise(facts=ExerciseFacts(10, "worksheet", "EA", "Stift"), solution=(para("so"),))),
    section("Teil", sections=(section("Unterteil", bullets("a"), table([["k"], ["v"]])),)),
    facts=ModuleFacts("A1", minutes=10, plan=(PlanBlock(10, "Anfangen"),)),
)


@pytest.fixture
def default_template(tmp_path: Path) -> Path:
    """python-pptx's own template (4:3, no names of ours), with a slide left in it as people do."""
    path = tmp_path / "verein.pptx"
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[1]).shapes.title.text = "Folie des Vereins"
    deck.save(str(path))
    return path


def test_our_template_has_a_layout_of_its_own_for_every_kind_of_slide() -> None:
    layouts = open_template(OURS).layouts
    assert len(set(layouts.values())) == len(Layout)


def test_a_template_of_another_shape_takes_every_kind_of_slide(default_template: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    made = written(ALL_KINDS, tmp_path / "out", template=default_template)
    slides = opened(made.files[0])
    shown = squeezed(text for slide in slides for text in texts(slide))
    assert [word for word in words_in(ALL_KINDS) if squeezed([word]) not in shown] == []
    assert [finding for slide in slides for finding in findings(slide)] == []
    assert "FoliedesVereins" not in shown


def test_the_slides_of_a_template_are_not_left_in_the_file(default_template: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    made = written(module(), tmp_path / "out", template=default_template)
    with zipfile.ZipFile(made.files[0]) as archive:
        assert not any(b"Folie des Vereins" in archive.read(name) for name in archive.namelist())


def test_a_template_keeps_the_frames_on_the_slide(default_template: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    path = written(ALL_KINDS, tmp_path / "out", template=default_template).files[0]
    width, height = Presentation(str(path)).slide_width, Presentation(str(path)).slide_height
    assert width is not None
    assert height is not None
    for slide in opened(path):
        assert [shape.name for shape in slide.shapes if shape.left < 0 or shape.left + shape.width > width or shape.top >= height] == []


def zipped(path: Path, entries: dict[str, str]) -> None:
    """A zip that is no presentation."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in entries.items():
            archive.writestr(name, text)


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param(None, id="a text file"),
        pytest.param({}, id="an empty zip"),
        pytest.param({"hallo.txt": "x"}, id="any zip"),
        pytest.param({"[Content_Types].xml": "<kaputt", "_rels/.rels": "<kaputt"}, id="broken XML"),
    ],
)
def test_what_is_no_presentation_is_refused_in_words(entries: dict[str, str] | None, tmp_path: Path) -> None:
    path = tmp_path / "vorlage.pptx"
    if entries is None:
        path.write_text("Das ist keine Vorlage.", "utf-8")
    else:
        zipped(path, entries)
    with pytest.raises(TransferkitError, match=r"vorlage\.pptx") as caught:
        written(module(), tmp_path, template=path)
    assert caught.value.hint
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(TransferkitError, match=r"fehlt\.pptx"):
        written(module(), tmp_path, template=tmp_path / "fehlt.pptx")


def test_a_template_without_a_layout_for_text_gets_a_plain_one(tmp_path: Path) -> None:
    path = tmp_path / "nur-titel.pptx"
    deck = Presentation()
    for layout in list(deck.slide_layouts):
        if layout.name != "Title Only":
            deck.slide_layouts.remove(layout)
    deck.save(str(path))
    (tmp_path / "out").mkdir()
    slides = opened(written(ALL_KINDS, tmp_path / "out", template=path).files[0])
    assert {slide.slide_layout.name for slide in slides} == {"Title Only", "Title and Content"}
    assert [finding for slide in slides for finding in findings(slide)] == []


def test_our_template_is_turned_round_for_languages_read_from_the_right() -> None:
    given, turned = open_template(OURS), open_template(OURS, right_to_left=True)
    width = given.canvas.width
    for layout, slots in given.slots.items():
        mine = {(round(width - slot.box.left - slot.box.width), round(slot.box.top)) for slot in slots.bodies}
        assert {(round(slot.box.left), round(slot.box.top)) for slot in turned.slots[layout].bodies} == mine
    panel = turned.slots[Layout.EXERCISE].aside
    assert panel is not None
    assert panel.box.left > width / 2
