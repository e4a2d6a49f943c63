"""Where text, tables and pictures have room on the slides of a template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from transferkit.model.deck import Layout
from transferkit.writers.slides.metrics import ARIMO, Metrics

EMU_PER_POINT = 12700

GAP = 24.0
"""Points between columns."""


@dataclass(frozen=True, slots=True)
class Inset:
    """What text frames keep free, in points; PowerPoint's defaults of 0.1 and 0.05 inches where nothing is said."""

    side: float = 7.2
    top: float = 3.6


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points."""

    left: float
    top: float
    width: float
    height: float
    inset: Inset = Inset()
    """What a text frame in it keeps free."""

    def inner(self) -> Box:
        """The room inside a text frame's insets."""
        side, top = self.inset.side, self.inset.top
        return Box(self.left + side, self.top + top, self.width - 2 * side, self.height - 2 * top)


@dataclass(frozen=True, slots=True)
class Boxes:
    """The frames of a template's layouts."""

    titles: Mapping[Layout, Box]
    bodies: Mapping[Layout, Box]
    """Frames as they stand on the slide, insets included."""
    metrics: Metrics = ARIMO
    """The font of text."""
    title_metrics: Metrics = ARIMO
    """The font of titles."""

    def title(self, layout: Layout) -> Box:
        """The room for a title."""
        return self.titles.get(layout, self.titles[Layout.CONTENT]).inner()

    def frame(self, layout: Layout) -> Box:
        """The frame of a slide's text, table or picture."""
        return self.bodies.get(layout, self.bodies[Layout.CONTENT])

    def body(self, layout: Layout) -> Box:
        """The room inside that frame."""
        return self.frame(layout).inner()
