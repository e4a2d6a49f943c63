"""Blocks of minutes on the clock: breaks, lunch, days, what is left over.

Pure functions. A module says how many minutes its blocks take and nothing of the hour; the workshop says when it
begins, when lunch is and how many days there are. All times are minutes since midnight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import takewhile

from transferkit.model.facts import PlanBlock
from transferkit.model.programme import Day, Hours

TOLERANCE = 4
"""A break may come later than wanted by this part of the time between breaks, if it would else come much too early."""


ENDING = 20
"""No pause comes before the last so many minutes of a day."""


class Kind(StrEnum):
    """What a stretch of time is for."""

    BLOCK = "block"
    BREAK = "break"
    LUNCH = "lunch"


@dataclass(frozen=True, slots=True)
class Item:
    """A block that waits for its time."""

    block: PlanBlock
    module: str = ""
    """Folder of the module it belongs to; "" for a block of the workshop's own."""
    day: int = 0
    """The day it may begin on at the earliest, counted from 1."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of time with what happens in it."""

    kind: Kind
    start: int
    end: int
    block: PlanBlock | None = None
    module: str = ""
    part: tuple[int, int] = (1, 1)
    """(2, 3) for the second of three pieces of a block that pauses interrupt."""

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day with its slots, which follow each other without a gap."""

    date: date | None
    slots: tuple[Slot, ...]
    has_clock: bool
    """False where nobody said when the day begins: then times count from 0."""
    spare: int | None
    """Minutes between the last slot and the end of the day; below 0 where it is too long, None without an end."""

    @property
    def start(self) -> int:
        """When it begins."""
        return self.slots[0].start if self.slots else 0

    @property
    def end(self) -> int:
        """When it is over."""
        return self.slots[-1].end if self.slots else 0

    @property
    def work(self) -> int:
        """Minutes without breaks and lunch."""
        return sum(slot.minutes for slot in self.slots if slot.kind is Kind.BLOCK)


@dataclass(frozen=True, slots=True)
class Schedule:
    """All days of a workshop."""

    days: tuple[DayPlan, ...]

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Everything, day after day."""
        return tuple(slot for day in self.days for slot in day.slots)

    @property
    def work(self) -> int:
        """Minutes without breaks and lunch."""
        return sum(day.work for day in self.days)

    @property
    def too_long(self) -> int:
        """By how many minutes its days are too long, all together."""
        return sum(-day.spare for day in self.days if day.spare is not None and day.spare < 0)


def clock(minutes: int) -> str:
    """`09:05`; past midnight the hours go on: `24:30`."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def schedule(items: Sequence[Item], days: Sequence[Day]) -> Schedule:
    """The items on the days' clocks, in order.

    A block that does not fit into a day begins on the next; what is too much for all of them stands on the last, which
    then is too long. Pauses stand between blocks, and inside only those that may be interrupted.
    """
    waiting = list(items)
    plans = []
    for index, day in enumerate(days):
        last = index == len(days) - 1
        filler = _Filler(day.hours)
        while waiting and (last or waiting[0].day <= index + 1):
            to_come = _to_come(waiting, index + 1, last)
            if not (last or filler.has_room(waiting[0], to_come)):
                break
            filler.add(waiting.pop(0), to_come)
        plans.append(filler.plan(day.date))
    return Schedule(tuple(plans))


def _to_come(waiting: Sequence[Item], day: int, last: bool) -> int:
    """The minutes of what waits and may be on a day."""
    return sum(item.block.minutes for item in takewhile(lambda item: last or item.day <= day, waiting))


class _Filler:
    """Fills one day."""

    def __init__(self, hours: Hours) -> None:
        self.hours = hours
        self.now = hours.start or 0
        self.worked = 0
        """Minutes since the last pause."""
        self.slots: list[Slot] = []
        self.lunch_waits = hours.lunch_at is not None and hours.lunch > 0 and hours.start is not None

    def has_room(self, item: Item, to_come: int) -> bool:
        """Whether a block still fits into the day, pauses and buffer counted. An empty day takes any block."""
        if self.hours.end is None or not self.slots:
            return True
        trial = _Filler(self.hours)
        trial.now, trial.worked, trial.slots, trial.lunch_waits = self.now, self.worked, list(self.slots), self.lunch_waits
        trial.add(item, to_come)
        return trial.now <= self.hours.end - self.hours.buffer

    def add(self, item: Item, to_come: int) -> None:
        """Put a block at the end of the day, with the pauses that are due before or inside it.

        to_come: the minutes of this block and of those behind it that may be on this day, too.
        """
        left, pieces = item.block.minutes, list[Slot]()
        while True:
            if to_come - (item.block.minutes - left) > ENDING:
                self._pause_if_due(left, begun=bool(pieces), divisible=item.block.divisible)
            length = self._length_of_piece(left) if item.block.divisible else left
            slot = Slot(Kind.BLOCK, self.now, self.now + length, item.block, item.module)
            self.slots.append(slot)
            pieces.append(slot)
            self.now, self.worked, left = slot.end, self.worked + length, left - length
            if left <= 0:
                break
        self._number(pieces)

    def plan(self, day: date | None) -> DayPlan:
        """The finished day."""
        end = self.hours.end
        spare = None if end is None or not self.slots else end - self.now
        return DayPlan(day, tuple(self.slots), self.hours.start is not None, spare)

    def _number(self, pieces: list[Slot]) -> None:
        if len(pieces) > 1:
            numbered = {piece: replace(piece, part=(index, len(pieces))) for index, piece in enumerate(pieces, start=1)}
            self.slots = [numbered.get(slot, slot) for slot in self.slots]

    def _pause_if_due(self, length: int, begun: bool, divisible: bool) -> None:
        if self._lunch_is_due(length, begun, divisible):
            self._pause(Kind.LUNCH, self.hours.lunch)
            self.lunch_waits = False
        elif self._break_is_due(length, begun, divisible):
            self._pause(Kind.BREAK, self.hours.pause)

    def _pause(self, kind: Kind, minutes: int) -> None:
        self.slots.append(Slot(kind, self.now, self.now + minutes))
        self.now, self.worked = self.now + minutes, 0

    def _lunch_is_due(self, length: int, begun: bool, divisible: bool) -> bool:
        """Whether the wanted time is nearer now than after what comes next."""
        at = self.hours.lunch_at
        if not self.lunch_waits or at is None or not self.slots:
            return False
        if begun or divisible:
            return self.now >= at
        return self.now >= at or self.now + length - at > at - self.now

    def _break_is_due(self, length: int, begun: bool, divisible: bool) -> bool:
        """Whether a break now is nearer to the wanted rhythm than after what comes next."""
        every = self.hours.break_every
        if not every or not self.hours.pause or not self.worked:
            return False
        if begun or divisible:
            return self.worked >= every
        over = self.worked + length - every
        return over > 0 and (over > every // TOLERANCE or over > every - self.worked) and not self._lunch_comes_soon(length)

    def _lunch_comes_soon(self, length: int) -> bool:
        """Whether lunch comes right after what comes next, and not too late."""
        every, at = self.hours.break_every, self.hours.lunch_at
        if not self.lunch_waits or at is None:
            return False
        return self.now + length >= at and self.worked + length - every <= every // TOLERANCE

    def _length_of_piece(self, left: int) -> int:
        """How much of a block that may be interrupted comes before the next pause."""
        ends = [left]
        if self.lunch_waits and self.hours.lunch_at is not None and self.now < self.hours.lunch_at:
            ends.append(self.hours.lunch_at - self.now)
        if self.hours.break_every and self.hours.pause and self.worked < self.hours.break_every:
            ends.append(self.hours.break_every - self.worked)
        return min(ends)
