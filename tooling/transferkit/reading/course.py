"""All pages of a read into one course."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from transferkit.model.course import Content, Course, Exercise, Module, Section
from transferkit.model.edition import Edition
from transferkit.model.settings import Settings
from transferkit.model.text import Blocks
from transferkit.reading.module import ReadModule

NO_DATE = "2000-01-01"
"""What products carry when no source says when it was updated."""


def course_of(edition: Edition, settings: Settings, pages: Sequence[ReadModule]) -> Course:
    """The course, each exercise with the solution that names it."""
    solutions: dict[str, Blocks] = {}
    for page in pages:
        for solution in page.solutions:
            solutions[solution.label] = solutions.get(solution.label, ()) + solution.blocks
    modules = tuple(_with_solutions(page.module, solutions) for page in pages)
    return Course(edition, settings, modules, _date(modules))


def _with_solutions(module: Module, solutions: dict[str, Blocks]) -> Module:
    sections = tuple(_solved_section(section, solutions) for section in module.sections)
    return replace(module, content=_solved(module.content, solutions), sections=sections)


def _solved_section(section: Section, solutions: dict[str, Blocks]) -> Section:
    inner = tuple(_solved_section(child, solutions) for child in section.sections)
    return replace(section, content=_solved(section.content, solutions), sections=inner)


def _solved(content: Iterable[Content], solutions: dict[str, Blocks]) -> tuple[Content, ...]:
    return tuple(replace(item, solution=solutions.get(item.label, ())) if isinstance(item, Exercise) else item for item in content)


def _date(modules: Iterable[Module]) -> str:
    """The day all products carry: SOURCE_DATE_EPOCH, else the newest `updated:` of the sources."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return max((module.facts.updated for module in modules if module.facts.updated), default=NO_DATE)
