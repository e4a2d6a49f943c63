"""A comment by which an author silences a rule."""

from __future__ import annotations

from dataclasses import dataclass

from transferkit.model.problem import Place


@dataclass(frozen=True, slots=True)
class Ignore:
    """`transferkit: ignore CODE reason`, and the lines it speaks for."""

    where: Place
    code: str
    """As written; may be no rule at all."""
    reason: str
    last: int
    """It speaks from its own line to this one, both counted; in a notebook within its cell."""
    whole_file: bool = False
    whole_cell: bool = False

    def covers(self, place: Place) -> bool:
        """Whether a problem's place is meant."""
        if self.whole_file:
            return place.path == self.where.path or self.where.path.startswith(f"{place.path}/index.")
        if (place.path, place.cell) != (self.where.path, self.where.cell):
            return False
        return self.whole_cell or self.where.line <= place.line <= self.last
