"""Word files: what becomes of each thing in them, and that nothing is lost without a message.

A case is a text file: what it shows, parts of a Word file behind lines `=== part`, then the draft and the messages.
`pytest --accept` rewrites the last part.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Expected
from tests.importing.word_files import PICTURE, parts_of, write_docx
from transferkit.importing.read import Read, read_material

CASES = sorted((Path(__file__).parents[1] / "cases" / "docx").glob("*.txt"))


def read(path: Path) -> Read:
    """What becomes of one file, in German."""
    return read_material([path], "de")


def told(made: Read) -> str:
    """A draft and its messages as text."""
    page = made.files.get("index.md", b"").decode()
    others = [f"file: {name}" for name in sorted(made.files) if name != "index.md"]
    return "\n".join([page.rstrip("\n"), "", *others, *(f"{found.where}: {found.sentence('en')}" for found in made.problems)])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_word_file_becomes_markdown(case: Path, expected: Expected, tmp_path: Path) -> None:
    given = case.read_text("utf-8").split("\n===== ")[0].rstrip("\n")
    made = read(write_docx(tmp_path / "vorlage.docx", parts_of(case.read_text("utf-8"))))
    expected(case, f"{given}\n\n===== draft\n{told(made)}")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_word_is_in_the_draft_or_in_a_message(case: Path, tmp_path: Path) -> None:
    parts = parts_of(case.read_text("utf-8"))
    output = told(read(write_docx(tmp_path / "vorlage.docx", parts)))
    entity = "amp"
    texts = (text for part in parts.values() for text in re.findall(r"<w:(?:t|delText)\b[^>]*>([^<]*)<", part))
    assert not [word for text in texts for word in re.findall(r"[^\W_]{3,}", text) if word not in output and word != entity]


@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        ({"word/styles.xml": b'<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'}, "IMP02", "word/styles.xml"),
        ({"word/extra.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'.encode("utf-16")}, "IMP02", "word/extra.xml"),
        ({"../draussen.txt": b"x"}, "IMP03", "../draussen.txt"),
        ({"word/Document.xml": b"<x/>"}, "IMP03", "upper and lower case"),
        ({"word/media/null.bin": b"\0" * 30_000_000}, "IMP03", "blows up"),
    ],
    ids=["entities", "entities in UTF-16", "a name that climbs out", "case twins", "a part that blows up"],
)
def test_a_hostile_word_file_is_refused(tmp_path: Path, more: dict[str, bytes], code: str, said: str) -> None:
    made = read(write_docx(tmp_path / "böse.docx", {"document": "<w:p/>"}, more))
    assert not made.files
    (found,) = made.problems
    assert found.code == code
    assert said in found.sentence("en")


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"<!DOCTYPE html><p>x", "HTML"), (b"{\\rtf1", "RTF"), (b"%PDF-1.7", "PDF"), (b"\xd0\xcf\x11\xe0rest", "Word 97"), (b"", "?")],
)
def test_what_is_no_word_file_is_named(tmp_path: Path, data: bytes, kind: str) -> None:
    (tmp_path / "text.docx").write_bytes(data)
    made = read(tmp_path / "text.docx")
    assert [found.code for found in made.problems] == ["IMP01"]
    assert kind in made.problems[0].sentence("en")


def test_a_presentation_is_no_word_file(tmp_path: Path) -> None:
    from pptx import Presentation

    Presentation().save(str(tmp_path / "folien.docx"))
    made = read(tmp_path / "folien.docx")
    assert made.problems[0].sentence("en").startswith("IMP01 this is not a Word file (PowerPoint)")


def test_pictures_are_kept_once_and_by_their_content(tmp_path: Path) -> None:
    case = (Path(__file__).parents[1] / "cases" / "docx" / "pictures.txt").read_text("utf-8")
    made = read(write_docx(tmp_path / "x.docx", parts_of(case)))
    assert [name for name, data in made.files.items() if data == PICTURE] == ["bild-1.png"]
