"""What a book is made of, before it is code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from transferkit.model.settings import Settings
from transferkit.press.code import Code, string
from transferkit.press.fonts import printable
from transferkit.typesetting.leaf import Entry, Leaf
from transferkit.typesetting.paper import Paper


@dataclass(frozen=True, slots=True)
class Book:
    """All a book is made of."""

    title: str
    edition: str
    """For whom it is, in words."""
    language: str
    right_to_left: bool
    settings: Settings
    date: str
    """ISO date."""
    paper: Paper
    entries: Sequence[Entry]
    leaves: Mapping[str, Leaf]
    index: Sequence[tuple[str, Sequence[tuple[str, Sequence[str]]]]]
    """Words by their first letter, each with the labels of where it is used."""
    site: Mapping[str, str] = field(default_factory=dict)
    """Where the site has each page of the handbook, by page name; {} without an address."""
    left_out: Sequence[str] = ()
    """Titles of pages the handbook keeps out of its books."""


def plain(text: str) -> Code:
    """A string literal of what can be printed."""
    return string(printable(text)[0])
