"""What stands on one slide, measured and ready to be written: areas in reading order."""

from __future__ import annotations

from dataclasses import dataclass

from transferkit.model.deck import Layout
from transferkit.model.series import ChartData
from transferkit.model.text import Cell, Text
from transferkit.press.pixels import Pixels
from transferkit.writers.slides.boxes import Box
from transferkit.writers.slides.paragraphs import Para


@dataclass(frozen=True, slots=True)
class Words:
    """Text of one frame."""

    paras: tuple[Para, ...]
    points: float = 0
    """Size; 0 leaves it to the template."""
    quiet: bool = False
    """Whether it stands back, as a caption does."""
    first_points: float = 0
    """Size of the first paragraph where it differs, set in bold: the minutes of an exercise."""
    boxed: bool = False
    """Whether it stands on a tinted ground: a note, a tip."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, or the part of one, that fits a slide."""

    rows: tuple[tuple[Cell, ...], ...]
    heads: int
    """How many of the rows are head rows."""
    widths: tuple[float, ...]
    """Points."""
    points: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, or a formula drawn."""

    pixels: Pixels
    alt: str
    decorative: bool = False


@dataclass(frozen=True, slots=True)
class Diagram:
    """A chart of numbers."""

    data: ChartData
    categories: str
    """What the categories are: the head of the table's first column."""
    alt: str


Item = Words | Grid | Figure | Diagram


@dataclass(frozen=True, slots=True)
class Area:
    """Something in a rectangle of a slide."""

    box: Box
    """As it stands on the slide, the insets of text included."""
    item: Item
    holder: int = 0
    """Index of the placeholder it fills; 0 for a text box, table or picture of its own."""


@dataclass(frozen=True, slots=True)
class Page:
    """One slide."""

    layout: Layout
    title: Text
    title_points: float = 0
    """Size of the title; 0 leaves it to the template."""
    areas: tuple[Area, ...] = ()
    """In reading order."""
    notes: tuple[Para, ...] = ()
    part: tuple[int, int] | None = None
    """(2, 3) for the second of three slides of one title."""
