"""What stands on one slide, measured and ready to be written."""

from __future__ import annotations

from dataclasses import dataclass

from transferkit.model.deck import Layout
from transferkit.model.text import Cell, Picture, Text
from transferkit.writers.slides.paragraphs import Para


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
class Page:
    """One slide."""

    layout: Layout
    title: Text
    title_points: float = 32
    frames: tuple[tuple[Para, ...], ...] = ()
    """Text of one frame, or of several side by side."""
    points: float = 24
    """Size of the text."""
    panel: tuple[Para, ...] = ()
    """The coloured side of an exercise slide; the second line of a title slide."""
    grid: Grid | None = None
    grid_top: float = 0
    """How many points below the top of its frame the table begins: the text stands above it."""
    picture: Picture | None = None
    caption: tuple[Para, ...] = ()
    notes: tuple[Para, ...] = ()
    part: tuple[int, int] | None = None
