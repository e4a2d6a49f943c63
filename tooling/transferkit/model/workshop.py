"""A workshop: an event with the modules it is made of, on the clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from transferkit.model.course import Course, Module
from transferkit.model.facts import ModuleFacts, PlanBlock
from transferkit.model.fitting import Fit, fit
from transferkit.model.programme import COMING, Event, Part, Programme
from transferkit.model.schedule import Item, Schedule, schedule
from transferkit.model.text import plain


@dataclass(frozen=True, slots=True)
class Fitted:
    """A module that gets less time in a workshop than it asks for."""

    module: str
    wanted: int
    """The minutes it gets."""
    fit: Fit
    part: Part


@dataclass(frozen=True, slots=True)
class Composed:
    """What is done in an event, in order, and on the clock."""

    items: tuple[Item, ...]
    fitted: tuple[Fitted, ...]
    schedule: Schedule


@dataclass(frozen=True, slots=True)
class Workshop:
    """An event that can be prepared: it has modules or blocks of its own."""

    programme: Programme
    event: Event
    modules: tuple[Module, ...]
    """Those of the course it works with, in its own order."""
    composed: Composed

    @property
    def id(self) -> str:
        """The event's id: what `-w` names, and the folder of its products."""
        return self.event.id

    @property
    def is_original(self) -> bool:
        """Whether a course in another language has none of its modules in that language."""
        return bool(self.modules) and all(module.is_original for module in self.modules)

    @property
    def schedule(self) -> Schedule:
        """Its blocks on the clock."""
        return self.composed.schedule

    def module(self, name: str) -> Module | None:
        """One of its modules by its folder."""
        return next((module for module in self.modules if module.id == name), None)


def compose(event: Event, plans: Mapping[str, tuple[PlanBlock, ...]]) -> Composed:
    """An event's blocks on the clock. plans: the session plan of each module that exists, by its folder."""
    items: list[Item] = []
    fitted: list[Fitted] = []
    for part in event.parts:
        if part.block is not None:
            items.append(Item(part.block, "", part.day))
            continue
        blocks = plans.get(part.module, ())
        if part.minutes and blocks:
            found = fit(blocks, part.minutes)
            blocks = found.blocks
            fitted.append(Fitted(part.module, part.minutes, found, part))
        items += [Item(block, part.module, part.day) for block in blocks]
    return Composed(tuple(items), tuple(fitted), schedule(items, event.days))


def plan_of(facts: ModuleFacts, title: str) -> tuple[PlanBlock, ...]:
    """A module's session plan; where it has none, one block of all its minutes that breaks may interrupt."""
    if facts.plan or not facts.minutes:
        return facts.plan
    return (PlanBlock(facts.minutes, title, divisible=True),)


def plans_of(course: Course) -> Mapping[str, tuple[PlanBlock, ...]]:
    """The session plan of each module of a course, by its folder."""
    return {module.id: plan_of(module.facts, plain(module.title)) for module in course.modules}


def workshops_of(course: Course) -> tuple[Workshop, ...]:
    """Every event of a course's programmes that can be prepared, programme by programme."""
    plans = plans_of(course)
    by_id = {module.id: module for module in course.modules}
    return tuple(
        Workshop(programme, event, tuple(by_id[name] for name in event.modules if name in by_id), compose(event, plans))
        for programme in course.programmes
        for event in programme.events
        if event.parts
    )


def chosen(workshops: Iterable[Workshop], named: Iterable[str] = ()) -> Iterator[Workshop]:
    """The workshops that were named; where none was, those that are still to come."""
    ids = frozenset(named)
    for workshop in workshops:
        if workshop.id in ids or (not ids and (workshop.event.status is None or workshop.event.status in COMING)):
            yield workshop
