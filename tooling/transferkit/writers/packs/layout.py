"""How tasks and solutions are laid out on paper: an exercise in, the items of its sheet out.

What room there is to write depends on the exercise's type, unless its author says `:lines:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from transferkit.model.copies import CARDS
from transferkit.model.course import Exercise
from transferkit.model.text import Block, Blocks, Callout, Code, ItemList, Paragraph, Table, Text, plain, runs
from transferkit.model.words import Words
from transferkit.press.gaps import with_gaps
from transferkit.writers.packs.sheet import Box, Item, Labelled, Matching, Question, Room, Tone

LINES = {"reflection": 3, "case-study": 3, "worksheet": 2, "cloze": 0, "": 2}
"""Lines below each numbered question, by type of exercise; other types have none."""
AT_THE_END = {"reflection": 8, "case-study": 8, "worksheet": 8, "": 8}
"""Lines below a task that brings no room at all."""
SPREADSHEET = "spreadsheet"
"""The kind of callout the way with a spreadsheet is read as."""
_LETTERED = re.compile(r"[a-zA-Z]\)\s+")
_BOX = "☐"


def task_items(exercise: Exercise, say: Words) -> tuple[Item, ...]:
    """The task as its sheet shows it, then its hints. Cards are left out: they have sheets of their own."""
    kind = exercise.facts.type
    blocks = on_paper(exercise)
    items = list(_items_of(with_gaps(blocks) if kind not in _CHOICES else blocks, exercise, say))
    if _lacks_room(items, exercise):
        items.append(Room(exercise.facts.lines or AT_THE_END[kind]))
    hints = tuple(Box(Tone.HINT, runs(say("Hint")), hint) for hint in exercise.hints)
    return (*_pointer(exercise, say), *items, *hints)


_CHOICES = ("single-choice", "multiple-choice")


def on_paper(exercise: Exercise) -> Blocks:
    """The task without what has files of its own: cards, the way with a spreadsheet, and the code of a notebook."""
    code = exercise.facts.type == "notebook"
    return tuple(block for block in exercise.task if not _is_of(block, CARDS, SPREADSHEET) and not (code and isinstance(block, Code)))


def solution_items(exercise: Exercise, say: Words) -> tuple[Item, ...]:
    """The solution; what its author began in bold stands out, typical errors and the follow-up question in boxes."""
    return tuple(_solved(block, say) for block in solution_on_paper(exercise))


def solution_on_paper(exercise: Exercise) -> Blocks:
    """The solution; of a notebook without its code, where it says something besides."""
    prose = tuple(block for block in exercise.solution if not isinstance(block, Code))
    return prose if prose and exercise.facts.type == "notebook" else exercise.solution


def _is_of(block: Block, *kinds: str) -> bool:
    return isinstance(block, Callout) and block.kind in kinds


def _pointer(exercise: Exercise, say: Words) -> Iterator[Item]:
    """Where the files of an exercise are that is worked on at a computer."""
    if exercise.notebook is not None:
        text = say(
            "You find this exercise in the folder {folder}: as a notebook and as a spreadsheet.", folder=f"notebooks/{exercise.label}"
        )
        yield Box(Tone.POINTER, runs(say("On a computer")), (Paragraph(runs(text)),))


def _items_of(blocks: Blocks, exercise: Exercise, say: Words) -> Iterator[Item]:
    first, after = _case(blocks) if exercise.facts.type == "case-study" else (0, 0)
    following: Sequence[Block | None] = (*blocks[1:], None)[: len(blocks)]  # a task may be nothing but a question
    for index, (block, follower) in enumerate(zip(blocks, following, strict=True)):
        if index == first and after > first:
            yield Box(Tone.CASE, () if _begins_in_bold(blocks[first]) else runs(say("The case")), blocks[first:after])
        if first <= index < after:
            continue
        if isinstance(block, ItemList):
            yield from _questions(block, exercise, before_table=isinstance(follower, Table) and _is_to_fill(follower))
        elif isinstance(block, Table) and exercise.facts.type == "matching" and (pairs := _matching(block)):
            yield pairs
        else:
            yield block
            if exercise.facts.type == "reflection" and isinstance(block, Paragraph) and plain(block.text).rstrip().endswith("?"):
                yield Room(_lines(exercise))


def _case(blocks: Blocks) -> tuple[int, int]:
    """From where to where the case of a case study is told: from the first paragraph that begins in bold to the questions."""
    after = next((index for index, block in enumerate(blocks) if isinstance(block, ItemList) and block.ordered), 0)
    return next((index for index, block in enumerate(blocks[:after]) if _begins_in_bold(block)), 0), after


def _begins_in_bold(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(block.text) and block.text[0].strong


def _lines(exercise: Exercise) -> int:
    wanted = exercise.facts.lines
    return LINES.get(exercise.facts.type, 0) if wanted is None else wanted


def _questions(block: ItemList, exercise: Exercise, before_table: bool) -> Iterator[Item]:
    """The items of a list with room below each, where its type has any; else the list as it is."""
    has_options = any(_options(inner) for item in block.items for inner in item)
    is_asked = block.ordered or exercise.facts.type == "reflection"
    lines = _lines(exercise) if is_asked and not _has_boxes(block) else 0
    if not lines and not has_options:
        yield block
        return
    for index, item in enumerate(block.items):
        options = next((found for inner in item if (found := _options(inner))), ())
        rest = tuple(inner for inner in item if not _options(inner))
        number = block.start + index if block.ordered else 0
        to_table = before_table and index == len(block.items) - 1
        several = exercise.facts.type == "multiple-choice"
        yield Question(number, rest, options, several, 0 if options or to_table or _has_gap(item) else lines)


def _options(block: Block) -> tuple[Text, ...]:
    """The answers of a list `a) … b) …` or of boxes to tick, without their marks; () for any other block."""
    if not isinstance(block, ItemList) or not block.items:
        return ()
    heads = [item[0] if item else None for item in block.items]
    texts = [head.text for head in heads if isinstance(head, Paragraph)]
    if len(texts) < len(heads) or any(len(item) > 1 for item in block.items):
        return ()
    if block.ordered and block.style != "decimal":
        return tuple(texts)
    marks = [_LETTERED.match(plain(text)) for text in texts]
    return tuple(_without(text, mark.end()) for text, mark in zip(texts, marks, strict=True) if mark) if all(marks) else ()


def _without(text: Text, count: int) -> Text:
    """A text without its first characters, which stand in its first run."""
    return (replace(text[0], text=text[0].text[count:]), *text[1:])


def _has_boxes(block: ItemList) -> bool:
    return any(isinstance(item[0], Paragraph) and plain(item[0].text).startswith(_BOX) for item in block.items if item)


def _has_gap(item: Blocks) -> bool:
    return any(isinstance(block, Paragraph) and "___" in plain(block.text) for block in item)


def _is_to_fill(table: Table) -> bool:
    return any(not cell.text for row in table.body for cell in row)


def _lacks_room(items: Sequence[Item], exercise: Exercise) -> bool:
    """Whether a task that is to be written on has no place for it yet."""
    if exercise.facts.lines == 0 or exercise.facts.type not in AT_THE_END or exercise.questions:
        return False
    return not any(
        isinstance(item, Room)
        or (isinstance(item, Question) and (item.room or item.options))
        or (isinstance(item, Table) and _is_to_fill(item))
        or (isinstance(item, Paragraph) and "___" in plain(item.text))
        or (isinstance(item, ItemList) and (_has_boxes(item) or any(_has_gap(inner) for inner in item.items)))
        for item in items
    )


def _matching(table: Table) -> Matching | None:
    """The two columns of a table that are to be brought together; None for any other table."""
    if not table.body or any(len(row) != 2 for row in table.head + table.body):
        return None
    heads = table.head[0] if table.head else None
    left, right = (tuple(row[column].text for row in table.body if row[column].text) for column in (0, 1))
    return Matching((heads[0].text, heads[1].text) if heads else ((), ()), left, right)


def _solved(block: Block, say: Words) -> Item:
    """A paragraph whose author began it in bold with a label; any other block as it is."""
    if not isinstance(block, Paragraph) or not block.text or not block.text[0].strong:
        return block
    label = block.text[0].text.rstrip()
    rest: Blocks = (Paragraph(_trimmed(block.text[1:])),) if block.text[1:] else ()
    if not label.endswith(":") and label.rstrip(".") not in (say("What is expected"),):
        return block
    named = label.rstrip(":.")
    tones = {say("Typical errors"): Tone.ERRORS, say("Follow-up question"): Tone.FOLLOW_UP}
    if named in tones:
        return Box(tones[named], runs(named), rest)
    return Labelled(runs(named), rest)


def _trimmed(text: Text) -> Text:
    return tuple(run for run in (replace(text[0], text=text[0].text.lstrip()), *text[1:]) if run.text)
