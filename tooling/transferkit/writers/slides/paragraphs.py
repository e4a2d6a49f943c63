"""Blocks as the flat paragraphs a text frame knows: text, level, mark, style."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from transferkit.model.text import (
    Block,
    Callout,
    Code,
    Columns,
    Formula,
    ItemList,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    Text,
    plain,
    runs,
)

DEEPEST = 4
"""Lists nested deeper are shown at this level, counted from 0."""


SMALL_PRINT = 14.0
"""The size of small print, in points: the source of a statement, for those who look it up, not for the last row."""


class Style(StrEnum):
    """How a paragraph looks."""

    BODY = "body"
    HEAD = "head"
    CODE = "code"
    QUOTE = "quote"
    SMALL = "small"

    def size(self, points: float) -> float:
        """The size of its letters in a frame of this size."""
        return min(points, SMALL_PRINT) if self is Style.SMALL else points


@dataclass(frozen=True, slots=True)
class Para:
    """One paragraph of a text frame."""

    text: Text
    level: int = 0
    mark: str = ""
    """"" none, "bullet", "check" for a box to tick, "indent" for text below a mark, or a numbering scheme of
    DrawingML such as arabicPeriod."""
    start: int = 1
    """The number of this item."""
    style: Style = Style.BODY
    tight: bool = False
    """Whether the next paragraph follows without space, as lines of code do."""

    @property
    def is_head(self) -> bool:
        """Whether it introduces what follows: a heading, or a line all in bold."""
        return self.style is Style.HEAD or (not self.mark and bool(self.text) and all(run.strong for run in self.text if run.text.strip()))

    @property
    def words(self) -> str:
        """Its characters."""
        return plain(self.text)


LETTERED = re.compile(r"[a-zA-Z0-9]{1,2}[.)]\s")
"""An item that brings its own number or letter."""
_SCHEMES = {"decimal": "arabicPeriod", "loweralpha": "alphaLcParenR", "upperalpha": "alphaUcParenR"}


def paragraphs(blocks: Iterable[Block]) -> tuple[Para, ...]:
    """The blocks as paragraphs, in order. Tables become lines of cells and pictures their alt text and caption."""
    return tuple(para for block in blocks for para in _of_block(block, 0))


def _of_block(block: Block, level: int) -> Iterator[Para]:
    match block:
        case Paragraph(text, small):
            yield Para(text, level, style=Style.SMALL if small else Style.BODY)
        case ItemList():
            yield from _of_list(block, level)
        case Code(text):
            lines = text.rstrip("\n").split("\n")
            for number, line in enumerate(lines, start=1):
                yield Para(runs(line) or runs(" "), level, style=Style.CODE, tight=number < len(lines))
            yield from _caption("", block.caption, level)
        case Formula(tex):
            yield Para(runs(tex), level, style=Style.CODE)
        case Quote(blocks, source):
            yield from (replace(para, style=Style.QUOTE) for inner in blocks for para in _of_block(inner, level))
            if source:
                yield Para((Run("– "), *source), level)
        case Callout(_, title, blocks):
            if title:
                yield Para(_strong(title), level, style=Style.HEAD)
            yield from (para for inner in blocks for para in _of_block(inner, level))
        case Columns(columns):
            yield from (para for column in columns for inner in column for para in _of_block(inner, level))
        case Table():
            yield from _of_table(block, level)
        case Picture(_, alt, caption, number):
            yield Para(runs(alt), level)
            yield from _caption(number, caption, level)


def _of_list(block: ItemList, level: int) -> Iterator[Para]:
    for index, item in enumerate(block.items):
        mark = _SCHEMES[block.style] if block.ordered else "bullet"
        for position, inner in enumerate(item):
            for para in _of_block(inner, min(level + isinstance(inner, ItemList), DEEPEST)):
                marked = position == 0 and isinstance(inner, Paragraph)
                yield _marked(para, mark, block.start + index) if marked else _indented(para, inner, level)


def _marked(para: Para, mark: str, number: int) -> Para:
    """The first paragraph of an item; a box to tick is its mark, and `a)` needs none beside it."""
    first = para.text[0].text if para.text else ""
    if first.startswith("☐"):
        rest = replace(para.text[0], text=first[1:].lstrip())
        return replace(para, text=(rest, *para.text[1:]), mark="check")
    if mark == "bullet" and LETTERED.match(first):
        return replace(para, mark="indent")
    return replace(para, mark=mark, start=number)


def _indented(para: Para, inner: Block, level: int) -> Para:
    """A further paragraph of an item stands under the item's text."""
    return para if isinstance(inner, ItemList) else replace(para, level=level, mark=para.mark or "indent")


def _of_table(table: Table, level: int) -> Iterator[Para]:
    for row in table.head + table.body:
        cells: list[Run] = []
        for cell in row:
            cells += [Run(" | "), *cell.text] if cells else list(cell.text)
        yield Para(tuple(cells), level, "bullet")
    yield from _caption(table.number, table.caption, level)


def _caption(number: str, caption: Text, level: int) -> Iterator[Para]:
    if caption:
        yield Para((Run(f"{number}: "), *caption) if number else caption, level)


def _strong(text: Text) -> Text:
    return tuple(replace(run, strong=True) for run in text)
