"""Entries as an iCalendar file (RFC 5545), the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vRecur, vText

from transferkit.model.course import Course
from transferkit.model.languages import tag_of
from transferkit.model.programme import Programme
from transferkit.writers.calendar.entries import Entry, at
from transferkit.writers.calendar.zones import time_zone

PRODUCT = "-//transferkit//transferkit//"
HOST = "transferkit.invalid"
"""Behind the @ of an identifier there must be something that never changes; .invalid is nobody's (RFC 2606)."""


def calendar_file(entries: Iterable[Entry], title: str, programme: Programme, course: Course) -> bytes:
    """The file with its time zone."""
    language = course.edition.language
    made = Calendar()
    made.add("prodid", f"{PRODUCT}{language.upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("name", title)
    made.add("x-wr-calname", title)
    made.add("x-wr-timezone", programme.time_zone)
    zone = ZoneInfo(programme.time_zone)
    found = tuple(entries)
    for entry in found:
        for component in _components(entry, programme, course, zone):
            made.add_component(component)
    days = [entry.day for entry in found]
    made.subcomponents.insert(0, time_zone(zone, min(days), max(days)))
    return bytes(made.to_ical())


def _components(entry: Entry, programme: Programme, course: Course, zone: ZoneInfo) -> Iterable[Event]:
    """The entry, and for a series each date that is cancelled."""
    whole = _component(entry, programme, course)
    _set_time(whole, entry, entry.day, zone)
    if entry.every:
        whole.add("rrule", vRecur({"FREQ": ["WEEKLY"], "INTERVAL": [entry.every], "COUNT": [entry.count]}))
        for day in entry.left_out:
            whole.add("exdate", day if entry.start is None else at(day, entry.start, zone))
    yield whole
    for day in entry.cancelled:
        one = _component(entry, programme, course)
        _set_time(one, entry, day, zone)
        one.add("recurrence-id", day if entry.start is None else at(day, entry.start, zone))
        one["STATUS"] = vText("CANCELLED")
        yield one


def _component(entry: Entry, programme: Programme, course: Course) -> Event:
    language = {"language": tag_of(course.edition.language)}
    made = Event()
    made.add("uid", f"{entry.uid}.{programme.id}@{HOST}")
    made.add("dtstamp", datetime.fromisoformat(course.date).replace(tzinfo=UTC))
    made.add("sequence", entry.sequence)
    made.add("summary", entry.title, parameters=language)
    if entry.text:
        made.add("description", entry.text, parameters=language)
    if entry.place:
        made.add("location", entry.place, parameters=language)
    made.add("status", entry.status)
    made.add("transp", "TRANSPARENT" if entry.status == "CANCELLED" else "OPAQUE")
    return made


def _set_time(made: Event, entry: Entry, day: date, zone: ZoneInfo) -> None:
    if entry.start is None or entry.end is None:
        made.add("dtstart", day)
        made.add("dtend", day + timedelta(days=1))
    else:
        made.add("dtstart", at(day, entry.start, zone))
        made.add("dtend", at(day, entry.end, zone))
