"""The dates of a series."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from transferkit.model.problem import Place
from transferkit.model.programme import Series, Strand
from transferkit.model.recurrence import dates, possible_dates, sessions, surplus

WEDNESDAYS = Series("beratung", "Beratung", Place(), 2, date(2022, 4, 6), date(2022, 6, 22), count=10)
STRANDS = (Strand("oe", "Organisation"), Strand("it", "Infrastruktur"))


def test_twelve_wednesdays_are_two_too_many_for_ten() -> None:
    assert len(possible_dates(WEDNESDAYS)) == 12
    assert surplus(WEDNESDAYS) == 2


def test_ten_dates_with_two_strands_are_twenty_sessions() -> None:
    series = replace(WEDNESDAYS, exceptions=(date(2022, 4, 13), date(2022, 4, 20)), strands=STRANDS)
    assert surplus(series) == 0
    assert len(sessions(series)) == 20
    assert date(2022, 4, 13) not in dates(series)


def test_a_cancelled_date_is_still_a_date() -> None:
    series = replace(WEDNESDAYS, cancelled=(date(2022, 5, 4),))
    assert [session.date for session in sessions(series) if session.cancelled] == [date(2022, 5, 4)]


@given(some.dates(), some.integers(0, 400), some.integers(0, 6), some.integers(1, 8))
def test_dates_are_of_the_weekday_and_within_the_time(first: date, length: int, weekday: int, every: int) -> None:
    if first > date.max - timedelta(days=500):
        return
    last = first + timedelta(days=length)
    found = possible_dates(Series("s", "S", Place(), weekday, first, last, every=every))
    assert all(day.weekday() == weekday and first <= day <= last for day in found)
    assert len(found) == len(set(found))
    assert bool(found) or length < 7
