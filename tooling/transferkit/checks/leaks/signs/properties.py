"""What office programs note about people, and pictures of an earlier state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transferkit.checks.leaks.signs.sign import Sign, text_in, xml_in
from transferkit.files.contents import Piece

_PROPERTIES = re.compile(r"docProps/(?:core|app|custom)\.xml")
_PEOPLE = ("lastModifiedBy", "Manager", "Company")
"""Who is named as the author is said in the licence line, too, and no sign."""


def signs_in(piece: Piece) -> Iterator[Sign]:
    """Names an office program wrote by itself, and the small picture of the first page as it once was."""
    if re.fullmatch(r"docProps/thumbnail\.\w+|Thumbnails/.+", piece.name):
        yield Sign("ein Vorschaubild, das einen früheren Stand zeigen kann", "a thumbnail that may show an earlier state", "LEAK04")
    elif _PROPERTIES.fullmatch(piece.name) and (told := "; ".join(_people_in(piece.data))):
        yield Sign(f"Angaben zu Personen ({told})", f"names of people ({told})", "LEAK04")


def _people_in(data: bytes) -> Iterator[str]:
    root = xml_in(data)
    named = {_local(element): text_in(element) for element in root.iter()} if root is not None else {}
    for kind in _PEOPLE:
        if named.get(kind) and named[kind] != named.get("creator"):
            yield f"{kind}: {named[kind]}"


def _local(element: object) -> str:
    return str(getattr(element, "tag", "")).rpartition("}")[2]
