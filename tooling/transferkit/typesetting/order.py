"""The pages of the book in their order, each with the level of its heading and the part that begins with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transferkit.reading.order import Placed
from transferkit.typesetting.leaf import Entry

DEEPEST = 4
"""Levels of pages below a chapter that have headings of their own level."""


def entries(placed: Iterable[Placed]) -> Iterator[Entry]:
    """The entries of pages in their order; a chapter of a part is one level below it."""
    part = ""
    for page in placed:
        level = min((2 if page.part else 1) + page.depth, DEEPEST)
        yield Entry(page.docname, page.depth, level, page.part if page.part != part else "")
        part = page.part
