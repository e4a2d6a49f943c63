"""`programme` and `session-plan`: what a project offers and how a workshop runs, as tables; filled when all pages are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.record import record_of
from transferkit.model.facts import PlanBlock
from transferkit.model.labels import FORMS, STATUS, minutes
from transferkit.model.problem import problem
from transferkit.model.programme import Day, Event, Hours, Part, Programme, Series
from transferkit.model.recurrence import dates, surplus
from transferkit.model.schedule import DayPlan, Kind, Slot, clock
from transferkit.model.spoken_dates import day_title, days_of, span, weekday
from transferkit.model.words import Words, words
from transferkit.model.workshop import compose, plan_of


class ProgrammeBlock(CourseDirective):
    """`programme NAME`: events and series of one programme, of all without a name."""

    has_content = False

    def run(self) -> list[nodes.Node]:
        self.env.note_reread()  # what it shows stands in other files
        known = [programme.id for programme in record_of(self.env).programmes]
        if self.argument and self.argument not in known:
            self._unknown("programme", known)
        return [self.settled(ours.programme_list("", name=self.argument))]

    def _unknown(self, key: str, known: list[str]) -> None:
        near = get_close_matches(self.argument, known, 3, 0.4) or known
        found = problem("PRG22", self.where, name=self.argument, key=key, known=", ".join(near) or "–")
        record_of(self.env).add_problem(self.env.docname, found)


class SessionPlanBlock(ProgrammeBlock):
    """`session-plan NAME`: the times of a workshop, or the minutes of a module. What only trainers need, only they see."""

    def run(self) -> list[nodes.Node]:
        self.env.note_reread()
        events = [event.id for programme in record_of(self.env).programmes for event in programme.events]
        known = [*events, *(name.split("/")[1] for name in self.env.found_docs if name.startswith("modules/") and name.count("/") == 2)]
        if self.argument not in known:
            self._unknown("session-plan", known)
        return [self.settled(ours.workshop_plan("", name=self.argument))]


class FillProgrammes(SphinxPostTransform):
    """Tables in the place of both blocks."""

    default_priority = 2

    def run(self, **kwargs: object) -> None:
        """Fill the blocks of a page."""
        for node in list(self.document.findall(ours.programme_list)):
            found = [one for one in record_of(self.env).programmes if node["name"] in ("", one.id)]
            node.parent.replace(node, _Tables(self).programmes(found))
        for plan in list(self.document.findall(ours.workshop_plan)):
            plan.parent.replace(plan, _Tables(self).session_plan(plan["name"]))


class _Tables:
    """Makes the tables of one page."""

    def __init__(self, transform: SphinxPostTransform) -> None:
        self.env, self.builder = transform.env, transform.app.builder
        self.say: Words = words(transform.config.language)
        self.facts = {page.module: page for page in record_of(self.env).pages.values() if page.module}

    def programmes(self, found: list[Programme]) -> list[nodes.Node]:
        """A table for each programme; its name stands above where there are several."""
        made: list[nodes.Node] = []
        for programme in found:
            made += [nodes.rubric(programme.title, programme.title)] if len(found) > 1 else []
            made += [nodes.paragraph(programme.about, programme.about)] if programme.about else []
            rows = [self._event(event) for event in programme.events] + [self._series(series) for series in programme.series]
            heads = (self.say("When"), self.say("Where"), self.say("What"), self.say("Status"))
            made.append(_table(heads, rows, "programme"))
            made += [nodes.paragraph(programme.funding, programme.funding)] if programme.funding else []
        return made

    def _event(self, event: Event) -> list[list[nodes.Node]]:
        when = days_of(event.dates, self.say) or self.say("The date is not fixed yet.")
        return self._row(when, event, event.status.value if event.status else "", event.merged_into)

    def _series(self, series: Series) -> list[list[nodes.Node]]:
        found = dates(series)
        if surplus(series) or not found:
            when = self.say("The date is not fixed yet.")
        else:
            hours = span(series.start, series.start + series.minutes, self.say) if series.start is not None and series.minutes else ""
            when = f"{weekday(found[0], self.say)}: {days_of(found, self.say)}{f', {hours}' if hours else ''}"
        return self._row(when, series, series.status.value if series.status else "")

    def _row(self, when: str, one: Event | Series, status: str, more: str = "") -> list[list[nodes.Node]]:
        place = ", ".join(part for part in (one.place, self.say("online") if one.online else "") if part)
        said = self.say(STATUS[status]) if status else ""
        what: list[nodes.Node] = [nodes.paragraph("", "", nodes.strong(one.title, one.title))]
        strands = [strand.title for strand in one.strands] if isinstance(one, Series) else []
        for text in (one.about, " · ".join(strands), one.access):
            what += [nodes.paragraph(text, text)] if text else []
        if modules := self._modules(one.modules):
            what.append(nodes.paragraph("", f"{self.say('Modules')}: ", *modules))
        return [[_text(when)], [_text(place)], what, [_text(f"{said}: {more}" if more else said)]]

    def _modules(self, names: Iterable[str]) -> list[nodes.Node]:
        """Links to the pages of modules, with commas between."""
        made: list[nodes.Node] = []
        for name in names:
            page = self.facts.get(name)
            if page:
                uri = self.builder.get_relative_uri(self.env.docname, f"modules/{name}/index")
                made += [nodes.Text(", ")] if made else []
                made.append(nodes.reference("", page.title, refuri=uri, internal=True))
        return made

    def session_plan(self, name: str) -> list[nodes.Node]:
        """The table of each day; nothing for a name that leads nowhere."""
        event = next((event for programme in record_of(self.env).programmes for event in programme.events if event.id == name), None)
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

    def _day(self, day: DayPlan) -> nodes.table:
        heads = (self.say("Time"), self.say("Content"), self.say("Goal"), self.say("Method"), self.say("Material"), self.say("Notes"))
        rows = [[self._time(slot, day), *self._of_slot(slot)] for slot in day.slots]
        used = [column for column in range(len(heads)) if any(row[column] for row in rows)]
        return _table([heads[column] for column in used], [[[_text(row[column])] for column in used] for row in rows], "session-plan")

    def _time(self, slot: Slot, day: DayPlan) -> str:
        return f"{clock(slot.start)}–{clock(slot.end)}" if day.has_clock else minutes(slot.minutes, self.say)

    def _of_slot(self, slot: Slot) -> tuple[str, ...]:
        block = slot.block
        if block is None:
            return (self.say("Lunch") if slot.kind is Kind.LUNCH else self.say("Break"), "", "", "", "")
        return (block.what, block.goal, self._method(block), ", ".join(block.material), block.notes)

    def _method(self, block: PlanBlock) -> str:
        return ", ".join(part for part in (self.say(FORMS[block.form]) if block.form else "", block.method) if part)


def _table(heads: Iterable[str], rows: Iterable[Iterable[list[nodes.Node]]], kind: str) -> nodes.table:
    names = list(heads)
    group = nodes.tgroup("", *(nodes.colspec(colwidth=100 // len(names)) for _ in names), cols=len(names))
    group += nodes.thead("", nodes.row("", *(nodes.entry("", _text(name)) for name in names)))
    group += nodes.tbody("", *(nodes.row("", *_entries(row)) for row in rows))
    return nodes.table("", group, classes=[kind])


def _entries(row: Iterable[list[nodes.Node]]) -> Iterator[nodes.entry]:
    for cell in row:
        yield nodes.entry("", *cell)


def _text(text: str) -> nodes.paragraph:
    return nodes.paragraph(text, text)
