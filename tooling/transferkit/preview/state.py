"""What the preview shows at a moment; made by the builder's thread, read by the server's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from transferkit.model.edition import Edition
from transferkit.model.problem import Problem, in_order
from transferkit.model.rules import Severity


@dataclass(frozen=True, slots=True)
class Book:
    """The PDF of an edition somebody asked for."""

    path: Path | None = None
    """The last good one; None before there is any."""
    is_current: bool = False
    """Whether it was made of what the sources say now, or that was tried."""
    is_making: bool = False
    message: str = ""
    """Why the last one could not be made; "" where it could."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """One moment of the preview."""

    sites: Mapping[Edition, Path] = field(default_factory=dict)
    """The last good site of each edition."""
    versions: Mapping[Edition, int] = field(default_factory=dict)
    """A number for each site that grows with every other one that is shown; pages reload when theirs does."""
    books: Mapping[Edition, Book] = field(default_factory=dict)
    """Those that were asked for."""
    problems: tuple[Problem, ...] = ()
    message: str = ""
    """Why nothing could be built at all; "" where it could."""
    building: bool = False

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Those of the sites, and what only shows on paper."""
        return in_order(found for problems in (self.problems, *(book.problems for book in self.books.values())) for found in problems)

    @property
    def stopped(self) -> bool:
        """Whether the sites are older than the sources, for the last build was not shown."""
        return bool(self.message) or any(found.severity is Severity.STOP for found in self.problems)
