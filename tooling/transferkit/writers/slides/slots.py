"""The placeholders of a layout by what they are for, with the frames they have on the slide."""

from __future__ import annotations

from dataclasses import dataclass

from transferkit.writers.slides.boxes import Box


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder of a layout."""

    index: int
    """Its idx, which a slide's placeholder has too."""
    box: Box
    """Its frame, insets included; inherited from the master, or a place of our own, where the layout names none."""


@dataclass(frozen=True, slots=True)
class Slots:
    """What a layout offers to fill."""

    title: Slot
    bodies: tuple[Slot, ...]
    """Frames for text in reading order; the second line of a title or section."""
    heads: tuple[Slot, ...] = ()
    """The headings above the two sides of a comparison."""
    aside: Slot | None = None
    """The facts of an exercise, the source of a quote."""
    footer: Slot | None = None
    number: Slot | None = None
