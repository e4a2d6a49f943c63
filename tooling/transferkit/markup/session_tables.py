"""The times of a workshop, or the minutes of a module, as tables of a page."""

from __future__ import annotations

from docutils import nodes
from sphinx.environment import BuildEnvironment

from transferkit.markup.plan_cells import content_of, material_of, method_of
from transferkit.markup.record import record_of
from transferkit.markup.tables import table, words_in
from transferkit.model.labels import minutes
from transferkit.model.programme import Day, Event, Hours, Part
from transferkit.model.schedule import DayPlan, Kind, Slot, clock
from transferkit.model.spoken_dates import day_title
from transferkit.model.words import words
from transferkit.model.workshop import compose, plan_of


class SessionTables:
    """Makes the tables of one page."""

    def __init__(self, env: BuildEnvironment) -> None:
        self.env, self.say = env, words(env.config.language)
        self.facts = {page.module: page for page in record_of(env).pages.values() if page.module}

    def all_of(self, name: str) -> list[nodes.Node]:
        """The table of each day; nothing for a name that leads nowhere."""
        event = self._event(name)
        if event is None:
            if name not in self.facts:
                return []
            event = Event(name, name, self.facts[name].where, days=(Day(None, Hours(break_every=0)),), parts=(Part(name),))
        plans = {module: plan_of(page.facts, page.title) for module, page in self.facts.items()}
        days = compose(event, plans).schedule.days
        made: list[nodes.Node] = []
        for number, day in enumerate(days, start=1):
            if day.slots:
                title = day_title(day, number, len(days), self.say)
                made += [nodes.rubric(title, title), self._day(day)]
        return made

    def foreign(self, name: str) -> frozenset[str]:
        """What the modules of a plan still say in their author's words."""
        event = self._event(name)
        names = {part.module for part in event.parts} if event else {name}
        return frozenset(text for module in names & self.facts.keys() for text in self.facts[module].foreign)

    def _event(self, name: str) -> Event | None:
        return next((event for programme in record_of(self.env).programmes for event in programme.events if event.id == name), None)

    def _day(self, day: DayPlan) -> nodes.table:
        heads = (self.say("Time"), self.say("Content"), self.say("Goal"), self.say("Method"), self.say("Material"), self.say("Notes"))
        rows = [(words_in(self._time(slot, day)), *self._of_slot(slot)) for slot in day.slots]
        used = [column for column in range(len(heads)) if any(row[column].astext() for row in rows)]
        cells = [[[row[column]] for column in used] for row in rows]
        return table([heads[column] for column in used], cells, [1] * len(used), "session-plan")

    def _time(self, slot: Slot, day: DayPlan) -> str:
        return f"{clock(slot.start)}–{clock(slot.end)}" if day.has_clock else minutes(slot.minutes, self.say)

    def _of_slot(self, slot: Slot) -> tuple[nodes.paragraph, ...]:
        block = slot.block
        if block is None:
            called = self.say("Lunch") if slot.kind is Kind.LUNCH else self.say("Break")
            return tuple(map(words_in, (called, "", "", "", "")))
        goal, notes = words_in(block.goal), words_in(block.notes)
        return content_of(block), goal, method_of(block, self.say), material_of(block, self.say), notes
