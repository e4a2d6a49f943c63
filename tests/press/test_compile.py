"""Sheets become PDFs in a child that sees nothing but its own folder."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.writers.samples import png
from transferkit.press import PressError, Sheet, drawing, to_pdf, to_pdfs, to_pngs
from transferkit.press.code import Code, string

HOSTILE = '"] #read("/etc/passwd") $ * _ @ <x> // #import "x" \\" \\u{41} \\ ]{'
TITLE = '#set document(title: "Blatt", date: none)\n#set text(lang: "de")\n'


def source(code: Code | str) -> str:
    """A document of one paragraph."""
    return f"{TITLE}#par({code})\n"


def words_of(pdf: bytes) -> str:
    """The text of a PDF, lines joined."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file a sheet must not read."""
    path = tmp_path_factory.mktemp("outside") / "geheim.txt"
    path.write_text("Geheimnis", "utf-8")
    return path


@pytest.fixture(scope="module")
def made(outside: Path) -> dict[str, bytes | PressError]:
    """What became of good and bad sheets that were made together."""
    sheets = {
        "good": Sheet(source(string("Guten Tag"))),
        "hostile": Sheet(source(string(HOSTILE))),
        "broken": Sheet(source("nonsense(")),
        "absolute": Sheet(source(f"read({string(str(outside))})")),
        "climbing": Sheet(source(f"read({string('../' * 12 + str(outside).lstrip('/'))})")),
        "neighbour": Sheet(source('read("../0/main.typ")')),
        "package": Sheet(f'{TITLE}#import "@preview/example:0.1.0": add\n#add(1, 2)'),
        "last": Sheet(source(string("Auf Wiedersehen"))),
    }
    return dict(zip(sheets, to_pdfs(list(sheets.values())), strict=True))


def pdf_of(result: bytes | PressError) -> bytes:
    """A PDF that was made."""
    assert isinstance(result, bytes), result
    return result


def test_hostile_text_stands_in_the_pdf_as_it_was_written(made: dict[str, bytes | PressError]) -> None:
    assert words_of(pdf_of(made["hostile"])).replace(" ", "") == HOSTILE.replace(" ", "")


def test_a_bad_sheet_costs_only_itself(made: dict[str, bytes | PressError]) -> None:
    assert words_of(pdf_of(made["good"])) == "Guten Tag"
    assert words_of(pdf_of(made["last"])) == "Auf Wiedersehen"
    broken = made["broken"]
    assert isinstance(broken, PressError)
    assert broken.message


@pytest.mark.parametrize("name", ["absolute", "climbing", "neighbour", "package"])
def test_a_sheet_sees_nothing_outside_its_folder(name: str, made: dict[str, bytes | PressError]) -> None:
    refused = made[name]
    assert isinstance(refused, PressError)
    assert "Geheimnis" not in str(refused)


def test_the_pdf_is_tagged_and_says_its_language(made: dict[str, bytes | PressError]) -> None:
    root: Any = PdfReader(io.BytesIO(pdf_of(made["good"]))).trailer["/Root"]
    assert (root["/MarkInfo"]["/Marked"], root["/Lang"]) == (True, "de")


def test_pictures_are_found_by_name_and_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    sheet = Sheet(f'{TITLE}#image("a.png", alt: "Ein Bild")', {"a.png": png(tmp_path / "irgendwo.png")}, 1_700_000_000)
    one, two = to_pdfs([sheet, sheet])
    assert pdf_of(one) == pdf_of(two)
    assert pdf_of(one) == to_pdf(sheet.source, sheet.files, sheet.seconds)
    assert len(PdfReader(io.BytesIO(pdf_of(one))).pages[0].images) == 1


def test_one_bad_sheet_alone_raises() -> None:
    with pytest.raises(PressError):
        to_pdf(source("nonsense("), {})


def test_nothing_to_typeset_starts_no_child() -> None:
    assert to_pdfs([]) == []


def test_a_child_that_dies_is_told_and_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    (refused,) = to_pdfs([Sheet(source(string("x")))])
    assert isinstance(refused, PressError)


@pytest.mark.parametrize("pixels", [300, 2000])
def test_a_drawing_is_as_wide_as_asked(pixels: int, tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><text y="9" font-family="Arial">Wort</text></svg>', "utf-8"
    )
    (made,) = to_pngs([drawing(path, pixels)])
    assert isinstance(made, bytes)
    with Image.open(io.BytesIO(made)) as image:
        assert image.width == pixels
        assert image.height == pytest.approx(pixels / 3, abs=1)
        colours = image.convert("L").getextrema()
    assert colours == (0, 255), "no letters, or not on white"


def test_a_drawing_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text("kein Bild", "utf-8")
    (refused,) = to_pngs([drawing(path, 300)])
    assert isinstance(refused, PressError)
