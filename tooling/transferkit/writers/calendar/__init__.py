"""Calendars: `workshop.ics` for each event or series with dates, `programme.ics` for all of a programme."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from transferkit.model.job import Job, Written
from transferkit.model.programme import Event, Programme, Series
from transferkit.writers.calendar.entries import entries
from transferkit.writers.calendar.file import calendar_file

name = "calendar"


def write(job: Job) -> Written:
    """Write the calendars. They are the same for everybody, so only the learners' edition makes them."""
    files: list[Path] = []
    if job.course.edition.audience == "trainer":
        return Written(())
    for programme in job.course.programmes if job.whole or job.named else ():
        wanted = [one for one in programme.offers if job.whole or one.id in job.named]
        for one in wanted:
            files += _write(job, programme, (one,), one.title, job.folder / one.id / "workshop.ics")
        if job.whole:
            files += _write(job, programme, wanted, programme.title, job.folder / programme.id / "programme.ics")
    return Written(tuple(files))


def _write(job: Job, programme: Programme, wanted: Iterable[Event | Series], title: str, path: Path) -> list[Path]:
    """Write one file; none where nothing has a date yet."""
    found = tuple(entry for one in wanted for entry in entries(one, programme, job.course))
    if not found:
        return []
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(calendar_file(found, title, programme, job.course))
    return [path]
