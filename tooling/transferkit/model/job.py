"""The seam between building and writers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from transferkit.model.course import Course, Module
from transferkit.model.problem import Problem
from transferkit.model.quiz import Key
from transferkit.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Job:
    """What a writer is asked for: some modules of one edition's course, in a folder of its own."""

    course: Course
    modules: tuple[Module, ...]
    """The modules wanted, in course order (all, or those of `-m`)."""
    folder: Path
    """Existing empty folder that becomes `_build/<product>/<LANG>/`."""
    template: Path | None = None
    """A .pptx given with --template; wins over conf.py's."""
    participants: int = 0
    """For how many people there is to be printed; 0 where nobody said."""
    keys: Mapping[str, Key] = field(default_factory=dict)
    """What is right in the course's questions, by label: only for the writer of learning platforms."""
    workshops: tuple[Workshop, ...] = ()
    """The workshops wanted: those of `-w`, else all that are still to come; () where only modules are wanted."""
    named: tuple[str, ...] = ()
    """What `-w` names: ids of events and series; () where it names none."""
    slides: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    """For each workshop, by its id, the first and the last slide of each of its items: only for the writer of plans."""
    whole: bool = True
    """Whether neither modules nor workshops were named, so that there are products about all of the handbook as well."""

    @property
    def fixed(self) -> tuple[Workshop, ...]:
        """The workshops that work with modules and have a date or were named: others are ideas, and need no deck or pack yet."""
        return tuple(one for one in self.workshops if one.modules and (one.event.dates or one.id in self.named))


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer made."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()


class Writer(Protocol):
    """A product format: a module with these two names, found by the entry point `transferkit.writers`."""

    name: str
    """The product: `slides`, `packs` …; also its folder under _build."""

    def write(self, job: Job) -> Written:
        """Write the job's modules below its folder and say what was written."""
        ...
