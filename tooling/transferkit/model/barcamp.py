"""The grid of a barcamp: the times for sessions, and where they run side by side."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from transferkit.model.programme import Event, Offer
from transferkit.model.schedule import Kind, Schedule

LONGEST = 45
"""Minutes of a session at most (lernOS guide to barcamps, barcamp.lernos.org); a longer block holds several one after the other."""
ROOMS, SLOTS = 3, 4
"""Columns and rows of an empty grid."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time for sessions. Minutes since midnight, or since the event began where its day has no clock."""

    start: int
    end: int
    day: int
    """Counted from 1."""
    has_clock: bool


def times(schedule: Schedule) -> tuple[Time, ...]:
    """When there are sessions: the blocks that say so, long ones cut into equal parts."""
    found: list[Time] = []
    for number, day in enumerate(schedule.days, start=1):
        for slot in day.slots:
            if slot.kind is Kind.BLOCK and slot.block is not None and slot.block.sessions:
                count = -(-slot.minutes // LONGEST)
                edges = [slot.start + slot.minutes * part // count for part in range(count + 1)]
                found += [Time(start, end, number, day.has_clock) for start, end in pairwise(edges)]
    return tuple(found)


def rows(schedule: Schedule, event: Event) -> tuple[tuple[str, ...], ...]:
    """For each time what is known to run in each room; "" for what is still free."""
    offers = {(offer.slot, offer.room): offer.title for offer in event.sessions}
    slots = len(times(schedule)) or SLOTS
    rooms = len(event.rooms) or ROOMS
    return tuple(tuple(offers.get((slot, room), "") for room in range(1, rooms + 1)) for slot in range(1, slots + 1))


def misplaced(schedule: Schedule, event: Event) -> tuple[Offer, ...]:
    """Sessions at a time or in a room that the grid does not have, or where another one is."""
    grid = rows(schedule, event)
    taken: set[tuple[int, int]] = set()
    found: list[Offer] = []
    for offer in event.sessions:
        place = (offer.slot, offer.room)
        if offer.slot > len(grid) or offer.room > len(grid[0]) or place in taken:
            found.append(offer)
        taken.add(place)
    return tuple(found)
