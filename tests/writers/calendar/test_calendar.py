"""Calendars, read back by another library than the one that wrote them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import vobject

from tests.writers.workshops import SATURDAY, SUNDAY, WHERE, event, job
from transferkit.model.programme import Event, Series, Status, Strand
from transferkit.writers.calendar import write
from transferkit.writers.calendar.zones import time_zone

BERLIN = ZoneInfo("Europe/Berlin")
CONSULTATION = Series(
    "beratung",
    "Beratung",
    WHERE,
    weekday=2,
    first=date(2022, 4, 6),
    last=date(2022, 6, 22),
    count=10,
    exceptions=(date(2022, 4, 13), date(2022, 4, 20)),
    start=18 * 60,
    minutes=120,
    strands=(Strand("oe", "Organisation"), Strand("it", "Infrastruktur")),
    online=True,
    status=Status.CONFIRMED,
)


def read(folder: Path, *offers: Event | Series, language: str = "de", name: str = "") -> list[vobject.base.Component]:
    """The entries of the calendar of the first one, or of the named one."""
    write(job(folder, *offers, audience="learner", language=language))
    text = (folder / (name or offers[0].id) / ("programme.ics" if name else "workshop.ics")).read_bytes().decode()
    return list(vobject.readOne(text).vevent_list)


def test_an_evening_begins_and_ends_as_the_plan_says_in_its_time_zone(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, event(17 * 60 + 30))
    assert entry.dtstart.value == datetime(2026, 3, 28, 17, 30, tzinfo=BERLIN)
    assert entry.dtend.value == datetime(2026, 3, 28, 18, 30, tzinfo=BERLIN)
    assert (entry.summary.value, entry.location.value) == ("Ein Abend", "Köln")


def test_each_day_is_an_entry_and_the_clock_is_right_when_summer_time_begins_between(tmp_path: Path) -> None:
    first, second = read(tmp_path, event(days=(SATURDAY, SUNDAY)))
    assert [entry.dtstart.value.hour for entry in (first, second)] == [10, 10]
    assert [entry.dtstart.value.utcoffset() for entry in (first, second)] == [timedelta(hours=1), timedelta(hours=2)]
    assert first.uid.value != second.uid.value


def test_the_identifier_stays_and_the_revision_counts_whatever_else_changes(tmp_path: Path) -> None:
    (before,) = read(tmp_path / "a", event())
    (after,) = read(tmp_path / "b", replace(event(930, (SUNDAY,)), title="Ein Nachmittag", place="Bonn", revision=2))
    assert before.uid.value == after.uid.value
    assert int(before.sequence.value) < int(after.sequence.value)


def test_what_is_cancelled_is_cancelled_in_calendars(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, event(status=Status.CANCELLED, revision=1))
    assert (entry.status.value, entry.sequence.value) == ("CANCELLED", "1")


def test_a_day_without_hours_is_a_whole_day(tmp_path: Path) -> None:
    plain = event(parts=())
    (entry,) = read(tmp_path, replace(plain, days=tuple(replace(day, hours=replace(day.hours, start=None)) for day in plain.days)))
    assert entry.dtstart.value == SATURDAY


def test_a_series_is_a_rule_with_exceptions_for_each_strand(tmp_path: Path) -> None:
    entries = read(tmp_path, CONSULTATION)
    assert [entry.summary.value for entry in entries] == ["Beratung: Organisation", "Beratung: Infrastruktur"]
    for entry in entries:
        days = [when.date() for when in entry.getrruleset(addRDate=True)]
        assert (len(days), days[0], days[1], days[-1]) == (10, date(2022, 4, 6), date(2022, 4, 27), date(2022, 6, 22))


def test_one_cancelled_date_of_a_series_is_cancelled_alone(tmp_path: Path) -> None:
    entries = read(tmp_path, replace(CONSULTATION, strands=(), cancelled=(date(2022, 5, 4),)))
    whole, one = entries
    assert (whole.status.value, one.status.value) == ("CONFIRMED", "CANCELLED")
    assert one.recurrence_id.value.replace(tzinfo=None) == datetime(2022, 5, 4, 18, 0)  # this reader keeps zones of other files
    assert one.uid.value == whole.uid.value


def test_a_programme_has_all_of_it_in_one_calendar(tmp_path: Path) -> None:
    assert len(read(tmp_path, event(), CONSULTATION, name="abende")) == 3


def test_what_has_no_date_is_in_no_calendar(tmp_path: Path) -> None:
    assert write(job(tmp_path, event(days=(None,)), audience="learner")).files == ()


def test_the_time_zone_is_described_in_the_file_and_the_bytes_are_the_same(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(job(tmp_path / name, event(), audience="learner"))
    first, second = ((tmp_path / name / "abend/workshop.ics").read_bytes() for name in ("a", "b"))
    assert first == second
    assert b"BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin" in first
    assert b"SUMMARY;LANGUAGE=de:Ein Abend" in first


@pytest.mark.parametrize("name", ["Europe/Berlin", "Europe/Zurich", "America/New_York", "Asia/Kolkata", "Africa/Casablanca"])
def test_a_described_time_zone_shows_the_time_the_zone_has(name: str) -> None:
    zone = ZoneInfo(name)
    described = time_zone(zone, date(2022, 1, 1), date(2026, 12, 31)).to_tz(lookup_tzid=False)
    for hours in range(0, 5 * 365 * 24, 31):
        moment = datetime(2022, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
        wall = moment.astimezone(zone).replace(tzinfo=None)
        if wall.replace(tzinfo=zone).utcoffset() == wall.replace(tzinfo=zone, fold=1).utcoffset():  # told by the clock alone
            assert wall.replace(tzinfo=described).utcoffset() == moment.astimezone(zone).utcoffset(), wall
