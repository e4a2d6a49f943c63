"""The rows of the trainers' run sheet, before they have a file format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from transferkit.model.facts import PlanBlock
from transferkit.model.labels import FORMS
from transferkit.model.schedule import DayPlan, Kind, Slot
from transferkit.model.words import Words, later
from transferkit.model.workshop import Workshop
from transferkit.writers.plan.agenda import time_of, title_of

HEADS = (
    later("Time"),
    later("Goal"),
    later("Content"),
    later("Method, social form"),
    later("Material"),
    later("Who"),
    later("Notes, plan B"),
    later("Slides"),
)
WIDTHS = (13, 17, 23, 15, 14, 11, 25, 9)
"""Shares of the columns."""


Slides = tuple[tuple[int, int], ...]
"""First and last slide of each item of a workshop; (0, 0) for one without. () where nobody knows."""


@dataclass(frozen=True, slots=True)
class Row:
    """One block or pause of the run sheet."""

    slot: Slot
    module: str
    """The title of a module that begins here, else ""."""
    cells: tuple[str, ...]
    """One text a column of HEADS."""

    @property
    def is_pause(self) -> bool:
        """Whether it is a break or lunch."""
        return self.slot.kind is not Kind.BLOCK


def rows(day: DayPlan, workshop: Workshop, say: Words, slides: Slides = ()) -> Iterator[Row]:
    """The rows of a day. slides: first and last slide of each of the workshop's items."""
    before, number = "", _blocks_before(day, workshop)
    for slot in day.slots:
        module = ""
        if slot.kind is Kind.BLOCK and slot.module != before:
            before = slot.module
            found = workshop.module(slot.module)
            module = found.name if found else ""
        yield Row(slot, module, (*_cells(slot, day, say), _slides(slides[number : number + 1]) if _begins(slot) else ""))
        number += _begins(slot)


def _begins(slot: Slot) -> bool:
    """Whether a block begins here that is not the rest of an interrupted one."""
    return slot.kind is Kind.BLOCK and slot.part[0] == 1


def _blocks_before(day: DayPlan, workshop: Workshop) -> int:
    """How many blocks there are on the days before."""
    days = takewhile(lambda other: other is not day, workshop.schedule.days)
    return sum(_begins(slot) for other in days for slot in other.slots)


def _slides(span: Slides) -> str:
    """`7` or `7–9`; "" for a block without slides."""
    first, last = span[0] if span else (0, 0)
    return "" if not first else f"{first}" if first == last else f"{first}–{last}"


def _cells(slot: Slot, day: DayPlan, say: Words) -> tuple[str, ...]:
    time = time_of(slot, day, say)
    if slot.block is None:
        return (time, "", title_of(slot, say), "", "", "", "")
    block = slot.block
    took = f"{time}\n({slot.minutes}′)" if day.has_clock else time
    if slot.part[0] > 1:
        return (took, "", title_of(slot, say), "", "", "", "")
    content = f"{title_of(slot, say)}\n{block.content}" if block.content else title_of(slot, say)
    return (took, block.goal, content, _method(block, say), say.listed(block.material), block.who, _notes(block, say))


def _method(block: PlanBlock, say: Words) -> str:
    form = say(FORMS[block.form]) if block.form else ""
    return block.method if form.casefold() in block.method.casefold() else say.listed((form, block.method))


def _notes(block: PlanBlock, say: Words) -> str:
    """The notes, and what can be done where time runs out."""
    marks = []
    if block.short and block.short < block.minutes:
        marks.append(say("can be shortened to {minutes} minutes", minutes=block.short))
    if block.optional or block.short == 0:
        marks.append(say("can be left out"))
    return "\n".join(part for part in (block.notes, f"→ {', '.join(marks)}" if marks else "") if part)
