"""Where text, tables and pictures have room on the slides of a template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from transferkit.model.deck import Layout

EMU_PER_POINT = 12700
INSET = 7.2
"""Points a text frame keeps free at its left and right (PowerPoint's default of 0.1 inch)."""
INSET_TOP = 3.6
GAP = 24.0
"""Points between columns."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points."""

    left: float
    top: float
    width: float
    height: float

    def inner(self) -> Box:
        """The room inside a text frame's insets."""
        return Box(self.left + INSET, self.top + INSET_TOP, self.width - 2 * INSET, self.height - 2 * INSET_TOP)


@dataclass(frozen=True, slots=True)
class Boxes:
    """The frames of a template's layouts."""

    titles: Mapping[Layout, Box]
    bodies: Mapping[Layout, Box]
    """Frames as they stand on the slide, insets included."""

    def title(self, layout: Layout) -> Box:
        """The room for a title."""
        return self.titles.get(layout, self.titles[Layout.CONTENT]).inner()

    def frame(self, layout: Layout) -> Box:
        """The frame of a slide's text, table or picture."""
        return self.bodies.get(layout, self.bodies[Layout.CONTENT])

    def body(self, layout: Layout) -> Box:
        """The room inside that frame."""
        return self.frame(layout).inner()

    def column_frames(self, count: int) -> tuple[Box, ...]:
        """Frames of equal width side by side."""
        whole = self.frame(Layout.CONTENT)
        width = (whole.width - GAP * (count - 1)) / count
        return tuple(Box(whole.left + index * (width + GAP), whole.top, width, whole.height) for index in range(count))

    def columns(self, count: int) -> tuple[Box, ...]:
        """The room inside those frames."""
        return tuple(box.inner() for box in self.column_frames(count))
