"""A problem in what somebody wrote: a value with a place, a rule and the rule's arguments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from transferkit.model.rules import RULES, Rule, Severity


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the sources."""

    path: str = ""
    """Path below the project with forward slashes; "" where no file is to blame."""
    line: int = 0
    """Line counted from 1, as an editor does; 0 where no line is known."""
    cell: int = 0
    """Notebook cell counted from 1; 0 outside notebooks. The line then counts within the cell."""

    def __str__(self) -> str:
        """As printed: `modules/a1/index.md:31` or `wash.ipynb cell 1 line 4`."""
        if self.cell:
            return f"{self.path} cell {self.cell} line {self.line or 1}"
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding. Sorts by place, then code."""

    where: Place
    code: str
    arguments: tuple[tuple[str, str], ...] = field(default=())
    """Named values for the rule's sentences, as pairs so that problems can be compared and stored."""
    house: bool = False
    """Whether the handbook made the rule one of its house: a hint then counts as a warning."""

    @property
    def rule(self) -> Rule:
        """The rule of the catalogue that was broken."""
        return RULES[self.code]

    @property
    def severity(self) -> Severity:
        """How grave it is: a property of the rule, and of the house."""
        return Severity.WARNING if self.house and self.rule.severity is Severity.HINT else self.rule.severity

    def sentence(self, language: str) -> str:
        """`CODE what is wrong. What to do.` in German (`de`) or English (any other language)."""
        values = dict(self.arguments)
        says, remedy = self.rule.texts(language)
        return f"{self.code} {says.format_map(values)} {remedy.format_map(values)}".rstrip()


def problem(code: str, where: Place, **arguments: object) -> Problem:
    """A Problem with its arguments as text, in a fixed order."""
    return Problem(where, code, tuple(sorted((name, str(value)) for name, value in arguments.items())))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems sorted by place, each said once (both editions see the same sources)."""
    return tuple(sorted(set(problems)))
