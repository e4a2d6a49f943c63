"""What the preview shows at a moment; made by the builder's thread, read by the server's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from transferkit.model.edition import Edition
from transferkit.model.problem import Problem
from transferkit.model.rules import Severity


@dataclass(frozen=True, slots=True)
class Shown:
    """One moment of the preview."""

    sites: Mapping[Edition, Path] = field(default_factory=dict)
    """The last good site of each edition."""
    versions: Mapping[Edition, int] = field(default_factory=dict)
    """A number for each site that grows with every other one that is shown; pages reload when theirs does."""
    problems: tuple[Problem, ...] = ()
    message: str = ""
    """Why nothing could be built at all; "" where it could."""
    building: bool = False

    @property
    def stopped(self) -> bool:
        """Whether the sites are older than the sources, for the last build was not shown."""
        return bool(self.message) or any(found.severity is Severity.STOP for found in self.problems)
