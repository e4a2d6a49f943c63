"""Rows of a CSV file with their lines, read on where the quotes of one row are broken."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

DELIMITERS = (";", "\t", "|", ",")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    line: int
    """Its first line in the file, counted from 1."""
    cells: tuple[str, ...]
    broken: bool = False
    """Whether its quotes do not fit together, so that the cells are a guess."""


def rows_of(text: str) -> Iterator[Row]:
    """The rows of a CSV text, empty ones left out; the first is the head, and says what stands between cells."""
    lines = text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    width, index = 0, 0
    while index < len(lines):
        row, used = _row_at(lines, index, delimiter, width)
        if any(cell.strip() for cell in row.cells):
            width = width or len(row.cells)
            yield row
        index += used


def _row_at(lines: list[str], index: int, delimiter: str, width: int) -> tuple[Row, int]:
    """The row that begins at a line, and how many lines it takes."""
    end = _end_of_quotes(lines, index)
    cells = _cells("\n".join(lines[index : end + 1]), delimiter) if end is not None else None
    if end is not None and cells is not None and (end == index or len(cells) == width or not width):
        return Row(index + 1, cells), end + 1 - index
    guessed = tuple(cell.strip().strip('"') for cell in lines[index].split(delimiter))
    return Row(index + 1, guessed, broken=True), 1


def _end_of_quotes(lines: list[str], index: int) -> int | None:
    """The line with which the quotes opened at a line are all closed; None where they never are."""
    quotes = 0
    for end in range(index, len(lines)):
        quotes += lines[end].count('"')
        if quotes % 2 == 0:
            return end
    return None


def _cells(text: str, delimiter: str) -> tuple[str, ...] | None:
    """The cells of one row; None where its quotes are broken."""
    try:
        found = list(csv.reader([text], delimiter=delimiter, strict=True)) if "\n" not in text else _of_several(text, delimiter)
    except csv.Error:
        return None
    return tuple(cell.strip() for cell in found[0]) if found else ()


def _of_several(text: str, delimiter: str) -> list[list[str]]:
    found = list(csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True))
    if len(found) != 1:
        raise csv.Error("more than one row")
    return found
