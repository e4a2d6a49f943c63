"""What a trainer prints for a number of participants: few files, each with how often it is needed, and a list.

One file a number of copies, because copiers and printers set copies themselves: everything for everybody in one, the
cards for groups in another, the solutions in a third. Every exercise begins on a front side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from transferkit.model.copies import card_sets, cards_of
from transferkit.model.course import Course, Exercise, Module
from transferkit.model.text import Cell, ItemList, Paragraph, Run, Table, plain, runs
from transferkit.model.words import Words, words
from transferkit.press.code import Code as Typst
from transferkit.press.code import call
from transferkit.press.pages import Made
from transferkit.press.typesetter import Typesetter
from transferkit.writers.packs.cards import card_sheets
from transferkit.writers.packs.guide import guide
from transferkit.writers.packs.paper import made, typeset
from transferkit.writers.packs.plan_sheet import plan_sheets
from transferkit.writers.packs.sheets import document, solution_sheet, worksheet


@dataclass(frozen=True, slots=True)
class Print:
    """A file to print."""

    path: str
    """In the pack, without `.pdf`."""
    made: Made
    exercises: tuple[Exercise, ...]
    copies: int
    two_sided: bool
    note: str


def prints(module: Module, course: Course, participants: int) -> Iterator[Print]:
    """The files to print, in order."""
    say = words(course.edition.language)
    exercises, folder = module.exercises, say("print")
    plans = tuple(part for _, sheet in plan_sheets(module, course) for part in sheet.parts)
    if exercises or plans:
        sheets = worksheet(exercises, module, course)
        sheets = replace(sheets, parts=(*sheets.parts, *plans), two_sided=True)
        note = say("both sides; one copy for each participant")
        yield Print(_path(folder, 1, say("for-everybody"), participants, say), typeset(sheets), exercises, participants, True, note)
    for count, group in _by_copies(exercises, participants):
        path = _path(folder, 2, say("cards"), count, say)
        yield Print(path, card_sheets(group, module, course), group, count, False, say("one side, strong paper; cut along the lines"))
    solved = tuple(exercise for exercise in exercises if exercise.solution)
    if solved:
        sheets = replace(solution_sheet(solved, module, course), two_sided=True)
        yield Print(_path(folder, 3, say("for-me-only"), 1, say), typeset(sheets), solved, 1, True, say("both sides; only for you"))
    yield Print(say("trainer-guide"), guide(module, course), (), 1, True, say("both sides; only for you"))


def print_list(found: Sequence[tuple[Print, int]], module: Module, course: Course, participants: int) -> Made:
    """The list: each file with its copies, pages and sheets of paper, then what else is to be brought.

    found: each file with the pages it really has.
    """
    setter, say = Typesetter(), words(course.edition.language)
    title = f"{say('What to print')}: {plain(module.title)}"
    heads = (say("File"), say("Copies"), say("Pages"), say("Sheets of paper"), say("How"))
    rows = [
        (f"{one.path.removeprefix(say('print') + '/')}.pdf", f"{one.copies} ×", str(pages), str(_sheets(one, pages)), one.note)
        for one, pages in found
    ]
    total = sum(_sheets(one, pages) for one, pages in found)
    rows.append((say("Together"), "", "", str(total), ""))
    body = tuple(tuple(Cell(runs(text or " ")) for text in row) for row in rows)
    table = Table((tuple(Cell(runs(head)) for head in heads),), body, widths=(30, 11, 11, 13, 35))
    people = say.plural("For {count} participant", "For {count} participants", participants)
    parts = [_heading(setter, title, 1), setter.block(Paragraph(runs(people))), setter.block(table), *_to_bring(setter, module, say)]
    return made(setter, parts, document((), title, module, course))


def _path(folder: str, number: int, name: str, count: int, say: Words) -> str:
    return f"{folder}/{number}-{name}-{say('{count}-times', count=count)}"


def _by_copies(exercises: Sequence[Exercise], participants: int) -> Iterator[tuple[int, tuple[Exercise, ...]]]:
    """The exercises with cards, those of as many sets together."""
    with_cards = [exercise for exercise in exercises if cards_of(exercise)]
    for count in sorted({card_sets(exercise, participants) for exercise in with_cards}):
        yield count, tuple(exercise for exercise in with_cards if card_sets(exercise, participants) == count)


def _sheets(one: Print, pages: int) -> int:
    return one.copies * (-(-pages // 2) if one.two_sided else pages)


def _heading(setter: Typesetter, text: str, level: int) -> Typst:
    return call("heading", setter.string(text), level=Typst(str(level)))


def _to_bring(setter: Typesetter, module: Module, say: Words) -> Iterator[Typst]:
    """What the exercises need besides paper."""
    needed = [(exercise, exercise.facts.material) for exercise in module.exercises if exercise.facts.material]
    if needed:
        yield _heading(setter, say("What to bring"), 2)
        lines = ((Run(f"☐ {exercise.number} ", strong=True), Run(material)) for exercise, material in needed)
        yield setter.block(ItemList(tuple((Paragraph(line),) for line in lines)))
