"""Questions on paper: a sheet to tick without the key, and for trainers the key with its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from transferkit.model.course import Course, Module
from transferkit.model.quiz import Question
from transferkit.model.quiz_text import question_title, right_letters
from transferkit.model.text import Block, Cell, Paragraph, Table, plain, runs, words_of
from transferkit.model.words import Words, words
from transferkit.writers.packs.quiz_items import asked, keyed
from transferkit.writers.packs.sheet import Document, Part
from transferkit.writers.packs.sheets import document


def quiz_sheet(questions: Sequence[Question], module: Module, course: Course) -> Document:
    """All questions of a module, or all for its exam, to be answered on paper."""
    say = words(course.edition.language)
    items = tuple(item for question in questions for item in asked(question, say))
    title = quiz_title(questions, module, say)
    return document((Part(module.name, runs(title), _points(questions, say), items, course.page_url(module)),), title, module, course)


def quiz_key(questions: Sequence[Question], module: Module, course: Course) -> Document:
    """What is right and why; first all of it in a table, to mark quickly."""
    say = words(course.edition.language)
    title = f"{say('Key')}: {quiz_title(questions, module, say)}"
    items = (*_how_to_mark(questions, say), *(item for question in questions for item in keyed(question, say)))
    part = Part(say("For trainers"), runs(title), _points(questions, say), items, to_fill_in=False)
    return document((part,), title, module, course)


def quiz_title(questions: Sequence[Question], module: Module, say: Words) -> str:
    """`Quiz: Bedarfsanalyse`; another word for an exam."""
    kind = say("Exam") if all(question.exam for question in questions) else say("Quiz")
    return f"{kind}: {plain(module.title)}"


def quiz_lines(questions: Iterable[Question], say: Words, key: bool = False) -> tuple[str, ...]:
    """What a sheet or a key says, one paragraph a line, for where it cannot be typeset."""
    lines: list[str] = []
    for question in questions:
        lines += [plain(question_title(question, say)), *words_of(question.stem)]
        lines += [text for blocks in (*question.prompts, *question.choices) for text in words_of(blocks)]
        lines += [right_letters(question)] if key else []
        lines.append("")
    return tuple(lines)


def _points(questions: Iterable[Question], say: Words) -> str:
    return say.plural("{count} point", "{count} points", sum(question.points for question in questions))


def _how_to_mark(questions: Sequence[Question], say: Words) -> Iterator[Block]:
    head = tuple(Cell(runs(say(name))) for name in ("Question", "Right", "Points", "Learning objective"))
    rows = tuple(
        tuple(Cell(runs(text)) for text in (question.number, right_letters(question), str(question.points), question.objective))
        for question in questions
    )
    yield Table((head,), rows, widths=(15, 55, 12, 18))
    if any(question.kind == "multiple" for question in questions):
        several = say(
            "Where several answers are right, each of them gives its share and each wrong one takes its share away, never below 0."
        )
        yield Paragraph(runs(several))
