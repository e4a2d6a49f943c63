"""Whatever somebody calls a template: a sound deck is made with it, or it is refused in plain words."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from tests.writers.samples import module
from tests.writers.slides import foreign
from tests.writers.slides.decks import opened, squeezed, texts, words_in, written
from tests.writers.slides.test_hostile import findings
from tests.writers.slides.test_template import ALL_KINDS
from transferkit.model.deck import Layout
from transferkit.model.errors import TransferkitError
from transferkit.writers.slides.template import open_template

OFFICE = "application/vnd.openxmlformats-officedocument.presentationml"
MICROSOFT = "application/vnd.ms-powerpoint"
TYPES = "[Content_Types].xml"
USABLE: dict[str, dict[str, foreign.Change]] = {
    "widescreen": {foreign.PRESENTATION: foreign.size(12192000, 6858000)},
    "sixteen to ten": {foreign.PRESENTATION: foreign.size(9144000, 5715000)},
    "upright": {foreign.PRESENTATION: foreign.size(9144000, 12192000)},
    "a .potx": {TYPES: foreign.kind(f"{OFFICE}.template.main+xml")},
    "a .ppsx": {TYPES: foreign.kind(f"{OFFICE}.slideshow.main+xml")},
    "a .pptm": {TYPES: foreign.kind(f"{MICROSOFT}.presentation.macroEnabled.main+xml")},
    "a .potm": {TYPES: foreign.kind(f"{MICROSOFT}.template.macroEnabled.main+xml")},
    "no footer": {foreign.CONTENT: foreign.without_holder("ftr")},
    "no slide number": {foreign.CONTENT: foreign.without_holder("sldNum")},
    "no title": {foreign.CONTENT: foreign.without_holder("title")},
    "no places in the layout": {"ppt/slideLayouts/slideLayout4.xml": foreign.without_places},
    "no places in the master": {foreign.MASTER: foreign.without_places},
    "a dark ground": {foreign.MASTER: foreign.ground('<a:solidFill><a:srgbClr val="111111"/></a:solidFill>')},
    "a wide font": {foreign.THEME: foreign.font("Verdana")},
}


@pytest.mark.parametrize("name", USABLE)
def test_a_sound_deck_is_made_with(name: str, tmp_path: Path) -> None:
    path = foreign.changed(tmp_path / "verein.pptx", USABLE[name])
    (tmp_path / "out").mkdir()
    file = written(ALL_KINDS, tmp_path / "out", template=path).files[0]
    slides = opened(file)
    shown = squeezed(text for slide in slides for text in texts(slide))
    assert [word for word in words_in(ALL_KINDS) if squeezed([word]) not in shown] == []
    assert [finding for slide in slides for finding in findings(slide)] == []
    with zipfile.ZipFile(file) as package:
        assert f"{OFFICE}.presentation.main+xml".encode() in package.read(TYPES)
    assert [shape.name for slide in slides for shape in slide.shapes if is_off(shape, Presentation(str(file)))] == []


def is_off(shape: Any, deck: Any) -> bool:
    """Whether a shape reaches beyond the left, right or upper edge of its slide."""
    sides = (shape.left, shape.top, shape.width)
    return None not in sides and (shape.left < 0 or shape.top < 0 or shape.left + shape.width > deck.slide_width + 1)


REFUSED = {
    "a text": (b"Das ist keine Vorlage.", "not a presentation"),
    "nothing": (b"", "empty"),
    "a file with a password": (foreign.OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "a file of the last century": (foreign.OLE + "PowerPoint Document".encode("utf-16-le"), "old format"),
    "half a file": (foreign.DEFAULT.read_bytes()[:9000], "copied to the end"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused_in_words(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en")
    data, reason = REFUSED[name]
    path = tmp_path / "vorlage.pptx"
    path.write_bytes(data)
    with pytest.raises(TransferkitError, match=r"vorlage\.pptx") as caught:
        written(module(), tmp_path, template=path)
    assert reason in caught.value.message
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.presentation", "content.xml": "<x/>"}, "LibreOffice"),
        ({"Index/Document.iwa": "x"}, "Keynote"),
        ({"hallo.txt": "x"}, "not a presentation"),
    ],
)
def test_other_zips_are_called_by_their_name(entries: dict[str, str], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en")
    path = tmp_path / "vorlage.pptx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in entries.items():
            archive.writestr(name, text)
    with pytest.raises(TransferkitError) as caught:
        open_template(path)
    assert reason in caught.value.message


def test_a_refusal_is_in_german_for_germans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    path = tmp_path / "vorlage.pptx"
    path.write_bytes(REFUSED["a file with a password"][0])
    with pytest.raises(TransferkitError, match="Kennwort"):
        open_template(path)


def parts() -> list[str]:
    """Every part of the default template that a deck needs."""
    with zipfile.ZipFile(foreign.DEFAULT) as package:
        return [name for name in package.namelist() if not name.startswith("docProps/")]


@pytest.mark.parametrize("damage", ["gone", "cut", "emptied"])
@pytest.mark.parametrize("part", parts())
def test_a_damaged_template_is_used_or_refused_and_never_breaks_the_build(part: str, damage: str, tmp_path: Path) -> None:
    path = tmp_path / "vorlage.pptx"
    with zipfile.ZipFile(foreign.DEFAULT) as source, zipfile.ZipFile(path, "w") as target:
        for item in source.infolist():
            data = source.read(item)
            if item.filename != part:
                target.writestr(item.filename, data)
            elif damage != "gone":
                target.writestr(item.filename, data[: len(data) // 2] if damage == "cut" else b"")
    try:
        template = open_template(path)
    except TransferkitError as error:
        assert "vorlage.pptx" in error.message
        return
    (tmp_path / "out").mkdir()
    assert template.found
    assert opened(written(module(), tmp_path / "out", template=path).files[0])


def test_names_of_others_macros_views_and_sections_stay_out(tmp_path: Path) -> None:
    deck = Presentation()
    deck.core_properties.author = deck.core_properties.last_modified_by = "Fremde Person"
    deck.slides.add_slide(deck.slide_layouts[1]).shapes.title.text = "Fremde Folie"
    deck.save(str(tmp_path / "roh.pptx"))
    sections = (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/'
        'powerpoint/2010/main"><p14:section name="Fremder Abschnitt" id="{0}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst>'
        "</p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>"
    )
    relations = "ppt/_rels/presentation.xml.rels"
    macro = (
        '<Relationship Id="rId91" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
        '<Relationship Id="rId92" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/commentAuthors" '
        'Target="commentAuthors.xml"/></Relationships>'
    )
    path = foreign.changed(
        tmp_path / "vorlage.pptm",
        {
            foreign.PRESENTATION: lambda xml: (
                xml[: xml.index("<p:extLst>")] + sections if "<p:extLst>" in xml else xml.replace("</p:presentation>", sections)
            ),
            relations: lambda xml: xml.replace("</Relationships>", macro),
            TYPES: lambda xml: xml.replace(
                "</Types>", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
            ),
        },
        tmp_path / "roh.pptx",
        {"ppt/vbaProject.bin": b"Fremdes Makro", "ppt/commentAuthors.xml": b"<p>Fremde Stimme</p>"},
    )
    template = open_template(path)
    assert (template.macros, template.slides) == (True, 1)
    (tmp_path / "out").mkdir()
    with zipfile.ZipFile(written(module(), tmp_path / "out", template=path).files[0]) as package:
        assert [name for name in package.namelist() if b"Fremde" in package.read(name)] == []


def test_a_layout_is_found_by_its_german_name(tmp_path: Path) -> None:
    path = foreign.changed(
        tmp_path / "deutsch.pptx",
        {foreign.CONTENT: lambda xml: xml.replace('name="Title and Content"', 'name="Titel und Inhalt"').replace('type="obj"', "")}
        | {"ppt/slideLayouts/slideLayout5.xml": lambda xml: xml.replace('name="Comparison"', 'name="Vergleich"')},
    )
    found = open_template(path).found
    assert (found[Layout.CONTENT].name, found[Layout.COMPARISON].name) == ("Titel und Inhalt", "Vergleich")
    assert found[Layout.BREAK].serves_as is Layout.SECTION


def test_frames_one_above_the_other_are_no_columns(tmp_path: Path) -> None:
    deck = Presentation()
    layout: Any = deck.slide_layouts.get_by_name("Two Content")
    left, right = list(layout.placeholders)[1:3]
    left.left, left.top, left.width, left.height = right.left, right.top, right.width, right.height // 2
    right.left, right.top, right.width, right.height = left.left, left.top + left.height, left.width, left.height
    deck.save(str(tmp_path / "gestapelt.pptx"))
    assert open_template(tmp_path / "gestapelt.pptx").found[Layout.COLUMNS].serves_as is Layout.CONTENT


def test_a_template_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transferkit.writers.slides.template.opening.MOST_BYTES", 1000)
    with pytest.raises(TransferkitError, match="100 MB"):
        open_template(Path(shutil.copy(foreign.DEFAULT, tmp_path / "vorlage.pptx")))
    monkeypatch.undo()
    monkeypatch.setattr("transferkit.writers.slides.template.opening.MOST_UNPACKED", 1000)
    with pytest.raises(TransferkitError, match="600 MB"):
        open_template(tmp_path / "vorlage.pptx")


def test_colours_that_cannot_be_read_on_a_dark_ground_are_exchanged(tmp_path: Path) -> None:
    dark = foreign.changed(tmp_path / "dunkel.pptx", USABLE["a dark ground"])
    palette = open_template(dark).palettes[Layout.CONTENT]
    assert palette.text in ("bg1", "bg2")
    assert palette.head in ("bg1", "bg2", "accent1")
    light = shutil.copy(foreign.DEFAULT, tmp_path / "hell.pptx")
    assert open_template(Path(light)).palettes[Layout.CONTENT].text == ""
