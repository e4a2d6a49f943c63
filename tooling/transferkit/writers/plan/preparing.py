"""What trainers see to before a workshop: what was cut, what to bring, to print, to set up. Sections of lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transferkit.model.copies import card_sets, cards_of
from transferkit.model.course import Exercise
from transferkit.model.schedule import Slot, clock
from transferkit.model.text import plain
from transferkit.model.words import Words
from transferkit.model.workshop import Workshop
from transferkit.writers.plan.facts import facts


@dataclass(frozen=True, slots=True)
class Section:
    """A list under a heading."""

    title: str
    lines: tuple[str, ...]
    to_tick: bool = True
    """Whether its lines are things to do."""


def sections(workshop: Workshop, say: Words) -> tuple[Section, ...]:
    """Everything to see to, without empty sections."""
    found = (
        Section(say("At a glance"), tuple(f"{name}: {text}" for name, text in facts(workshop, say)), False),
        Section(say("Shorter than in the handbook"), tuple(_cuts(workshop, say)), False),
        Section(say("Material"), tuple(_material(workshop, say))),
        Section(say("To print"), tuple(_prints(workshop, say))),
        Section(say("Room"), workshop.event.room),
        Section(say("Technology"), workshop.event.tech),
        Section(say("Files"), tuple(_files(workshop, say))),
        Section(say("To say aloud"), tuple(_cues(workshop, say)), False),
    )
    return tuple(section for section in found if section.lines)


def _cuts(workshop: Workshop, say: Words) -> Iterator[str]:
    """What of a module that gets less time is left out and what is shortened; or why it does not fit."""
    for one in workshop.composed.fitted:
        module = workshop.module(one.module)
        name = module.name if module else one.module
        if not one.fit.fits:
            yield say(
                "{module} does not fit into {minutes} minutes; it takes at least {least}.",
                module=name,
                minutes=one.wanted,
                least=one.fit.least,
            )
            continue
        if one.fit.dropped:
            dropped = say.listed(f"{block.title} ({block.minutes}′)" for block in one.fit.dropped)
            yield say("{module} in {minutes} minutes, left out: {blocks}", module=name, minutes=one.wanted, blocks=dropped)
            yield from (f"{block.title}: {block.notes}" for block in one.fit.dropped if block.notes)
        if one.fit.shortened:
            cut = say.listed(f"{block.title} ({block.minutes}′ → {now}′)" for block, now in one.fit.shortened)
            yield say("{module} in {minutes} minutes, shortened: {blocks}", module=name, minutes=one.wanted, blocks=cut)


def _material(workshop: Workshop, say: Words) -> Iterator[str]:
    """Each thing once, with the blocks it is for."""
    used: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for item in workshop.composed.items:
        for thing in item.block.material:
            key = " ".join(thing.casefold().split())
            names.setdefault(key, thing)
            module = workshop.module(item.module)
            where = f"{module.name} {item.block.title}" if module else item.block.title
            used.setdefault(key, []).append(where)
    for key in sorted(used):
        yield f"{names[key]} ({'; '.join(dict.fromkeys(used[key]))})"


def _prints(workshop: Workshop, say: Words) -> Iterator[str]:
    """How often each sheet and each set of cards is needed for those who come."""
    people = workshop.event.participants
    for exercise in exercises(workshop):
        title = f"{exercise.number} {plain(exercise.title)}".strip()
        if people:
            yield say("{count} × worksheet {title}", count=people, title=title)
        else:
            yield say("worksheet {title}, one for everybody", title=title)
        if cards_of(exercise):
            sets = card_sets(exercise, people)
            yield say("{count} × cards {title}", count=sets, title=title) if people else say("cards {title}, one set a group", title=title)
        if exercise.solution:
            yield say("1 × solution {title}, only for you", title=title)


def exercises(workshop: Workshop) -> tuple[Exercise, ...]:
    """The exercises that are done: those of blocks that were not left out, and those no plan names."""
    planned = {block.exercise for module in workshop.modules for block in module.facts.plan if block.exercise}
    done = {item.block.exercise for item in workshop.composed.items if item.block.exercise}
    found = (exercise for module in workshop.modules for exercise in module.exercises)
    return tuple(exercise for exercise in found if exercise.label in done or exercise.label not in planned)


def _files(workshop: Workshop, say: Words) -> Iterator[str]:
    """The products to take along, by their places."""
    if workshop.modules:
        yield say("Slides: {file}", file=f"slides/{say.language}/workshop-{workshop.id}.pptx")
        yield say("Exercise pack: {file}", file=f"packs/{say.language}/workshop-{workshop.id}-trainer.zip")


def _cues(workshop: Workshop, say: Words) -> Iterator[str]:
    """When to say that five minutes are left, for blocks in which people work themselves."""
    days = workshop.schedule.days
    for number, day in enumerate(days, start=1):
        cues = [f"{clock(slot.end - CUE)} {slot.block.title}" for slot in day.slots if slot.block and _wants_cue(slot)]
        if cues and day.has_clock:
            called = f"{say('Day {number}', number=number)}, " if len(days) > 1 else ""
            yield say("{day}“five more minutes”: {cues}", day=called, cues=" · ".join(cues))


def _wants_cue(slot: Slot) -> bool:
    """Whether people work themselves, and long enough to forget the time."""
    return slot.block is not None and (slot.block.active or bool(slot.block.exercise)) and slot.minutes >= LONG


CUE, LONG = 5, 20
"""Minutes before the end of a block, and how long a block must be, for a cue."""
