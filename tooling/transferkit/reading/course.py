"""All pages of a read into one course."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from transferkit.model.course import Content, Course, Exercise, Module, Section
from transferkit.model.dates import product_day
from transferkit.model.edition import Edition
from transferkit.model.programme import Programme
from transferkit.model.quiz import Key, Question
from transferkit.model.settings import Settings
from transferkit.model.text import Blocks
from transferkit.reading.module import ReadModule


def course_of(edition: Edition, settings: Settings, pages: Sequence[ReadModule], programmes: tuple[Programme, ...] = ()) -> Course:
    """The course, each exercise with the solution that names it, and for trainers each question with its key."""
    solutions: dict[str, Blocks] = {}
    for page in pages:
        for solution in page.solutions:
            solutions[solution.label] = solutions.get(solution.label, ()) + solution.blocks
    keys = keys_of(pages) if edition.audience == "trainer" else {}
    modules = tuple(_with_answers(page.module, Answers(solutions, keys)) for page in pages)
    updated = (*(module.facts.updated for module in modules), *(programme.updated for programme in programmes))
    return Course(edition, settings, modules, product_day(updated), programmes)


def keys_of(pages: Iterable[ReadModule]) -> dict[str, Key]:
    """The keys of all questions by label. In a learner's read they are for the writer of learning platforms alone."""
    return {key.label: key for page in pages for key in page.keys}


@dataclass(frozen=True, slots=True)
class Answers:
    """What trainers know: solutions by the label of their exercise, keys by the label of their question."""

    solutions: Mapping[str, Blocks]
    keys: Mapping[str, Key]


def _with_answers(module: Module, answers: Answers) -> Module:
    sections = tuple(_section_with_answers(section, answers) for section in module.sections)
    return replace(module, content=_content_with_answers(module.content, answers), sections=sections)


def _section_with_answers(section: Section, answers: Answers) -> Section:
    inner = tuple(_section_with_answers(child, answers) for child in section.sections)
    return replace(section, content=_content_with_answers(section.content, answers), sections=inner)


def _content_with_answers(content: Iterable[Content], answers: Answers) -> tuple[Content, ...]:
    return tuple(_answered(item, answers) for item in content)


def _answered(item: Content, answers: Answers) -> Content:
    if isinstance(item, Question):
        return replace(item, key=answers.keys.get(item.label))
    if isinstance(item, Exercise):
        questions = tuple(replace(question, key=answers.keys.get(question.label)) for question in item.questions)
        return replace(item, solution=answers.solutions.get(item.label, ()), questions=questions)
    return item
