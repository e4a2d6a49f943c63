"""A slide deck before it has a file format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from transferkit.model.text import Blocks, Text


class Layout(StrEnum):
    """What kind of slide; templates have a layout for each."""

    TITLE = "title"
    AGENDA = "agenda"
    OBJECTIVES = "objectives"
    SECTION = "section"
    CONTENT = "content"
    COLUMNS = "columns"
    PICTURE = "picture"
    TABLE = "table"
    EXERCISE = "exercise"
    KEY_POINTS = "key-points"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: a title, what is shown, what is said."""

    layout: Layout
    title: Text
    body: Blocks = ()
    subtitle: Text = ()
    """Second line of a title slide; the facts line (minutes, social form, material) of an exercise slide."""
    notes: Blocks = ()
    """Speaker notes, in order."""
    part: tuple[int, int] | None = None
    """(2, 3) on the second of three slides that carry one long content."""


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck for one module in one edition."""

    title: str
    language: str
    slides: tuple[Slide, ...]
    footer: str
    """Licence and publisher line of every slide."""
    author: str
    date: str
    """ISO date for the file's properties."""
    right_to_left: bool = False
