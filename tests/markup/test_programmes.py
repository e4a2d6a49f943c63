"""Programmes are read strictly: what does not fit is told with its line and left out, and nothing a person writes ends the read."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from transferkit.checks.programmes import check
from transferkit.markup.programmes import read_programmes
from transferkit.markup.programmes.convert import Converter
from transferkit.markup.programmes.strict import read_source
from transferkit.model.edition import Edition
from transferkit.model.inventory import Inventory
from transferkit.model.programme import Programme, Status

PATH = "handbook/programme/abende.yaml"
WHOLE: dict[str, Any] = {
    "title": "Abende",
    "languages": ["de", "en"],
    "term": {"start": "2026-01-01", "end": "2026-12-31"},
    "time_zone": "Europe/Berlin",
    "hours": {"start": "10:00", "end": "17:00", "break_every": 90, "lunch_at": "13:00"},
    "roles": [{"id": "team", "title": "Team", "credit": True}],
    "groups": [{"id": "g", "title": "Gruppe", "members": 5, "modules": ["kasse"]}],
    "events": [
        {"id": "a", "title": {"de": "Abend", "en": "Evening"}, "date": "2026-03-29", "status": "geplant", "modules": ["kasse"]},
        {
            "id": "b",
            "title": "Tage",
            "start": "2026-05-01",
            "end": "2026-05-03",
            "days": [{"start": "9:30"}],
            "plan": [{"title": "X", "minutes": 20}],
        },
    ],
    "series": [
        {
            "id": "c",
            "title": "Reihe",
            "weekday": "mi",
            "start": "2026-04-01",
            "end": "2026-06-30",
            "count": 10,
            "except": ["2026-04-08"],
        }
    ],
}
ODD = some.none() | some.booleans() | some.integers(-5, 10**9) | some.text(max_size=8) | some.lists(some.text(max_size=3), max_size=3)
ODD |= some.sampled_from(["2026-02-30", "25:00", "0001-01-01", "9999-12-31", "24:00", "Köln", "../../etc", {"de": "x"}, {}, [{}], [None]])


def read(text: str) -> tuple[Programme | None, list[str]]:
    """The programme, and what is wrong with it as `line CODE`."""
    source, problems = read_source(text, PATH)
    if source is None:
        return None, [f"{one.where.line} {one.code}" for one in problems]
    converter = Converter(source, Edition("de", "trainer"), ("de",))
    made = converter.programme()
    return made, [f"{one.where.line} {one.code}" for one in (*problems, *converter.problems)]


def paths_in(value: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something stands in nested groups and lists."""
    found = [path] if path else []
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return found + [inner for key, one in pairs for inner in paths_in(one, (*path, key))]


def put(values: Any, path: tuple[Any, ...], odd: object) -> None:
    """Put something odd where something stands; nothing where what stood there is gone already."""
    try:
        for step in path[:-1]:
            values = values[step]
        values[path[-1]] = odd
    except (KeyError, IndexError, TypeError):
        return


@given(some.lists(some.tuples(some.sampled_from(paths_in(WHOLE)), ODD), min_size=1, max_size=3))
@settings(max_examples=300)
def test_whatever_stands_in_it_a_programme_is_read_and_checked(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    values = json.loads(json.dumps(WHOLE))
    for path, odd in changes:
        put(values, path, odd)
    made, _ = read(json.dumps(values, ensure_ascii=False))
    if made is not None:
        list(check(Inventory(programmes=(made,))))


def test_a_whole_programme_is_read() -> None:
    made, problems = read(json.dumps(WHOLE))
    assert made is not None
    assert (made.title, made.term, made.roles[0].credit) == ("Abende", (date(2026, 1, 1), date(2026, 12, 31)), True)
    first, second = made.events
    assert (first.title, first.status, first.days[0].hours.start) == ("Abend", Status.PLANNED, 600)
    assert [day.date for day in second.days] == [date(2026, 5, 1), date(2026, 5, 2), date(2026, 5, 3)]
    assert [day.hours.start for day in second.days] == [570, 600, 600]
    assert (made.series[0].weekday, made.series[0].exceptions) == (2, (date(2026, 4, 8),))
    assert {one.split()[1] for one in problems} == {"PRG08"}


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("title: A\nevents:\n  - id: x\n    title: X\n    datum: 2026-01-01\n", ["5 PRG02"]),
        ("title: A\nevents:\n  - id: x\n    title: X\n    hours:\n      start: 26:00\n", ["6 PRG03"]),
        ("title: A\nevents:\n  - title: ohne Kennung\n  - id: y\n    title: Y\n    statuss: held\n", ["3 PRG03", "6 PRG02"]),
        ("title: A\ntitle: B\n", ["2 PRG04"]),
        ("title: [\n", ["2 PRG01"]),
        ("events: []\n", ["1 PRG03"]),
        ("title: &a A\nabout: *a\n", ["1 PRG01"]),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(text: str, problems: list[str]) -> None:
    assert read(text)[1] == problems


def test_what_does_not_fit_is_left_out_and_the_rest_counts() -> None:
    made, _ = read("title: A\nevents:\n  - title: ohne\n  - id: y\n    title: Y\n    date: gestern\n    place: Bonn\n")
    assert made is not None
    assert [(event.id, event.place, event.dates, event.where.line) for event in made.events] == [("y", "Bonn", (), 4)]


def test_a_link_out_of_the_project_and_a_text_in_another_encoding_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "project" / "handbook" / "programme"
    folder.mkdir(parents=True)
    (tmp_path / "geheim.yaml").write_text("title: geheim\n", "utf-8")
    (folder / "a.yaml").symlink_to(tmp_path / "geheim.yaml")
    (folder / "b.yaml").write_bytes("title: Köln\n".encode("latin-1"))
    (folder / "c.yaml").mkdir()
    made, problems = read_programmes(tmp_path / "project", Edition("de", "learner"))
    assert made == ()
    assert [(one.where.path, one.code) for one in problems] == [
        ("handbook/programme/a.yaml", "FILE02"),
        ("handbook/programme/b.yaml", "FILE01"),
        ("handbook/programme/c.yaml", "FILE04"),
    ]


def test_learners_get_nothing_of_a_block_but_its_title_and_minutes() -> None:
    source, _ = read_source("title: A\nevents:\n  - {id: x, title: X, plan: [{title: T, minutes: 5, notes: geheim, goal: geheim}]}\n", PATH)
    assert source is not None
    made = Converter(source, Edition("de", "learner"), ("de",)).programme()
    assert "geheim" not in repr(made)


def test_a_text_without_a_language_is_the_first_ones_own_words() -> None:
    source, _ = read_source(
        "title: Abende\nevents:\n  - {id: a, title: Abend, date: 2026-10-10, status: held, place: Köln}\n", "handbook/programme/abende.yaml"
    )
    assert source is not None
    say = {"Köln": "Cologne"}.get
    towns = {
        language: Converter(source, Edition(language, "trainer"), ("de", "en"), {"en": say}).programme().events[0].place
        for language in ("de", "en")
    }
    assert towns == {"de": "Köln", "en": "Cologne"}
