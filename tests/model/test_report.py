"""A report counts what took place: sessions, minutes, people, modules; what nobody counted is said and not guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.writers.workshops import SATURDAY, SUNDAY, WHERE, event, programme
from transferkit.model.facts import PlanBlock
from transferkit.model.programme import Event, Series, Status, Strand
from transferkit.model.reflections import Observation
from transferkit.model.report import Report, report_of

PLANS = {"a1-bedarf": (PlanBlock(60, "Sortieren"), PlanBlock(30, "Blitzlicht"))}
SPRING = Series(
    "beratung",
    "Beratung",
    WHERE,
    weekday=2,
    first=date(2026, 4, 1),
    last=date(2026, 4, 22),
    status=Status.HELD,
    minutes=120,
    cancelled=(date(2026, 4, 8),),
    strands=(Strand("a", "A", ("a1-bedarf",)), Strand("b", "B")),
)


def held(attended: int | None = None, days: tuple[date, ...] = (SATURDAY,)) -> Event:
    return event(days=days, status=Status.HELD, attended=attended)


def report(*offers: Event | Series) -> Report:
    return report_of(programme(*offers), PLANS, ())


@pytest.mark.parametrize(
    ("offers", "numbers"),
    [
        ((held(12),), (1, 90, 12, 0, 1080)),
        ((held(12), held(8)), (2, 180, 20, 0, 1800)),
        ((held(12), held()), (2, 180, 12, 1, 1080)),
        ((held(0),), (1, 90, 0, 0, 0)),
        ((held(),), (1, 90, None, 1, 0)),
        ((held(10, days=(SATURDAY, SUNDAY)),), (1, 90, 10, 0, 900)),
        ((event(attended=12),), (0, 0, None, 0, 0)),
        ((SPRING,), (6, 720, None, 6, 0)),
        ((replace(SPRING, attended={date(2026, 4, 1): 5, date(2026, 4, 15): 7}),), (6, 720, 12, 2, 1440)),
    ],
    ids=["counted", "two", "one not counted", "nobody came", "nobody counted", "two days", "planned", "series", "counted series"],
)
def test_sessions_minutes_and_people_are_added_up(
    offers: tuple[Event | Series, ...], numbers: tuple[int, int, int | None, int, int]
) -> None:
    made = report(*offers)
    assert (made.sessions, made.minutes, made.attended, made.uncounted, made.learning_minutes) == numbers


def test_a_module_counts_where_time_was_planned_for_it_and_is_a_topic_elsewhere() -> None:
    assert report(held(3), held(4)).taught() == {"a1-bedarf": (2, 180)}
    assert report(SPRING).taught() == {"a1-bedarf": (0, 0)}
    assert report(held(3), SPRING).taught() == {"a1-bedarf": (1, 90)}


def test_what_did_not_take_place_is_told_apart() -> None:
    made = report(held(), event(status=Status.CANCELLED), event(status=Status.MERGED), event(), event(status=None))
    assert (len(made.held), len(made.gone), len(made.coming)) == (1, 2, 2)


def observation(day: str, status: str = "done", module: str = "a1-bedarf") -> Observation:
    return Observation(f"o-{day}", day, module, "", "Zu schnell.", "Mehr Zeit.", status, "Langsamer.", day, "", WHERE)


def test_changes_belong_to_the_term_of_a_project_or_to_its_modules() -> None:
    log = (observation("2026-03-01"), observation("2026-09-01"), observation("2026-03-02", "open"), observation("2026-03-03", module="z9"))
    inside = report_of(replace(programme(held()), term=(date(2026, 1, 1), date(2026, 6, 30))), PLANS, log)
    assert ([one.date for one in inside.changes], inside.waiting) == (["2026-03-01", "2026-03-03"], 1)
    without_term = report_of(programme(held()), PLANS, log)
    assert [one.date for one in without_term.changes] == ["2026-03-01", "2026-09-01"]
