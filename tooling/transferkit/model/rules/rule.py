"""A rule: what it is called, how grave it is, what it says and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a broken rule is (design: fixed)."""

    STOP = "stop"
    """Nothing is published, exit 1: we cannot know what is solution or what the file says."""
    ERROR = "error"
    """Products are published with a visible placeholder, exit 1."""
    WARNING = "warning"
    """Published, exit 0; exit 1 with --strict."""
    HINT = "hint"
    """Never changes the exit code."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it is called, how grave it is, what it says and what to do."""

    code: str
    severity: Severity
    german: tuple[str, str]
    """What is wrong, what to do."""
    english: tuple[str, str]
    house: bool = False
    """A hint that a handbook can make a rule of the house: it then counts as a warning."""
    guard: bool = False
    """It keeps solutions from learners or foreign code from readers: nobody can silence it."""

    @property
    def can_be_silenced(self) -> bool:
        """Whether an author may say that it does not matter at a place."""
        return not self.guard and self.severity is not Severity.STOP

    def texts(self, language: str) -> tuple[str, str]:
        """(says, remedy) in German for `de…`, else in English."""
        return self.german if language.lower().startswith("de") else self.english

    def in_general(self, language: str) -> str:
        """What it says and the remedy as one text, with an ellipsis for everything that depends on the source."""
        return " ".join(text.format_map(_Dots()) for text in self.texts(language)).strip()


@dataclass(frozen=True, slots=True)
class Family:
    """Rules of one topic."""

    title: tuple[str, str]
    """In German and English."""
    rules: tuple[Rule, ...]


class _Dots(dict[str, str]):
    """Stands for every argument of a rule's sentence."""

    def __missing__(self, name: str) -> str:
        return "…"
