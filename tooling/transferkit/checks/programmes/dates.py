"""Days and times: are they within the term, can they be told, do the clocks change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from transferkit.model.inventory import Inventory
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.programme import COMING, Event, Programme, Series, Status
from transferkit.model.recurrence import dates, possible_dates, sessions, surplus
from transferkit.model.schedule import clock

_TELLING = frozenset({"status", "date", "dates", "start"})
"""Keys that say whether an event takes place; one that does not fit is told of elsewhere."""


def check(inventory: Inventory) -> Iterator[Problem]:
    """PRG05 term, PRG06 hours, PRG07 undated, PRG09 PRG10 PRG12 series, PRG16 PRG18 clocks, PRG24 past, PRG28 counts."""
    for programme in inventory.programmes:
        for one in programme.offers:
            yield from _term(one, programme)
            yield from _clocks(one, programme)
            yield from _past(one)
            yield from _counts(one)
        for event in programme.events:
            yield from _hours(event)
            if not event.dates and not _TELLING & event.keys.keys():
                yield problem("PRG07", event.where, event=event.id)
        for series in programme.series:
            yield from _count(series)
            yield from _exceptions(series)


def _counts(one: Event | Series) -> Iterator[Problem]:
    """People counted where nothing took place."""
    if one.attended not in (None, {}) and one.status is not Status.HELD:
        why = {"why_de": "und sie hat nicht stattgefunden", "why_en": "which did not take place"}
        yield problem("PRG28", one.at("attended"), event=one.id, **why)
    elif isinstance(one, Series):
        held = {session.date for session in sessions(one) if not session.cancelled}
        for day in sorted(one.attended.keys() - held):
            why = {"why_de": f"und am {day} war kein Termin", "why_en": f"and there was no session on {day}"}
            yield problem("PRG28", one.at(f"attended.{day}"), event=one.id, **why)


def days_of(one: Event | Series) -> tuple[date, ...]:
    """All days on which something takes place, or was to."""
    return dates(one) if isinstance(one, Series) else one.dates


def place_of_dates(one: Event | Series) -> Place:
    """Where the dates of an event or series stand."""
    key = next((key for key in ("date", "dates", "start") if key in one.keys), "")
    return one.at(key)


def _term(one: Event | Series, programme: Programme) -> Iterator[Problem]:
    if programme.term is None:
        return
    first, last = programme.term
    outside = [day for day in days_of(one) if not first <= day <= last]
    if outside and first <= last:
        yield problem("PRG05", place_of_dates(one), event=one.id, date=outside[0], start=first, end=last)


def _hours(event: Event) -> Iterator[Problem]:
    told = set[Place]()
    for number, day in enumerate(event.days):
        start, end = day.hours.start, day.hours.end
        where = event.at(f"days.{number}") if f"days.{number}" in event.keys else event.at("hours.end")
        if start is not None and end is not None and end <= start and where not in told:
            told.add(where)
            yield problem("PRG06", where, start=clock(start), end=clock(end))


def _count(series: Series) -> Iterator[Problem]:
    """Whether it is clear on which dates a series takes place."""
    found, more = dates(series), surplus(series)
    if more > 0:
        shown = ", ".join(day.isoformat() for day in found)
        arguments = {"series": series.id, "count": series.count, "possible": len(found), "surplus": more, "dates": shown}
        yield problem("PRG09", series.at("count"), **arguments)
    elif more < 0:
        yield problem("PRG10", series.at("count"), series=series.id, count=series.count, possible=len(found))


def _exceptions(series: Series) -> Iterator[Problem]:
    possible = [day.isoformat() for day in possible_dates(series)]
    for key, days in (("except", series.exceptions), ("cancelled", series.cancelled)):
        for number, day in enumerate(days):
            if day.isoformat() not in possible:
                near = get_close_matches(day.isoformat(), possible, 1, 0.0)
                yield problem("PRG12", series.at(f"{key}.{number}"), series=series.id, date=day, nearest=near[0] if near else "–")


def _clocks(one: Event | Series, programme: Programme) -> Iterator[Problem]:
    zone = ZoneInfo(programme.time_zone)
    starts = [one.start] * len(days_of(one)) if isinstance(one, Series) else [day.hours.start for day in one.days if day.date]
    for day, start in zip(days_of(one), starts, strict=True):
        if not _clocks_change(day, zone):
            continue
        yield problem("PRG16", place_of_dates(one), event=one.id, date=day)
        if start is not None and _is_doubtful(day, start, zone):
            yield problem("PRG18", one.at("hours.start" if isinstance(one, Event) else "time"), event=one.id, date=day, time=clock(start))


def _clocks_change(day: date, zone: ZoneInfo) -> bool:
    """Whether midnight and the next one have different distances from UTC."""
    if day in (date.min, date.max):
        return False
    return _midnight(day, zone).utcoffset() != _midnight(day + timedelta(days=1), zone).utcoffset()


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _is_doubtful(day: date, minutes: int, zone: ZoneInfo) -> bool:
    """Whether the clocks show a time of that day twice or never."""
    moment = _midnight(day, zone) + timedelta(minutes=minutes)
    return moment.utcoffset() != moment.replace(fold=1).utcoffset()


def _past(one: Event | Series) -> Iterator[Problem]:
    """Events that are over; said from the day after on (see model/due.py)."""
    days = days_of(one)
    if days and (one.status is None or one.status in COMING):
        yield problem("PRG24", one.at("status"), event=one.id, date=max(days))
