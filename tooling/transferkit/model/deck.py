"""A slide deck before it has a file format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from transferkit.model.text import Blocks, Text

SHEET_PAGES = 2
"""How many slides of a task are shown that people have before them on a sheet."""


class Layout(StrEnum):
    """What kind of slide; templates have a layout for each."""

    TITLE = "title"
    AGENDA = "agenda"
    OBJECTIVES = "objectives"
    SECTION = "section"
    CONTENT = "content"
    COLUMNS = "columns"
    COLUMNS_3 = "columns-3"
    COMPARISON = "comparison"
    PICTURE = "picture"
    FULL_PICTURE = "full-picture"
    TABLE = "table"
    CHART = "chart"
    QUOTE = "quote"
    EXERCISE = "exercise"
    DISCUSSION = "discussion"
    BREAK = "break"
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
    sheet: str = ""
    """For a task that has a worksheet: where the rest stands if it takes more than SHEET_PAGES slides."""
    exercise: str = ""
    """Label of the exercise it is about."""


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
