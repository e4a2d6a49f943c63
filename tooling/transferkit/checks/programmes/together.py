"""Events beside one another: at the same time, a day apart in two places, in an order that cannot work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from transferkit.checks.programmes.dates import place_of_dates
from transferkit.model.inventory import Inventory
from transferkit.model.problem import Problem, problem
from transferkit.model.programme import GONE, Event, Programme, Series
from transferkit.model.recurrence import dates

HOUR, MIDNIGHT = 60, 24 * 60


@dataclass(frozen=True, slots=True)
class Span:
    """An event on one day; times are minutes since midnight."""

    one: Event | Series
    day: date
    start: int
    end: int
    timed: bool
    """Whether its times are known: else it may be at any time of the day."""


def check(inventory: Inventory) -> Iterator[Problem]:
    """PRG13 at the same time, PRG14 two places on consecutive days, PRG15 barcamp before input."""
    for programme in inventory.programmes:
        spans = sorted(_spans(programme), key=lambda span: (span.day, span.start, span.one.where))
        yield from _overlaps(spans)
        yield from _journeys(spans)
        yield from _barcamps(programme)


def _spans(programme: Programme) -> Iterator[Span]:
    for event in programme.events:
        for day in event.days if event.status not in GONE else ():
            if day.date is not None:
                start, end = day.hours.start, day.hours.end
                yield Span(event, day.date, start or 0, end or (MIDNIGHT if start is None else start + HOUR), start is not None)
    for series in programme.series:
        start = series.start or 0
        for found in dates(series) if series.status not in GONE else ():
            if found not in series.cancelled:
                yield Span(series, found, start, start + (series.minutes or 1) if series.start else MIDNIGHT, series.start is not None)


def _overlaps(spans: list[Span]) -> Iterator[Problem]:
    """Pairs at the same time; events for different groups may be."""
    told = set[tuple[str, str]]()
    for before, after in combinations(spans, 2):
        pair = (before.one.id, after.one.id)
        if before.day != after.day or pair in told or before.one is after.one or _for_different_groups(before.one, after.one):
            continue
        if before.start < after.end and after.start < before.end and before.timed == after.timed:
            told.add(pair)
            yield problem("PRG13", place_of_dates(after.one), event=after.one.id, other=before.one.id, date=after.day)


def _for_different_groups(one: Event | Series, other: Event | Series) -> bool:
    return bool(one.groups and other.groups) and not set(one.groups) & set(other.groups)


def _journeys(spans: list[Span]) -> Iterator[Problem]:
    told = set[tuple[str, str]]()
    for before, after in combinations(spans, 2):
        pair, places = (before.one.id, after.one.id), (before.one.place, after.one.place)
        if after.day - before.day == timedelta(days=1) and all(places) and places[0] != places[1] and pair not in told:
            told.add(pair)
            yield problem("PRG14", place_of_dates(after.one), event=after.one.id, other=before.one.id, place=places[0])


def _barcamps(programme: Programme) -> Iterator[Problem]:
    """A barcamp before which nobody brought anything in: by dates, and in the order of the file where there are none."""
    for number, event in enumerate(programme.events):
        if event.kind == "barcamp" and event.status not in GONE:
            before = [other for index, other in enumerate(programme.events) if _is_before(other, event, index < number)]
            if not any(other.modules and other.kind != "barcamp" and other.status not in GONE for other in before):
                yield problem("PRG15", event.at("kind"), event=event.id)


def _is_before(one: Event, other: Event, stands_before: bool) -> bool:
    if one.dates and other.dates:
        return min(one.dates) < min(other.dates)
    return stands_before
