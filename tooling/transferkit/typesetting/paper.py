"""The paper books are printed on."""

from __future__ import annotations

from dataclasses import dataclass

POINTS = 72 / 25.4
"""Points a millimetre."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper and what of it is written on."""

    name: str
    """As Typst calls it."""
    width: float
    height: float
    """Millimetres."""
    margin: tuple[float, float, float]
    """At the sides, at the top, at the foot."""
    size: float
    """Points of running text."""

    @property
    def text_width(self) -> float:
        """Points a line may be long."""
        return (self.width - 2 * self.margin[0]) * POINTS

    @property
    def text_height(self) -> float:
        """Points of a page that can be written on."""
        return (self.height - self.margin[1] - self.margin[2]) * POINTS


PAPERS = {
    "a4": Paper("a4", 210, 297, (24, 26, 22), 10.5),
    "a5": Paper("a5", 148, 210, (16, 20, 17), 9.5),
}
