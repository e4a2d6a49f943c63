"""A plan in less time: never more than there is, as little lost as possible, or the reason why not."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as some

from transferkit.model.facts import PlanBlock
from transferkit.model.fitting import can_be_dropped, fit, shortest


@some.composite
def plans(draw: some.DrawFn) -> list[PlanBlock]:
    """Plans with blocks that can be shortened, dropped, both or neither."""
    made = []
    for index in range(draw(some.integers(0, 9))):
        minutes = draw(some.integers(1, 60))
        short = draw(some.none() | some.integers(0, minutes + 5))
        made.append(PlanBlock(minutes, f"{index}", short=short, optional=draw(some.booleans())))
    return made


@given(plans(), some.integers(1, 400))
def test_fitting_never_takes_more_than_the_given_time(plan: list[PlanBlock], minutes: int) -> None:
    found = fit(plan, minutes)
    if found.fits:
        assert found.minutes <= minutes
    else:
        assert found.blocks == tuple(plan)
        assert found.least > minutes


@given(plans(), some.integers(1, 400))
def test_no_block_is_cut_below_its_short_version_or_dropped_against_its_authors_will(plan: list[PlanBlock], minutes: int) -> None:
    found = fit(plan, minutes)
    assert all(can_be_dropped(block) for block in found.dropped)
    assert all(shortest(block) <= now < block.minutes for block, now in found.shortened)
    assert len(found.blocks) + len(found.dropped) == len(plan)


@given(plans(), some.integers(1, 400))
def test_nothing_is_cut_where_there_is_time_enough(plan: list[PlanBlock], minutes: int) -> None:
    found = fit(plan, minutes)
    if sum(block.minutes for block in plan) <= minutes:
        assert (found.blocks, found.dropped, found.shortened) == (tuple(plan), (), ())


@given(plans(), some.integers(1, 250))
def test_as_few_minutes_as_possible_are_left_out(plan: list[PlanBlock], minutes: int) -> None:
    found = fit(plan, minutes)
    if not found.fits:
        return
    may_go = [block for block in plan if can_be_dropped(block)]
    whole = sum(shortest(block) for block in plan)
    losses = [
        sum(block.minutes for block in chosen)
        for count in range(len(may_go) + 1)
        for chosen in combinations(may_go, count)
        if whole - sum(shortest(block) for block in chosen) <= minutes
    ]
    assert sum(block.minutes for block in found.dropped) == min(losses)


PLAN = (
    PlanBlock(15, "Ankommen", short=10),
    PlanBlock(30, "Selbstcheck", optional=True, short=20),
    PlanBlock(40, "Tabelle", short=30),
    PlanBlock(10, "Blitzlicht", short=5),
)


def test_first_blocks_are_shortened_then_some_are_left_out() -> None:
    a_little = fit(PLAN, 85)
    assert [(block.title, now) for block, now in a_little.shortened] == [("Selbstcheck", 20)]
    much = fit(PLAN, 50)
    assert [block.title for block in much.dropped] == ["Selbstcheck"]
    assert [(block.title, block.minutes) for block in much.blocks] == [("Ankommen", 10), ("Tabelle", 30), ("Blitzlicht", 10)]


def test_what_cannot_be_done_says_how_long_it_takes_at_least() -> None:
    found = fit(PLAN, 40)
    assert (found.fits, found.least) == (False, 45)
