"""Word files and PDFs: comments, tracked changes, hidden text, attached files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transferkit.checks.leaks.signs.sign import Sign, text_in, xml_in
from transferkit.files.contents import Piece

_TEXT = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ON = (None, "1", "true", "on")
"""Values of a switch that mean on; without a value it is on."""


def signs_in(piece: Piece) -> Iterator[Sign]:
    """The signs of one part of a document."""
    if re.fullmatch(r"word/comments\w*\.xml", piece.name):
        root = xml_in(piece.data)
        if root is not None and any(text_in(comment) for comment in root.iter(f"{_W}comment")):
            yield Sign("Kommentare im Word-Dokument", "comments in the Word document")
    elif _TEXT.fullmatch(piece.name):
        yield from _of_text(piece.data)
    elif piece.name.startswith("attachment "):
        name = piece.name.removeprefix("attachment ")
        yield Sign(f"an das PDF ist eine Datei angehängt ({name})", f"a file is attached to the PDF ({name})")


def _of_text(data: bytes) -> Iterator[Sign]:
    root = xml_in(data)
    if root is None:
        return
    if any(text_in(change) for change in root.iter(f"{_W}del", f"{_W}moveFrom", f"{_W}ins", f"{_W}moveTo")):
        yield Sign("nachverfolgte Änderungen im Word-Dokument", "tracked changes in the Word document")
    if any(_is_hidden_run(run) for run in root.iter(f"{_W}r")):
        yield Sign("ausgeblendeter Text im Word-Dokument", "hidden text in the Word document")


def _is_hidden_run(run: object) -> bool:
    marks = run.findall(f"{_W}rPr/{_W}vanish")  # type: ignore[attr-defined]
    return any(mark.get(f"{_W}val") in _ON for mark in marks) and bool(text_in(run))
