"""What somebody wants built, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from transferkit.building.products import Scope
from transferkit.building.report import Silenced
from transferkit.files.survey import Kept
from transferkit.model.problem import Problem

Tell = Callable[[str, str], None]
"""Called with a unit (or "") and the step it begins."""


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody wants built."""

    project: Path
    output: Path
    scope: Scope
    at_once: int = 1
    template: Path | None = None
    execute: bool = False
    fresh: bool = False
    """Build even if nothing changed."""
    participants: int = 0
    """For how many people packs are to be printed; 0 where nobody said."""

    @property
    def options(self) -> tuple[tuple[str, str], ...]:
        """What of the order the products depend on, for the report."""
        scope = self.scope
        lists = {"products": scope.products, "languages": scope.languages, "audiences": scope.audiences, "modules": scope.modules}
        told = {name: " ".join(values) for name, values in lists.items()}
        told |= {"execute": str(self.execute).lower(), "template": self.template.name if self.template else ""}
        told |= {"workshops": " ".join(scope.workshops)} if scope.workshops else {}
        told |= {"participants": str(self.participants)} if self.participants else {}
        return tuple(sorted(told.items()))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an order."""

    problems: tuple[Problem, ...]
    products: tuple[str, ...] = ()
    """What the output holds now, as paths below it; () where nothing was published."""
    published: bool = True
    unchanged: bool = False
    silenced: tuple[Silenced, ...] = ()
    """Problems their authors do not want to hear of, with their reasons."""
    kept: tuple[Kept, ...] = ()
    """Files people had changed, moved to a safe place."""
