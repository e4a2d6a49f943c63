"""Whatever somebody writes, the deck opens, nothing is lost and nothing is too small to read."""

from __future__ import annotations

import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from tests.writers.samples import bullets, exercise, module, para, png, section, table, with_block
from tests.writers.slides.decks import opened, squeezed, texts, words_in, written
from transferkit.files.zips import FIXED_DATE
from transferkit.model.course import Module
from transferkit.model.facts import ExerciseFacts
from transferkit.model.text import Block, Callout, Cell, Code, Columns, Formula, ItemList, Paragraph, Picture, Quote, Run, Table, runs
from transferkit.writers.slides.paragraphs import SMALL_PRINT

SENTENCE = "Der Verein fragt alle Mitglieder nach ihren Aufgaben und schreibt die Antworten auf."
EMOJI = "Familie \U0001f469\u200d\U0001f469\u200d\U0001f467 und \U0001f9d1\U0001f3fd\u200d\U0001f4bb, dazu مرحبا und e\u0301 im Text"
CONTROL = "vorher\x00\x07\x0b\x1f\ufffe\ud800nachher"
LONG_TEXT = " ".join(f"Wort{number}" for number in range(500))


def nested(depth: int) -> ItemList:
    """A list in a list in a list …"""
    one = bullets(f"Ebene{depth}")
    for level in range(depth - 1, 0, -1):
        one = ItemList(((para(f"Ebene{level}"), one),))
    return one


def numbered_table(rows: int, columns: int) -> Table:
    """A table of cells like Z3S4."""
    return table(
        [[f"Spalte{column}" for column in range(columns)], *([f"Z{row}S{column}" for column in range(columns)] for row in range(rows))]
    )


SPANS = Table(
    ((Cell(runs("Kopf"), columns=2), Cell(runs("K3"))),),
    (
        (Cell(runs("zwei hoch"), rows=2), Cell(runs("b1")), Cell(runs("c1"))),
        (Cell(runs("b2")), Cell(runs("c2"))),
        (Cell(runs("a3")), Cell(runs("breit"), columns=2)),
    ),
    runs("Tabelle mit Spannen"),
    "Tab. 1",
)
LONG_TASK = exercise(task=tuple(para(f"{SENTENCE} {number}") for number in range(40)), facts=ExerciseFacts(20, "worksheet"))
BLOCKS: dict[str, tuple[Block, ...]] = {
    "22 bullets": (bullets(*(f"{number}. {SENTENCE}" for number in range(22))),),
    "a table of 25 rows": (numbered_table(25, 3),),
    "a table of 14 columns": (numbered_table(4, 14),),
    "a table of 14 columns and 25 rows under a list": (bullets("davor", "und davor"), numbered_table(25, 14)),
    "a table of 25 rows under a list": (bullets("davor", "und davor"), numbered_table(25, 3)),
    "a cell as long as a book under a list": (bullets("davor"), table([["Kopf", "K2"], [LONG_TEXT, "kurz"], ["x", "y"]])),
    "a table of headings only": (table([["nur", "Kopf"]]),),
    "a table with rows of uneven length": (table([["a", "b", "c"], ["eins"], ["1", "2", "3"]]),),
    "a table with spans": (SPANS,),
    "a table of long words": (table([["Kopf"] * 3, ["Donaudampfschifffahrtsgesellschaft" * 4] * 3]),),
    "three columns": (Columns(tuple((para(f"Kopf {side}"), bullets(*([SENTENCE] * 6))) for side in "abc")),),
    "columns of which one is empty": (Columns(((para("links"),), ())),),
    "a word wider than the slide": (bullets("x" * 900),),
    "a paragraph longer than a slide": (Quote((para(LONG_TEXT),), runs("Jemand")),),
    "a quote with a box in it": (
        Quote((para("Gesagt ist gesagt."), Callout("tip", runs("Kasten"), (para("innen"),))), runs("Ada Beispiel")),
    ),
    "control characters": (bullets(CONTROL), Code(CONTROL), table([[CONTROL], ["a\tb\r\n"]])),
    "a list of 40 levels": (nested(40),),
    "emoji and Arabic": (bullets(EMOJI), Callout("note", runs(EMOJI), (para(EMOJI),))),
    "every look": (
        Callout(
            "tip",
            (),
            (Paragraph((Run("fett", strong=True), Run("schräg", emphasis=True), Run("oben", raised=1), Run("unten", raised=-1))),),
        ),
        Callout("note", runs("T"), (Paragraph((Run("c", code=True), Run("x^2", formula=True), Run("en", language="en"), Run("\nzwei"))),)),
    ),
    "code, formula, list of boxes": (
        Code("\n".join(f"zeile{number} = {number}" for number in range(60)), "python", runs("Ein Programm")),
        Formula(r"\frac{a}{b}"),
        bullets("☐ erledigt", "☐ offen"),
    ),
    "an empty list and an empty box": (ItemList(((), ())), Callout("note", (), ())),
    "a list inside columns inside a box": (Callout("note", runs("B"), (Columns(((bullets("l"),), (numbered_table(2, 2),))),)),),
}
MODULES: dict[str, Module] = {
    **{name: with_block(*blocks) for name, blocks in BLOCKS.items()},
    "a title of 300 characters": module(
        section("Wort " * 60, bullets("a"), sections=(section("Langes " * 43, para("b")),)), title="Modul " * 50
    ),
    "a title that is one word of 300 letters": module(section("w" * 300, bullets("a")), title="t" * 300),
    "control characters in titles": module(section(CONTROL, bullets("a")), title=CONTROL),
    "no sections at all": module(),
    "a section without a title": module(section("", bullets("a"))),
    "a task of 40 paragraphs": module(section("Üben", LONG_TASK)),
    "a task with a table": module(section("Üben", exercise(task=(para(SENTENCE), numbered_table(12, 3), bullets("c"))))),
}


@pytest.mark.parametrize("name", MODULES)
def test_the_deck_opens_and_nothing_is_lost(name: str, tmp_path: Path) -> None:
    made = written(MODULES[name], tmp_path)
    slides = opened(made.files[0])
    shown = squeezed(text for slide in slides for text in texts(slide))
    lost = [word for word in words_in(MODULES[name]) if squeezed([word]) not in shown and not _broken_up(word, shown)]
    assert lost == []
    assert [finding for slide in slides for finding in findings(slide)] == []


@pytest.mark.parametrize("language", ["de", "ar", "he", "tr"])
def test_every_run_says_its_language_and_its_direction(language: str, tmp_path: Path) -> None:
    rich = module(
        section("S", *(block for name in ("every look", "a table with spans", "emoji and Arabic") for block in BLOCKS[name])), LONG
    )
    made = written(rich, tmp_path, language)
    for slide in opened(made.files[0]):
        assert findings(slide) == []
        for tree in (slide._element, slide.notes_slide._element):
            said = {element.get("lang", "")[:2] for tag in ("a:rPr", "a:endParaRPr") for element in tree.iter(qn(tag))}
            assert said - {"en"} <= {language}
            directions = [element.get("rtl") for element in tree.iter(qn("a:pPr"))]
            assert set(directions) == ({"1"} if language in ("ar", "he") else {None})
        assert all(element.get("rtl") == ("1" if language in ("ar", "he") else None) for element in slide._element.iter(qn("a:tblPr")))


LONG = section("Gesprochen", para(SENTENCE), bullets("a"))


@pytest.mark.parametrize(
    ("name", "size", "decorative"), [("wide.png", (400, 20), False), ("thin.png", (1, 5000), False), ("plain.png", (40, 30), True)]
)
def test_a_picture_says_what_it_shows(name: str, size: tuple[int, int], decorative: bool, tmp_path: Path) -> None:
    path = png(tmp_path / name, *size)
    picture = Picture(path, 'Ein "Bild" <mit>\x07 Kasse', runs("Die Kasse"), "Abb. 1", decorative)
    (shape,) = _pictures(written(with_block(picture, bullets("daneben")), tmp_path))
    properties = shape._element.nvPicPr.cNvPr
    marked = any(element.tag.endswith("}decorative") and element.get("val") == "1" for element in properties.iter())
    assert (properties.get("descr"), marked) == (("", True) if decorative else ('Ein "Bild" <mit>\ufffd Kasse', False))


def test_a_picture_keeps_its_proportions(tmp_path: Path) -> None:
    (shape,) = _pictures(written(with_block(Picture(png(tmp_path / "a.png", 400, 100), "x")), tmp_path))
    assert shape.width / shape.height == pytest.approx(4, rel=0.01)


def test_a_drawing_becomes_pixels_and_webp_becomes_png(tmp_path: Path) -> None:
    drawing = tmp_path / "a.svg"
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>', "utf-8")
    (shape,) = _pictures(written(with_block(Picture(drawing, "Rechteck")), tmp_path))
    assert (shape.image.content_type, shape.image.size) == ("image/png", (2000, 1000))


BROKEN = {
    "no picture at all": b"Das ist Text.",
    "cut off": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00",
    "empty": b"",
    "a bomb": b"BM" + b"\xff" * 60,
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN.keys())
@pytest.mark.parametrize("ending", ["png", "svg", "jpg"])
def test_a_broken_picture_becomes_its_words_and_a_problem(data: bytes, ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"kaputt.{ending}"
    path.write_bytes(data)
    one = with_block(Picture(path, "Die Kasse von oben", runs("Unterschrift"), "Abb. 1"))
    made = written(one, tmp_path)
    assert [problem.code for problem in made.problems] == ["IMG04"]
    shown = squeezed(text for slide in opened(made.files[0]) for text in texts(slide))
    assert [word for word in words_in(one) if word not in shown] == []


def test_a_list_of_many_levels_stays_on_its_slide(tmp_path: Path) -> None:
    for slide in opened(written(with_block(nested(40)), tmp_path).files[0]):
        assert all(int(element.get("marL", "0")) < 0.3 * 12192000 for element in slide._element.iter(qn("a:pPr")))


def test_split_slides_are_numbered_and_told(tmp_path: Path) -> None:
    made = written(with_block(*BLOCKS["22 bullets"]), tmp_path)
    (told,) = made.problems
    titles = [slide.shapes.title.text for slide in opened(made.files[0])][1:-1]
    assert (told.code, dict(told.arguments)["count"]) == ("FIT01", str(len(titles)))
    assert titles == [f"Abschnitt ({number}/{len(titles)})" for number in range(1, len(titles) + 1)]


def test_a_split_table_repeats_its_head(tmp_path: Path) -> None:
    tables = _tables(written(with_block(numbered_table(25, 3)), tmp_path))
    assert len(tables) > 1
    assert {tuple(cell.text for cell in found.rows[0].cells) for found in tables} == {("Spalte0", "Spalte1", "Spalte2")}


def test_a_table_split_by_columns_repeats_the_first(tmp_path: Path) -> None:
    tables = _tables(written(with_block(numbered_table(4, 14)), tmp_path))
    assert len(tables) > 1
    assert {tuple(row.cells[0].text for row in found.rows) for found in tables} == {("Spalte0", "Z0S0", "Z1S0", "Z2S0", "Z3S0")}


def test_a_split_table_keeps_every_cell_in_its_column(tmp_path: Path) -> None:
    rows = ((Cell(runs("Gruppe"), rows=24), Cell(runs("b0"))), *((Cell(runs(f"b{row}")),) for row in range(1, 24)))
    spanned = Table(((Cell(runs("a")), Cell(runs("b"))),), rows)
    for found in _tables(written(with_block(spanned), tmp_path)):
        assert [row.cells[0].text for row in found.rows if row.cells[0].text.startswith("b")] == []


def test_a_long_task_that_has_a_sheet_takes_two_slides_and_the_rest_is_said(tmp_path: Path) -> None:
    slides = opened(written(MODULES["a task of 40 paragraphs"], tmp_path).files[0])
    titles = [slide.shapes.title.text for slide in slides if "A1-1" in slide.shapes.title.text]
    assert titles == ["Aufgabe A1-1: Ein Tag im Verein (1/2)", "Aufgabe A1-1: Ein Tag im Verein (2/2)"]
    assert "Weiter auf dem Arbeitsblatt A1-1" in "".join(texts(slides[-2]))


def test_a_file_says_what_it_is_and_not_who_made_the_template(tmp_path: Path) -> None:
    said = Presentation(str(written(module(section("S", bullets("a"))), tmp_path, "en").files[0])).core_properties
    assert (said.title, said.author, said.last_modified_by, said.language) == ("Bedarf erkennen", *["Verein Beispiel e. V."] * 2, "en")
    assert said.created == said.modified == datetime(2026, 11, 21)


def test_two_writes_give_the_same_bytes(tmp_path: Path) -> None:
    chosen = ("every look", "a table with spans", "three columns", "control characters", "code, formula, list of boxes")
    picture = Picture(png(tmp_path / "a.png"), "x")
    everything = module(*(section(name, *BLOCKS[name], LONG_TASK) for name in chosen), section("Bild", picture))
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(written(everything, tmp_path / name).files[0])
    assert made[0].read_bytes() == made[1].read_bytes()
    with zipfile.ZipFile(made[0]) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {FIXED_DATE}, "the clock is in the file"


def findings(slide: Any) -> list[str]:
    """What is wrong: no title, type that is small and no source, ids twice, runs without a language, pictures without words."""
    title = slide.shapes.title
    found = [] if title is not None and title.text.strip() else ["no title"]
    sizes = [int(element.get("sz")) for element in slide._element.iter(qn("a:rPr"), qn("a:endParaRPr")) if element.get("sz")]
    found += [f"{size} is small" for size in sizes if size < 2000 and size != int(SMALL_PRINT * 100)]
    for tree in (slide._element, slide.notes_slide._element):
        ids = [element.get("id") for element in tree.iter(qn("p:cNvPr"))]
        found += ["ids occur twice"] if len(set(ids)) < len(ids) else []
        runs = [*tree.iter(qn("a:rPr")), *tree.iter(qn("a:endParaRPr"))]
        found += [f"{element.tag} without a language" for element in runs if not element.get("lang")]
        found += ["a run without properties" for run in tree.iter(qn("a:r"), qn("a:fld")) if run.find(qn("a:rPr")) is None]
    return found


def _broken_up(word: str, shown: str) -> bool:
    """Whether a very long word stands there in pieces."""
    return len(word) > 100 and all(squeezed([word[at : at + 20]]) in shown for at in range(0, len(word), 20))


def _pictures(made: Any) -> list[Any]:
    assert made.problems == ()
    return [shape for slide in opened(made.files[0]) for shape in slide.shapes if shape._element.tag == qn("p:pic")]


def _tables(made: Any) -> list[Any]:
    return [shape.table for slide in opened(made.files[0]) for shape in slide.shapes if shape.has_table]
