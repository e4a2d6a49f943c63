"""Worksheets and solution sheets of exercises, before they have a file format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from transferkit.model.course import Course, Exercise, Module
from transferkit.model.labels import exercise_facts
from transferkit.model.languages import tag_of
from transferkit.model.licences import licence_of
from transferkit.model.settings import is_right_to_left
from transferkit.model.text import Run, Text, languages_in, plain, runs
from transferkit.model.words import Words, words
from transferkit.writers.packs.layout import solution_items, task_items
from transferkit.writers.packs.quiz_items import asked, keyed
from transferkit.writers.packs.sheet import Document, Part


def worksheet(exercises: Sequence[Exercise], module: Module, course: Course) -> Document:
    """The sheet of one exercise, or of several, each on a page of its own."""
    say = words(course.edition.language)
    parts = tuple(_task(exercise, module, course, say) for exercise in exercises)
    return document(parts, _title(exercises, module, say("Worksheets")), module, course)


def solution_sheet(exercises: Sequence[Exercise], module: Module, course: Course) -> Document:
    """The solutions of one or several exercises, for trainers."""
    say = words(course.edition.language)
    parts = tuple(_solution(exercise, say) for exercise in exercises)
    return document(parts, _title(exercises, module, say("Solutions")), module, course)


def document(parts: tuple[Part, ...], title: str, module: Module, course: Course) -> Document:
    """A file with some parts, and what every file of a module says of itself."""
    settings, language = course.settings, course.edition.language
    licence, _ = licence_of(module.facts.license, settings.license)
    return Document(
        title=title,
        language=language,
        right_to_left=is_right_to_left(language),
        foot=" · ".join(part for part in (settings.title, licence, settings.publisher, settings.funding) if part),
        author=", ".join(module.facts.authors) or settings.publisher or settings.title,
        date=course.date,
        parts=tuple(replace(part, notice=_notice(part, language)) for part in parts),
        footnotes=module.footnotes,
    )


def _notice(part: Part, language: str) -> str:
    """That something of a part is not in the language of its file."""
    foreign = languages_in((part.title, part.items)) - {tag_of(language)}
    return words(language)("Parts of this sheet are not translated yet and stand in the original.") if foreign else ""


def called(exercise: Exercise, say: Words) -> Text:
    """`Aufgabe A1-2: Ein Tag im Verein`."""
    label = f"{say('Exercise')} {exercise.number}".rstrip()
    return (Run(f"{label}: "), *exercise.title) if exercise.title else runs(label)


def _task(exercise: Exercise, module: Module, course: Course, say: Words) -> Part:
    facts = " · ".join(exercise_facts(exercise.facts, say, say("Material")))
    url = course.page_url(module, exercise.anchor)
    questions = tuple(item for question in exercise.questions if not question.exam for item in asked(question, say))
    return Part(exercise.number or module.name, called(exercise, say), facts, (*task_items(exercise, say), *questions), url)


def _solution(exercise: Exercise, say: Words) -> Part:
    title = (Run(f"{say('Solution')} {exercise.number}: ".replace(" :", ":")), *exercise.title)
    facts = " · ".join(exercise_facts(exercise.facts, say, say("Material")))
    keys = tuple(item for question in exercise.questions if not question.exam for item in keyed(question, say))
    return Part(say("For trainers"), title, facts, (*keys, *solution_items(exercise, say)), to_fill_in=False)


def _title(exercises: Sequence[Exercise], module: Module, several: str) -> str:
    if len(exercises) == 1:
        return f"{exercises[0].number} {plain(exercises[0].title)}".strip()
    return f"{several}: {plain(module.title)}"
