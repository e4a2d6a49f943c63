"""The rows of the trainers' run sheet, before they have a file format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
)
WIDTHS = (12, 19, 25, 17, 15, 9, 25)
"""Shares of the columns."""


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


def rows(day: DayPlan, workshop: Workshop, say: Words) -> Iterator[Row]:
    """The rows of a day."""
    before = ""
    for slot in day.slots:
        module = ""
        if slot.kind is Kind.BLOCK and slot.module != before:
            before = slot.module
            found = workshop.module(slot.module)
            module = found.name if found else ""
        yield Row(slot, module, _cells(slot, day, say))


def _cells(slot: Slot, day: DayPlan, say: Words) -> tuple[str, ...]:
    time = time_of(slot, day, say)
    if slot.block is None:
        return (time, "", title_of(slot, say), "", "", "", "")
    block = slot.block
    took = f"{time}\n({slot.minutes}′)" if day.has_clock else time
    if slot.part[0] > 1:
        return (took, "", title_of(slot, say), "", "", "", "")
    content = f"{title_of(slot, say)}\n{block.content}" if block.content else title_of(slot, say)
    return (took, block.goal, content, _method(block, say), ", ".join(block.material), block.who, _notes(block, say))


def _method(block: PlanBlock, say: Words) -> str:
    return ", ".join(part for part in (say(FORMS[block.form]) if block.form else "", block.method) if part)


def _notes(block: PlanBlock, say: Words) -> str:
    """The notes, and what can be done where time runs out."""
    marks = []
    if block.short and block.short < block.minutes:
        marks.append(say("can be shortened to {minutes} minutes", minutes=block.short))
    if block.optional or block.short == 0:
        marks.append(say("can be left out"))
    return "\n".join(part for part in (block.notes, f"→ {', '.join(marks)}" if marks else "") if part)
