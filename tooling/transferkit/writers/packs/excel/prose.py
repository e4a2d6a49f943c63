"""Running text and the tables of a task on a sheet; empty cells of a table are marked to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from transferkit.model.text import Block, Callout, Code, Columns, Formula, ItemList, Paragraph, Picture, Quote, Table, Text, plain
from transferkit.press.sheets import FORMULA_LIKE, Looks, put_text

COLUMNS, WIDTH = 6, 19
"""Columns text is spread over, and characters each is wide."""
LINE_HEIGHT = 16


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, and whether something is to be written below it."""

    text: str
    lead: int = 0
    """How many of its first characters are bold."""
    to_fill: bool = False


class Prose:
    """Writes text down one sheet."""

    def __init__(self, sheet: Any, looks: Looks) -> None:
        self._sheet = sheet
        self._looks = looks
        self._row = 0

    def write(self, heads: tuple[str, ...], blocks: Iterable[Block]) -> None:
        """Write the title, further lines, then the blocks; the page is set up to be printed."""
        self._sheet.set_column(0, COLUMNS - 1, WIDTH)
        self._sheet.hide_gridlines(2)
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        self._wide(heads[0], self._looks.title(), 22)
        for line in heads[1:]:
            self._line(Line(line))
        self._row += 1
        for item in _lines_of(blocks):
            if isinstance(item, Table):
                self._table(item)
            else:
                self._line(item)

    def _line(self, line: Line) -> None:
        all_bold = line.lead >= len(line.text)
        self._wide(line.text, self._looks.text(all_bold, quoted=line.text.startswith(FORMULA_LIKE)))
        if 0 < line.lead < len(line.text):
            parts = (self._looks(bold=True), line.text[: line.lead], line.text[line.lead :])
            self._sheet.write_rich_string(self._row - 1, 0, *parts, self._looks.text())
        if line.to_fill:
            self._sheet.merge_range(self._row, 0, self._row, COLUMNS - 1, "", self._looks.entry())
            self._row += 1

    def _wide(self, text: str, look: Any, height: int = LINE_HEIGHT) -> None:
        lines = sum(-(-max(1, len(part)) // (COLUMNS * WIDTH)) for part in text.split("\n"))
        self._sheet.set_row(self._row, height * lines + 4)
        self._sheet.merge_range(self._row, 0, self._row, COLUMNS - 1, "", look)
        self._sheet.write_string(self._row, 0, text, look)
        self._row += 1

    def _table(self, table: Table) -> None:
        for row in table.head:
            for column, cell in enumerate(row):
                self._sheet.write_string(self._row, column, plain(cell.text), self._looks.head())
            self._row += 1
        for row in table.body:
            for column, cell in enumerate(row):
                if cell.text:
                    put_text(self._sheet, self._row, column, plain(cell.text), self._looks, border=True)
                else:
                    self._sheet.write_blank(self._row, column, None, self._looks.entry())
            self._row += 1
        self._row += 1


def _lines_of(blocks: Iterable[Block], indent: str = "") -> Iterator[Line | Table]:
    """Blocks as lines of text, tables as they are."""
    for block in blocks:
        match block:
            case Table():
                yield block
            case Paragraph(text):
                yield _line(indent, text)
            case ItemList():
                for index, item in enumerate(block.items):
                    mark = f"{block.start + index}. " if block.ordered else "• "
                    yield from _marked(f"{indent}{mark}", list(_lines_of(item, f"{indent}    ")))
            case Code(text) | Formula(text):
                yield Line(text)
            case Picture(_, alt, caption):
                yield Line(plain(caption) or alt)
            case Callout(_, title, inner):
                yield Line(plain(title), len(plain(title)))
                yield from _lines_of(inner, indent)
            case Quote(inner):
                yield from _lines_of(inner, f"{indent}    ")
            case Columns(columns):
                for inner in columns:
                    yield from _lines_of(inner, indent)


def _marked(mark: str, lines: list[Line | Table]) -> Iterator[Line | Table]:
    """The lines of an item with its mark before the first."""
    for index, line in enumerate(lines):
        if index == 0 and isinstance(line, Line):
            text = mark + line.text.strip()
            yield Line(text, len(text) if 0 < line.lead >= len(line.text) else 0, line.to_fill)
        else:
            yield line


def _line(indent: str, text: Text) -> Line:
    """A paragraph; dots at its end are a place to write."""
    words = plain(text).rstrip()
    lead = sum(len(run.text) for run in takewhile(lambda run: run.strong, text))
    shown = indent + words.removesuffix("…").rstrip()
    return Line(shown, min(len(shown), len(indent) + lead) if lead else 0, words.endswith(" …"))
