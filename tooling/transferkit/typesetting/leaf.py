"""Pages of the book, each written down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from transferkit.press.code import Code


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of the handbook as Typst code."""

    docname: str
    title: str
    language: str
    code: Code
    files: Mapping[str, Path | bytes]
    anchors: frozenset[str]
    targets: frozenset[str]
    """Labels the page leads to."""
    terms: tuple[tuple[str, str], ...]
    """Words of the index used here: the label of the word, the label of the place."""
    put_off: Code
    """What goes to the end of the book; empty where there is nothing."""
    level: int = 1
    """Of its heading among those of the book."""
    minutes: int = 0
    updated: str = ""
    licence: str = ""
    """SPDX identifier; "" for the handbook's."""
    authors: tuple[str, ...] = ()
    is_module: bool = False
    heading: str = ""
    """The label of its heading."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place in the order of the book."""

    docname: str
    depth: int
    """0 for chapters."""
    level: int
    """Of its heading, 1 for the highest."""
    part: str = ""
    """The part of the book that begins with it."""
