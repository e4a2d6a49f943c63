"""Small workshops, built by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.writers.samples import course, module, para
from transferkit.model.course import Course, Module
from transferkit.model.edition import Audience
from transferkit.model.facts import ModuleFacts, PlanBlock
from transferkit.model.job import Job
from transferkit.model.problem import Place
from transferkit.model.programme import Day, Event, Hours, Part, Programme, Series, Status
from transferkit.model.workshop import workshops_of

WHERE = Place("handbook/programme/abende.yaml", 3)
SATURDAY, SUNDAY = date(2026, 3, 28), date(2026, 3, 29)
"""The clocks change in the night between them."""
ARRIVE = PlanBlock(15, "Ankommen", goal="TN kennen Namen", method="Runde", form="PL", material=("Karten", "Stifte"), who="Trainerin")
SORT = PlanBlock(35, "Bedarfe sortieren", goal="TN wählen aus", content="Vier Felder", active=True, notes="Plan B: Tisch", short=25)
FLASH = PlanBlock(10, "Blitzlicht", material=("Stifte",), optional=True)


def a1(*blocks: PlanBlock) -> Module:
    """A module with a session plan."""
    plan = blocks or (ARRIVE, SORT, FLASH)
    return module(content=(para("Worum es geht."),), facts=ModuleFacts("A1", minutes=sum(block.minutes for block in plan), plan=plan))


def event(start: int = 600, days: Sequence[date | None] = (SATURDAY,), **more: object) -> Event:
    """An event with the module."""
    hours = Hours(start=start, break_every=45, pause=10)
    given = {"place": "Köln", "parts": (Part("a1-bedarf", where=WHERE),), "status": Status.PLANNED, **more}
    return Event("abend", "Ein Abend", WHERE, days=tuple(Day(day, hours) for day in days), **given)  # type: ignore[arg-type]


def programme(*offers: Event | Series) -> Programme:
    """A programme with some events and series."""
    events = tuple(one for one in offers if isinstance(one, Event))
    series = tuple(one for one in offers if isinstance(one, Series))
    return Programme("abende", "Abende", WHERE, events=events, series=series, updated="2026-02-01")


def job(folder: Path, *offers: Event | Series, modules: Sequence[Module] = (), audience: Audience = "trainer", language: str = "de") -> Job:
    """What a writer is asked for: all of a programme."""
    folder.mkdir(parents=True, exist_ok=True)
    made: Course = replace(course(*(modules or (a1(),)), audience=audience, language=language), programmes=(programme(*offers),))
    return Job(made, made.modules, folder, workshops=workshops_of(made))
