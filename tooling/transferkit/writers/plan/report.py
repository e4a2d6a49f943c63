"""The report for whoever pays: what took place, how long, with how many people, what came of it. Parts of words, without a look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transferkit.model.course import Course
from transferkit.model.labels import STATUS
from transferkit.model.programme import Programme, Status
from transferkit.model.report import Entry, Report
from transferkit.model.spoken_dates import days_of, short_day, written_day
from transferkit.model.text import plain
from transferkit.model.words import Words, words
from transferkit.writers.plan.facts import TEACHING_UNIT
from transferkit.writers.plan.numbers import decimal

UNKNOWN = "–"
MOST_DAYS = 6
"""Dates of a series that are named one by one; of more only the first and the last are."""


@dataclass(frozen=True, slots=True)
class Part:
    """A table under a heading. Without names of columns its first column names what the second says."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    heads: tuple[str, ...] = ()
    widths: tuple[int, ...] = (30, 70)
    note: str = ""
    """What stands below it."""
    original: bool = False
    """Whether its texts may be in the language of the handbook's authors."""


def has_report(programme: Programme) -> bool:
    """Whether something of a programme has taken place."""
    return any(one.status is Status.HELD for one in programme.offers)


def title_of(report: Report, say: Words) -> str:
    """What the report is called."""
    return say("Report: {title}", title=report.programme.title)


def parts_of(report: Report, course: Course) -> tuple[Part, ...]:
    """Everything the report says, without empty parts."""
    say = words(course.edition.language)
    found = (
        Part(say("About the project"), tuple(_project(report.programme, course, say))),
        Part(say("In numbers"), tuple(_numbers(report, say)), note=_note(report, say)),
        _held(report, say),
        _taught(report, course, say),
        _others(report, say),
        _groups(report.programme, say),
        _changes(report, course, say),
    )
    return tuple(part for part in found if part.rows)


def _project(programme: Programme, course: Course, say: Words) -> Iterator[tuple[str, str]]:
    term = " – ".join(short_day(day, say) for day in programme.term) if programme.term else ""
    rows = (
        (say("What it is about"), programme.about),
        (say("Organised by"), programme.organiser or course.settings.publisher),
        (say("Project term"), term),
        (say("Funding"), programme.funding or course.settings.funding),
        (say("As of"), written_day(programme.updated or course.date, say)),
    )
    yield from (row for row in rows if row[1])


def _numbers(report: Report, say: Words) -> Iterator[tuple[str, str]]:
    yield say("Sessions held"), str(report.sessions)
    yield say("Minutes"), str(report.minutes) if report.minutes else UNKNOWN
    yield say("Units of 45 minutes"), _units(report.minutes, say)
    yield say("Attendances"), _count(report.attended)
    if report.learning_minutes:
        yield say("Units times people"), _units(report.learning_minutes, say)
    yield say("Modules worked with"), str(len(report.taught()))
    yield say("Changes in the handbook"), str(len(report.changes))
    if report.waiting:
        yield say("Proposals not decided yet"), str(report.waiting)


def _note(report: Report, say: Words) -> str:
    """How the numbers came about, and what they lack."""
    told = [say("Everybody is counted at each session. Breaks are not counted as time. No names were collected for this report.")]
    if report.uncounted:
        told.append(
            say.plural(
                "For {count} session nobody counted; it is missing in the attendances.",
                "For {count} sessions nobody counted; they are missing in the attendances.",
                report.uncounted,
            )
        )
    if unknown := sum(entry.sessions for entry in report.held if not entry.minutes):
        told.append(
            say.plural(
                "For {count} session the minutes are not known; they are missing in the sum.",
                "For {count} sessions the minutes are not known; they are missing in the sum.",
                unknown,
            )
        )
    return " ".join(told)


def _held(report: Report, say: Words) -> Part:
    heads = (say("When"), say("What"), say("Where"), say("Sessions"), say("Units"), say("Attendances"))
    rows = tuple(
        (_when(entry, say), entry.title, _where(entry, say), str(entry.sessions), _units(entry.all_minutes, say), _attended(entry, say))
        for entry in report.held
    )
    return Part(say("What took place"), rows, heads, (18, 30, 15, 12, 9, 16))


def _attended(entry: Entry, say: Words) -> str:
    return f"{_count(entry.attended)} ({say('expected: {count}', count=entry.expected)})" if entry.expected else _count(entry.attended)


def _taught(report: Report, course: Course, say: Words) -> Part:
    titles = {module.id: f"{module.name} {plain(module.title)}".strip() for module in course.modules}
    rows = tuple(
        (titles.get(name, name), str(times) if times else say("as a topic"), _units(minutes, say))
        for name, (times, minutes) in sorted(report.taught().items())
    )
    return Part(say("Modules worked with"), rows, (say("Module"), say("Sessions"), say("Units")), (70, 15, 15))


def _others(report: Report, say: Words) -> Part:
    rows = tuple((_when(entry, say), entry.title, _status(entry, say)) for entry in (*report.gone, *report.coming))
    return Part(say("What did not take place, or not yet"), rows, (say("When"), say("What"), say("Status")), (22, 48, 30))


def _status(entry: Entry, say: Words) -> str:
    said = say(STATUS[entry.status.value]) if entry.status else UNKNOWN
    return f"{said}: {entry.merged_into}" if entry.status is Status.MERGED and entry.merged_into else said


def _groups(programme: Programme, say: Words) -> Part:
    rows = tuple((group.title, group.about, _count(group.members or None)) for group in programme.groups)
    return Part(say("Working groups"), rows, (say("Group"), say("What it is about"), say("People")), (30, 58, 12))


def _changes(report: Report, course: Course, say: Words) -> Part:
    names = {module.id: module.name for module in course.modules}
    rows = tuple(
        (
            written_day(one.changed, say),
            say.listed((names.get(one.module, one.module), one.spot)),
            one.text,
            one.change,
        )
        for one in report.changes
    )
    heads = (say("Changed on"), say("Module and place"), say("What was noticed"), say("What is different now"))
    return Part(say("What participants have changed"), rows, heads, (14, 20, 33, 33), original=True)


def _when(entry: Entry, say: Words) -> str:
    if len(entry.dates) > MOST_DAYS:
        return f"{short_day(entry.dates[0], say)} – {short_day(entry.dates[-1], say)}"
    return days_of(entry.dates, say) or UNKNOWN


def _where(entry: Entry, say: Words) -> str:
    return say.listed((entry.place, say("online") if entry.online else "")) or UNKNOWN


def _units(minutes: int, say: Words) -> str:
    return decimal(minutes / TEACHING_UNIT, say.language) if minutes else UNKNOWN


def _count(number: int | None) -> str:
    return UNKNOWN if number is None else str(number)
