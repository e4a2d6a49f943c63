"""Questions that a quiz, a sheet of paper and a learning platform can mark.

What is asked and what is right are two values: a learner's course holds the questions alone, and no writer but the
one for learning platforms is ever given their keys.
"""

from __future__ import annotations

from dataclasses import dataclass

from transferkit.model.problem import Place
from transferkit.model.text import Blocks, Text

KINDS = ("single", "multiple", "cloze", "matching")


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a choice is right, and what it tells whoever takes it."""

    right: bool
    feedback: Blocks = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """What may be written into a gap: the first is the one that is shown."""

    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Which choice belongs to a prompt, counted from 0, and why."""

    choice: int
    feedback: Blocks = ()


@dataclass(frozen=True, slots=True)
class Key:
    """What is right in a question, and why."""

    label: str
    """The question's."""
    answers: tuple[Answer, ...] = ()
    """One a choice, for single and multiple choice."""
    gaps: tuple[Gap, ...] = ()
    """One a gap, for a cloze."""
    matches: tuple[Match, ...] = ()
    """One a prompt, for matching."""
    feedback: Blocks = ()
    """What is said to everybody, whatever was answered."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question where it stands in a module."""

    label: str
    """Unique in the project, stable over time: platforms know questions by it."""
    number: str
    """`1`, counted over the module; for an exam question counted apart."""
    title: Text
    """The question itself, or its first part."""
    stem: Blocks
    """What stands between the title and the choices. A gap is a Run with its number."""
    kind: str
    """One of KINDS."""
    choices: tuple[Blocks, ...]
    """What can be chosen, lettered A, B, C …; for matching the right-hand side in an order that tells nothing."""
    prompts: tuple[Blocks, ...]
    """For matching the left-hand side, numbered; else ()."""
    points: int
    objective: str
    """Id of a learning objective, or ""."""
    source: Text
    exam: bool
    """Only for exams under supervision: in a trainer's course alone."""
    anchor: str
    section: str
    """Anchor of the section that explains it."""
    where: Place
    key: Key | None = None
    """None in a learner's course."""


def letter(index: int) -> str:
    """A, B … Z, AA, AB …: how choice number `index` (from 0) is called."""
    return (letter(index // 26 - 1) if index >= 26 else "") + chr(ord("A") + index % 26)
