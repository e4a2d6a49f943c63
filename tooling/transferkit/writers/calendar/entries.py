"""Events and series as entries of a calendar, before they have a file format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from transferkit.model.course import Course
from transferkit.model.programme import Day, Event, Programme, Series, Status
from transferkit.model.recurrence import NO_STRAND, dates, possible_dates
from transferkit.model.schedule import DayPlan
from transferkit.model.text import plain
from transferkit.model.words import Words, words
from transferkit.model.workshop import compose, plan_of

MIDNIGHT = 24 * 60


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: an event's day, or a strand of a series with its rule."""

    uid: str
    """What stays the same when everything else changes, below the programme's id."""
    title: str
    day: date
    start: int | None
    """Minutes since midnight; None for a whole day."""
    end: int | None
    place: str
    text: str
    status: str
    """TENTATIVE, CONFIRMED or CANCELLED."""
    sequence: int
    url: str = ""
    every: int = 0
    """Weeks from one to the next; 0 for an entry that does not come back."""
    count: int = 0
    left_out: tuple[date, ...] = ()
    cancelled: tuple[date, ...] = ()


def entries(one: Event | Series, programme: Programme, course: Course) -> Iterator[Entry]:
    """The entries of an event or a series; none without a date."""
    say = words(course.edition.language)
    if isinstance(one, Series):
        yield from _of_series(one, course, say)
    else:
        yield from _of_event(one, programme, course, say)


def _of_event(event: Event, programme: Programme, course: Course, say: Words) -> Iterator[Entry]:
    plans = {module.id: plan_of(module.facts, plain(module.title)) for module in course.modules}
    plan = compose(event, plans).schedule
    several = len(event.dates) > 1
    for number, (day, planned) in enumerate(zip(event.days, plan.days, strict=True), start=1):
        if day.date is None:
            continue
        start, end = _times(day, planned)
        title = say("{title} (day {number})", title=event.title, number=number) if several else event.title
        yield Entry(
            uid=f"{event.id}-{number}",
            title=title,
            day=day.date,
            start=start,
            end=end,
            place=_place(event, say),
            text=_text(event, event.modules, course, say),
            status=_status(event.status),
            sequence=event.revision,
        )


def _times(day: Day, planned: DayPlan) -> tuple[int | None, int | None]:
    """From when to when: as planned where there is a plan, else as the hours say; (None, None) for a whole day."""
    start = day.hours.start
    if start is None:
        return None, None
    end = planned.end if planned.slots else day.hours.end
    return (start, end) if end is not None and end > start else (start, start + 60)


def _of_series(series: Series, course: Course, say: Words) -> Iterator[Entry]:
    found = dates(series)
    if not found:
        return
    first, last = found[0], found[-1]
    possible = [day for day in possible_dates(series) if first <= day <= last]
    end = None if series.start is None else series.start + (series.minutes or 60)
    for strand in series.strands or (NO_STRAND,):
        yield Entry(
            uid=f"{series.id}-{strand.id}" if strand.id else series.id,
            title=f"{series.title}: {strand.title}" if strand.title else series.title,
            day=first,
            start=series.start,
            end=end,
            place=_place(series, say),
            text=_text(series, strand.modules or series.modules, course, say),
            status=_status(series.status),
            sequence=series.revision,
            every=max(1, series.every),
            count=len(possible),
            left_out=tuple(day for day in possible if day not in found),
            cancelled=series.cancelled,
        )


def _place(one: Event | Series, say: Words) -> str:
    return say.listed((one.place, say("online") if one.online else ""))


def _text(one: Event | Series, modules: tuple[str, ...], course: Course, say: Words) -> str:
    """What it is about, how one gets in, and which modules it works with."""
    titles = [plain(module.title) for name in modules for module in course.modules if module.id == name]
    parts = [one.about, one.access, f"{say('Modules')}: {', '.join(titles)}" if titles else ""]
    return "\n\n".join(part for part in parts if part)


def _status(status: Status | None) -> str:
    if status in (Status.CANCELLED, Status.MERGED):
        return "CANCELLED"
    return "CONFIRMED" if status in (Status.CONFIRMED, Status.HELD) else "TENTATIVE"


def at(day: date, minutes: int, zone: Any) -> datetime:
    """A time of the clock on a day, in a time zone; past midnight it is on the next day."""
    return datetime.combine(day + timedelta(days=minutes // MIDNIGHT), time(minutes % MIDNIGHT // 60, minutes % 60), zone)
