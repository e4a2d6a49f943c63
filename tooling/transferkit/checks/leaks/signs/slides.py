"""PowerPoint: notes, comments, hidden slides, hidden shapes and those beside the slide."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from transferkit.checks.leaks.signs.sign import Sign, text_in, xml_in
from transferkit.files.contents import Piece

_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml")
_NOTES = re.compile(r"ppt/notesSlides/notesSlide(\d+)\.xml")
_COMMENTS = re.compile(r"ppt/comments/.+\.xml")
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LARGEST = 20_000_000
"""Bytes of an XML part that is read."""


def signs_in(piece: Piece) -> Iterator[Sign]:
    """The signs of a deck (shapes beside its slides) or of one part of it."""
    if piece.data[:2] == b"PK":
        yield from _beside_the_slide(piece.data)
    elif found := _SLIDE.fullmatch(piece.name):
        yield from _of_slide(piece.data, found[1])
    elif (found := _NOTES.fullmatch(piece.name)) and _has_notes(piece.data):
        yield Sign(f"Notizen zu Folie {found[1]}", f"notes of slide {found[1]}", "LEAK04", only_text=True)
    elif _COMMENTS.fullmatch(piece.name):
        yield Sign("Kommentare zu Folien", "comments on slides")


def _of_slide(data: bytes, number: str) -> Iterator[Sign]:
    root = xml_in(data)
    if root is None:
        return
    if root.get("show") in ("0", "false"):
        yield Sign(f"Folie {number} ist ausgeblendet", f"slide {number} is hidden")
    for shape in root.iter(f"{_P}sp", f"{_P}graphicFrame", f"{_P}pic"):
        if any(props.get("hidden") in ("1", "true") for props in shape.iter(f"{_P}cNvPr")):
            yield Sign(f"ein unsichtbares Objekt auf Folie {number}", f"an invisible object on slide {number}")


def _has_notes(data: bytes) -> bool:
    """Whether something stands in a body of notes (slide number and picture of the slide do not count)."""
    root = xml_in(data)
    return root is not None and any(text_in(body) for shape in root.iter(f"{_P}sp") for body in _bodies(shape))


def _bodies(shape: Any) -> list[Any]:
    kinds = [placeholder.get("type", "body") for placeholder in shape.iter(f"{_P}ph")]
    return list(shape.iter(f"{_P}txBody")) if kinds and kinds[0] == "body" else []


def _beside_the_slide(data: bytes) -> Iterator[Sign]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as deck:
            names = {info.filename for info in deck.infolist() if info.file_size <= _LARGEST}
            if "ppt/presentation.xml" not in names:
                return
            size = _slide_size(xml_in(deck.read("ppt/presentation.xml")))
            for name in sorted(names):
                if size and (found := _SLIDE.fullmatch(name)) and _has_outside(xml_in(deck.read(name)), *size):
                    yield Sign(f"Text neben Folie {found[1]}", f"text beside slide {found[1]}")
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError):
        return  # unpacking says so


def _slide_size(root: Any | None) -> tuple[int, int] | None:
    found = root.find(f"{_P}sldSz") if root is not None else None
    return (int(found.get("cx", 0)), int(found.get("cy", 0))) if found is not None else None


def _has_outside(root: Any | None, width: int, height: int) -> bool:
    """Whether a shape with text lies wholly outside the slide."""
    for shape in root.iter(f"{_P}sp", f"{_P}graphicFrame") if root is not None else ():
        place = next(iter([*shape.iter(f"{_A}xfrm"), *shape.iter(f"{_P}xfrm")]), None)
        if place is None or shape.getparent().tag != f"{_P}spTree" or not text_in(shape):
            continue
        start, extent = place.find(f"{_A}off"), place.find(f"{_A}ext")
        if start is None or extent is None:
            continue
        left, top = int(start.get("x", 0)), int(start.get("y", 0))
        right, bottom = left + int(extent.get("cx", 0)), top + int(extent.get("cy", 0))
        if right <= 0 or bottom <= 0 or left >= width or top >= height:
            return True
    return False
