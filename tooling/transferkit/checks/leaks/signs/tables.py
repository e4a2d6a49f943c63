"""Excel files: hidden sheets, rows and columns, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transferkit.checks.leaks.signs.sign import Sign, text_in, xml_in
from transferkit.files.contents import Piece

_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_COMMENTS = re.compile(r"xl/(?:comments\d*|threadedComments/.+)\.xml")
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ON = ("1", "true")


def signs_in(piece: Piece) -> Iterator[Sign]:
    """The signs of one part of a spreadsheet."""
    if piece.name == "xl/workbook.xml":
        root = xml_in(piece.data)
        for sheet in root.iter(f"{_S}sheet") if root is not None else ():
            if sheet.get("state", "visible") != "visible":
                name = sheet.get("name", "")
                yield Sign(f"das Tabellenblatt „{name}“ ist ausgeblendet", f"the sheet '{name}' is hidden")
    elif found := _SHEET.fullmatch(piece.name):
        yield from _of_sheet(piece.data, found[1])
    elif _COMMENTS.fullmatch(piece.name):
        yield Sign("Kommentare in der Tabelle", "comments in the spreadsheet")


def _of_sheet(data: bytes, number: str) -> Iterator[Sign]:
    root = xml_in(data)
    if root is None:
        return
    rows = [row for row in root.iter(f"{_S}row") if row.get("hidden") in _ON and _is_filled(row)]
    columns = [column for column in root.iter(f"{_S}col") if column.get("hidden") in _ON]
    if rows:
        yield Sign(f"ausgeblendete Zeilen in Tabellenblatt {number}", f"hidden rows in sheet {number}")
    if columns:
        yield Sign(f"ausgeblendete Spalten in Tabellenblatt {number}", f"hidden columns in sheet {number}")


def _is_filled(row: object) -> bool:
    return bool(text_in(row))
