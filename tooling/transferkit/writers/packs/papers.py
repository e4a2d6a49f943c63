"""Which papers a pack holds: sheets, solutions, large print, the trainer's guide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from transferkit.model.copies import cards_of
from transferkit.model.course import Course, Exercise, Module
from transferkit.model.text import plain, words_of
from transferkit.model.words import words
from transferkit.press.pages import Made
from transferkit.writers.packs.cards import card_sheets
from transferkit.writers.packs.glossary_cards import glossary_cards, lines_of, words_of_module
from transferkit.writers.packs.guide import guide, guide_words
from transferkit.writers.packs.names import called, file_name, slug
from transferkit.writers.packs.paper import typeset
from transferkit.writers.packs.plan_sheet import plan_lines, plan_sheets
from transferkit.writers.packs.printing import Print
from transferkit.writers.packs.quiz import quiz_key, quiz_lines, quiz_sheet
from transferkit.writers.packs.sheet import Document
from transferkit.writers.packs.sheets import solution_sheet, worksheet


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF of a pack before it is typeset."""

    path: str
    """Its path in the pack, without `.pdf`."""
    made: Made
    exercises: tuple[Exercise, ...]
    """What it is about."""
    lines: tuple[str, ...]
    """Its words, which stand in for it if it cannot be typeset."""
    editable: Document | None = None
    """What becomes a Word file of the same name beside it."""


def print_papers(found: Iterable[Print]) -> Iterator[Paper]:
    """The files to print as papers of the pack."""
    for one in found:
        yield Paper(one.path, one.made, one.exercises, _lines(one.exercises))


def papers(module: Module, course: Course) -> Iterator[Paper]:
    """Everything to be typeset for a module's pack, but for what is to be printed for a number of people."""
    say = words(course.edition.language)
    exercises = module.exercises
    for path, chosen in _files(say("worksheets"), exercises, module, called("all", say)):
        yield _sheet(path, worksheet(chosen, module, course), chosen)
    if exercises:
        large = replace(worksheet(exercises, module, course), large=True)
        yield Paper(f"{say('worksheets')}/{module.name}-{say('large-print')}", typeset(large), exercises, _lines(exercises))
    yield from _quizzes(module, course)
    for label, sheet in plan_sheets(module, course):
        yield Paper(f"{say('worksheets')}/{module.name}-{slug(label)}", typeset(sheet), (), plan_lines(sheet), sheet)
    for exercise in exercises:
        if cards_of(exercise):
            path = f"{say('cards')}/{file_name(exercise, module)}"
            yield Paper(path, card_sheets((exercise,), module, course), (exercise,), _lines((exercise,)))
    if entries := words_of_module(module, course):
        title = f"{say('Glossary')}: {plain(module.title)}"
        path = f"{say('cards')}/{module.name}-{say('glossary')}"
        yield Paper(path, glossary_cards(entries, module, course, title), (), lines_of(entries))
    if course.edition.audience == "trainer":
        solved = tuple(one for one in exercises if one.solution or any(question.key for question in one.questions))
        for path, chosen in _files(say("solutions"), solved, module, called("all", say)):
            yield _sheet(path, solution_sheet(chosen, module, course), chosen, solutions=True)
        yield Paper(say("trainer-guide"), guide(module, course), (), tuple(guide_words(module, course)))


def _quizzes(module: Module, course: Course) -> Iterator[Paper]:
    """The quiz of a module and its exam, each with its key where the course has one. Learners have no exam."""
    say = words(course.edition.language)
    for exam, kind in ((False, say("quiz")), (True, say("exam"))):
        questions = tuple(question for question in module.questions if question.exam is exam)
        if not questions:
            continue
        sheet = quiz_sheet(questions, module, course)
        yield Paper(f"{say('worksheets')}/{module.name}-{kind}", typeset(sheet), (), quiz_lines(questions, say), sheet)
        solved = tuple(question for question in questions if question.key)
        if solved:
            key = quiz_key(solved, module, course)
            yield Paper(f"{say('solutions')}/{module.name}-{kind}", typeset(key), (), quiz_lines(solved, say, key=True), key)


def _files(folder: str, exercises: tuple[Exercise, ...], module: Module, everything: str) -> Iterator[tuple[str, tuple[Exercise, ...]]]:
    """A file for each exercise, and one for all where there are several."""
    yield from ((f"{folder}/{file_name(exercise, module)}", (exercise,)) for exercise in exercises)
    if len(exercises) > 1:
        yield f"{folder}/{module.name}-{everything}", exercises


def _sheet(path: str, document: Document, exercises: Sequence[Exercise], solutions: bool = False) -> Paper:
    return Paper(path, typeset(document), tuple(exercises), _lines(exercises, solutions), document)


def _lines(exercises: Iterable[Exercise], solutions: bool = False) -> tuple[str, ...]:
    """The words of exercises with their hints, or of their solutions, one paragraph a line."""
    lines: list[str] = []
    for exercise in exercises:
        shown = (exercise.solution,) if solutions else (exercise.task, *exercise.hints)
        lines += [plain(exercise.title), *(text for blocks in shown for text in words_of(blocks)), ""]
    return tuple(lines)
