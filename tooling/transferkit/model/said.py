"""What the sources of a handbook say, and to whom: what finished products are searched for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from transferkit.model.problem import Place


class Reach(StrEnum):
    """Who may read a text, and where."""

    EVERYBODY = "everybody"
    QUIZ = "quiz"
    """What is right in a question, and why: everybody, but only on pages of the site."""
    TRAINERS = "trainers"


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A paragraph, cell, caption, line of code … Sorts by place."""

    where: Place
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """Text that stands together: a page's, a solution's, a comment's."""

    parts: tuple[Part, ...]
    """In reading order."""
    reach: Reach
