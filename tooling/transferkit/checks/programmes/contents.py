"""What is done in events: do the modules exist, and is there time for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from transferkit.model.barcamp import misplaced
from transferkit.model.facts import PlanBlock
from transferkit.model.fitting import Fit, can_be_dropped, shortest
from transferkit.model.inventory import Inventory
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.programme import Event, Programme
from transferkit.model.schedule import clock
from transferkit.model.workshop import Composed, compose, plan_of

ENOUGH_ACTIVE = 50
"""Percent of the time in which participants work themselves."""
_NAMED = 3
"""How many of the blocks that take long are named."""


def check(inventory: Inventory) -> Iterator[Problem]:
    """PRG11 no such module, PRG19 too long for the day, PRG20 cannot be fitted, PRG27 too little practice, PRG29 sessions."""
    plans = {page.module: plan_of(page.facts, page.title) for page in inventory.pages if page.module}
    known = {seen.name for seen in (*inventory.modules, *inventory.unlisted_modules, *inventory.unread_modules)}
    for programme in inventory.programmes:
        for name, where in _named_modules(programme):
            if name not in known:
                near = get_close_matches(name, sorted(known), 1, 0.5)
                yield problem("PRG11", where, module=name, nearest=f" ({near[0]}?)" if near else "")
        for event in programme.events:
            yield from _times(event, plans)


def _named_modules(programme: Programme) -> Iterator[tuple[str, Place]]:
    """Every module a programme names, and where."""
    for event in programme.events:
        yield from ((part.module, part.where) for part in event.parts if part.module)
    for series in programme.series:
        yield from ((name, series.at("modules")) for name in series.modules)
        for index, strand in enumerate(series.strands):
            yield from ((name, series.at(f"strands.{index}.modules")) for name in strand.modules)
    for group in programme.groups:
        yield from ((name, group.where) for name in group.modules)


def _times(event: Event, plans: Mapping[str, tuple[PlanBlock, ...]]) -> Iterator[Problem]:
    composed = compose(event, plans)
    for offer in misplaced(composed.schedule, event):
        yield problem("PRG29", offer.where, title=offer.title, event=event.id, slot=offer.slot, room=offer.room)
    for fitted in composed.fitted:
        if not fitted.fit.fits:
            where, blocks = fitted.part.where, _long_ones(fitted.fit)
            yield problem("PRG20", where, module=fitted.module, minutes=fitted.wanted, least=fitted.fit.least, blocks=blocks)
    for number, (day, plan) in enumerate(zip(event.days, composed.schedule.days, strict=True), start=1):
        if plan.spare is not None and plan.spare < 0 and day.hours.end is not None:
            where = event.at(f"days.{number - 1}.end") if f"days.{number - 1}.end" in event.keys else event.at("hours.end")
            yield problem("PRG19", where, event=event.id, day=number, minutes=-plan.spare, end=clock(day.hours.end))

    yield from _activity(event, composed)


def _activity(event: Event, composed: Composed) -> Iterator[Problem]:
    """Whether what was cut was the practice. A module's own plan is asked by PLN01."""
    blocks = [item.block for item in composed.items]
    total = sum(block.minutes for block in blocks)
    active = sum(block.minutes for block in blocks if block.active or block.exercise)
    if event.modules and total and active * 100 < total * ENOUGH_ACTIVE:
        yield problem("PRG27", event.where, event=event.id, percent=active * 100 // total)


def _long_ones(fit: Fit) -> str:
    """The blocks that keep a plan from being shorter, longest first."""
    kept = sorted((block for block in fit.blocks if not can_be_dropped(block)), key=shortest, reverse=True)
    return ", ".join(f"{block.title} ({shortest(block)})" for block in kept[:_NAMED])
