"""Blocks on the clock: what is true whatever the blocks, the hours and the days."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from transferkit.model.facts import PlanBlock
from transferkit.model.programme import Day, Hours
from transferkit.model.schedule import ENDING, TOLERANCE, DayPlan, Item, Kind, Schedule, clock, schedule

BLOCKS = some.builds(PlanBlock, some.integers(1, 200), some.just("Block"), divisible=some.booleans())
ITEMS = some.lists(some.builds(Item, BLOCKS, some.sampled_from(["", "a", "b"]), some.integers(0, 3)), max_size=14)
HOURS = some.builds(
    Hours,
    start=some.integers(7 * 60, 18 * 60),
    end=some.none() | some.integers(12 * 60, 22 * 60),
    break_every=some.integers(0, 180),
    pause=some.integers(0, 45),
    lunch_at=some.none() | some.integers(11 * 60, 14 * 60),
    lunch=some.integers(0, 120),
    buffer=some.integers(0, 60),
)
DAYS = some.lists(some.builds(Day, some.none() | some.dates(), HOURS), min_size=1, max_size=4)


def block(minutes: int, divisible: bool = False) -> Item:
    return Item(PlanBlock(minutes, f"{minutes}", divisible=divisible))


def on(hours: Hours, *items: Item) -> DayPlan:
    """One day with the items."""
    return schedule(items, [Day(None, hours)]).days[0]


def told(day: DayPlan) -> list[str]:
    """`10:00 45`, `10:45 break` …"""
    return [f"{clock(slot.start)} {slot.block.title if slot.block else slot.kind}" for slot in day.slots]


@given(ITEMS, DAYS)
def test_times_never_overlap_and_leave_no_gap(items: list[Item], days: list[Day]) -> None:
    for day, hours in zip(schedule(items, days).days, days, strict=True):
        assert all(before.end == after.start for before, after in pairwise(day.slots))
        assert all(slot.start < slot.end or slot.block is None for slot in day.slots)
        assert not day.slots or day.start == hours.hours.start


@given(ITEMS, DAYS)
def test_every_minute_of_every_block_is_there_once_and_in_order(items: list[Item], days: list[Day]) -> None:
    made = schedule(items, days)
    pieces = [slot for slot in made.slots if slot.kind is Kind.BLOCK]
    assert made.work == sum(item.block.minutes for item in items)
    whole = [slot.block for slot in pieces if slot.part[0] == 1]
    assert whole == [item.block for item in items]
    assert all(slot.part == (1, 1) for slot in pieces if slot.block and not slot.block.divisible)


@given(ITEMS, DAYS)
def test_the_time_of_a_day_is_its_end_less_its_start(items: list[Item], days: list[Day]) -> None:
    for day in schedule(items, days).days:
        assert sum(slot.minutes for slot in day.slots) == day.end - day.start


@given(ITEMS, DAYS)
def test_pauses_stand_between_work_and_lunch_comes_once(items: list[Item], days: list[Day]) -> None:
    for day in schedule(items, days).days:
        kinds = [slot.kind for slot in day.slots]
        assert not kinds or (kinds[0] is Kind.BLOCK and kinds[-1] is Kind.BLOCK)
        assert all(Kind.BLOCK in pair for pair in pairwise(kinds))
        assert kinds.count(Kind.LUNCH) <= 1


@given(some.lists(some.builds(Item, BLOCKS), max_size=14), HOURS)
def test_nobody_works_much_longer_than_wanted_without_a_break(items: list[Item], hours: Hours) -> None:
    day = on(hours, *items)
    if not (hours.break_every and hours.pause):
        return
    longest = hours.break_every + hours.break_every // TOLERANCE
    stretch: list[int] = []
    for slot in day.slots:
        if slot.kind is not Kind.BLOCK:
            stretch = []
            continue
        stretch.append(slot.minutes)
        is_the_end = day.slots[-1].end - slot.end <= 0 and sum(stretch) <= longest + ENDING
        assert sum(stretch) <= longest or len(stretch) == 1 or is_the_end or day.end - (slot.start) <= ENDING


@given(ITEMS, DAYS)
def test_only_the_last_day_is_ever_too_long_unless_one_block_fills_it(items: list[Item], days: list[Day]) -> None:
    for plan in schedule(items, days).days[:-1]:
        if plan.spare is not None and plan.spare < 0:
            assert len([slot for slot in plan.slots if slot.part[0] == 1 and slot.block]) == 1


def test_a_break_comes_where_it_is_nearest_to_the_rhythm() -> None:
    day = on(Hours(start=600, break_every=90, pause=15), block(50), block(35), block(60), block(30), block(40))
    assert told(day) == ["10:00 50", "10:50 35", "11:25 break", "11:40 60", "12:40 30", "13:10 break", "13:25 40"]


def test_lunch_comes_where_it_is_nearest_to_its_time() -> None:
    hours = Hours(start=600, break_every=0, lunch_at=780, lunch=45)
    assert told(on(hours, block(120), block(90), block(30))) == ["10:00 120", "12:00 90", "13:30 lunch", "14:15 30"]
    assert told(on(hours, block(150), block(90), block(30))) == ["10:00 150", "12:30 lunch", "13:15 90", "14:45 30"]


def test_nobody_comes_back_from_lunch_for_the_last_ten_minutes() -> None:
    hours = Hours(start=600, break_every=0, lunch_at=780)
    assert told(on(hours, block(180), block(10))) == ["10:00 180", "13:00 10"]


def test_a_block_that_may_be_interrupted_has_pieces() -> None:
    day = on(Hours(start=600, break_every=60, pause=10), block(150, divisible=True))
    assert [(clock(slot.start), slot.part) for slot in day.slots if slot.block] == [("10:00", (1, 3)), ("11:10", (2, 3)), ("12:20", (3, 3))]


def test_what_does_not_fit_goes_to_the_next_day_and_the_last_says_how_much_is_too_much() -> None:
    days = [Day(date(2022, 3, 19), Hours(start=600, end=660, buffer=10)), Day(date(2022, 3, 20), Hours(start=570, end=600))]
    made = schedule([block(45), block(30), block(20)], days)
    assert [told(day) for day in made.days] == [["10:00 45"], ["09:30 30", "10:00 20"]]
    assert [day.spare for day in made.days] == [15, -20]
    assert made.too_long == 20


def test_a_module_can_be_kept_for_a_later_day() -> None:
    days = [Day(None, Hours(start=600)), Day(None, Hours(start=600))]
    made = schedule([block(30), Item(PlanBlock(20, "20"), day=2)], days)
    assert [told(day) for day in made.days] == [["10:00 30"], ["10:00 20"]]


def test_without_a_start_there_are_minutes_and_no_clock() -> None:
    day = on(Hours(break_every=0), block(30), block(20))
    assert (day.has_clock, day.spare, [slot.minutes for slot in day.slots]) == (False, None, [30, 20])


@pytest.mark.parametrize(("minutes", "shown"), [(0, "00:00"), (545, "09:05"), (1050, "17:30"), (1470, "24:30")])
def test_minutes_are_shown_as_a_clock_does(minutes: int, shown: str) -> None:
    assert clock(minutes) == shown


def test_no_days_no_times() -> None:
    assert schedule([], [Day(None, Hours())]) == Schedule((DayPlan(None, (), False, None),))
