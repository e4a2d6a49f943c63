"""Days, ranges of days and times of the clock as people of a language write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from transferkit.model.schedule import DayPlan, clock
from transferkit.model.words import Words, later

WEEKDAYS = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)
MONTHS = (
    later("January"),
    later("February"),
    later("March"),
    later("April"),
    later("May"),
    later("June"),
    later("July"),
    later("August"),
    later("September"),
    later("October"),
    later("November"),
    later("December"),
)

_DATED = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?")


def weekday(day: date, say: Words) -> str:
    """`Samstag`."""
    return say(WEEKDAYS[day.weekday()])


def long_day(day: date, say: Words) -> str:
    """`Samstag, 19. März 2022`."""
    return say("{weekday}, {month} {day}, {year}", weekday=weekday(day, say), month=say(MONTHS[day.month - 1]), day=day.day, year=day.year)


def short_day(day: date, say: Words) -> str:
    """`19.03.2022`."""
    return say("{year}-{month:02d}-{day:02d}", year=day.year, month=day.month, day=day.day)


def written_day(text: str, say: Words) -> str:
    """A date of a source as people write it: `2022-03-19` is `19.03.2022`, `2022-03` is `03/2022`; other texts stay."""
    found = _DATED.fullmatch(text)
    if found is None or not 1 <= int(found["month"]) <= 12:
        return text
    try:
        return short_day(date.fromisoformat(text), say) if found["day"] else _month(int(found["year"]), int(found["month"]), say)
    except ValueError:
        return text


def days_of(days: Sequence[date], say: Words) -> str:
    """One day, a range of days that follow each other, or all of them: `19.03.2022 – 20.03.2022`."""
    if len(days) > 1 and all(after - before == timedelta(days=1) for before, after in pairwise(days)):
        return f"{short_day(days[0], say)} – {short_day(days[-1], say)}"
    return say.listed(short_day(day, say) for day in days)


def span(start: int, end: int, say: Words) -> str:
    """`10:00–10:15 Uhr`; times are minutes since midnight."""
    return say("{start}–{end}", start=clock(start), end=clock(end))


def day_title(day: DayPlan, number: int, count: int, say: Words) -> str:
    """`Tag 1: Samstag, 19. März 2022, 10:00–17:00 Uhr`, what is known of it."""
    called = say("Day {number}", number=number) if count > 1 else ""
    date = long_day(day.date, say) if day.date else ""
    hours = span(day.start, day.end, say) if day.has_clock and day.slots else ""
    said = say.listed((date, hours))
    return f"{called}: {said}" if called and said else called or said or say("Agenda")


def _month(year: int, month: int, say: Words) -> str:
    return say("{month:02d}/{year}", year=year, month=month)
