"""A programme as tables of a page: when, where and what, and its working groups."""

from __future__ import annotations

from collections.abc import Iterable

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from transferkit.markup.record import record_of
from transferkit.markup.tables import table, words_in
from transferkit.markup.translation import title_of
from transferkit.model.labels import STATUS
from transferkit.model.programme import Event, Programme, Series
from transferkit.model.recurrence import dates, surplus
from transferkit.model.spoken_dates import days_of, span, weekday
from transferkit.model.words import COMMA, Words, words

SHARES = (20, 14, 52, 14)
"""Widths of the columns of a programme."""


class ProgrammeTables:
    """Makes the tables of one page."""

    def __init__(self, transform: SphinxPostTransform) -> None:
        self.env, self.builder = transform.env, transform.app.builder
        self.say: Words = words(transform.config.language)
        self.facts = {page.module: page for page in record_of(self.env).pages.values() if page.module}

    def all_of(self, found: list[Programme]) -> list[nodes.Node]:
        """A table for each programme; its name stands above where there are several."""
        made: list[nodes.Node] = []
        for programme in found:
            made += [nodes.rubric(programme.title, programme.title)] if len(found) > 1 else []
            made += [nodes.paragraph(programme.about, programme.about)] if programme.about else []
            rows = [self._event(event, programme) for event in programme.events]
            rows += [self._series(series, programme) for series in programme.series]
            heads = (self.say("When"), self.say("Where"), self.say("What"), self.say("Status"))
            if rows:
                used = [column for column in range(len(heads)) if any(row[column][0].astext() for row in rows)]
                shares = [SHARES[column] for column in used]
                made.append(
                    table([heads[column] for column in used], [[row[column] for column in used] for row in rows], shares, "programme")
                )
            made += self._groups(programme)
            made += [nodes.paragraph(programme.funding, programme.funding)] if programme.funding else []
        return made

    def _groups(self, programme: Programme) -> list[nodes.Node]:
        """The working groups with what they are about and the modules their results go to."""
        if not programme.groups:
            return []
        title = self.say("Working groups")
        items = []
        for group in programme.groups:
            members = self.say.plural("{count} member", "{count} members", group.members) if group.members else ""
            said: list[nodes.Node] = [nodes.strong(group.title, group.title)]
            said += [nodes.Text(f": {text}") for text in (" ".join(part for part in (group.about, members) if part),) if text]
            modules = self._modules(group.modules)
            said += [nodes.Text(f" {self.say('Results in')}: "), *modules] if modules else []
            items.append(nodes.list_item("", nodes.paragraph("", "", *said)))
        return [nodes.rubric(title, title), nodes.bullet_list("", *items)]

    def _event(self, event: Event, programme: Programme) -> list[list[nodes.Node]]:
        undated = self.say("not fixed yet") if any(other.dates for other in programme.events) or programme.series else ""
        when = days_of(event.dates, self.say) or undated
        return self._row(when, event, programme, event.status.value if event.status else "", event.merged_into)

    def _series(self, series: Series, programme: Programme) -> list[list[nodes.Node]]:
        found = dates(series)
        if surplus(series) or not found:
            when = self.say("not fixed yet")
        else:
            hours = span(series.start, series.start + series.minutes, self.say) if series.start is not None and series.minutes else ""
            when = f"{weekday(found[0], self.say)}: {days_of(found, self.say)}{f', {hours}' if hours else ''}"
        return self._row(when, series, programme, series.status.value if series.status else "")

    def _row(self, when: str, one: Event | Series, programme: Programme, status: str, more: str = "") -> list[list[nodes.Node]]:
        place = self.say.listed((one.place, self.say("online") if one.online else ""))
        said = self.say(STATUS[status]) if status else ""
        what: list[nodes.Node] = [nodes.paragraph("", "", nodes.strong(one.title, one.title))]
        strands = [strand.title for strand in one.strands] if isinstance(one, Series) else []
        roles = f"{self.say('With')}: {self.say.listed(programme.role(role) for role in one.roles)}" if one.roles else ""
        for text in (one.about, " · ".join(strands), one.access, roles):
            what += [nodes.paragraph(text, text)] if text else []
        if modules := self._modules(one.modules):
            what.append(nodes.paragraph("", f"{self.say('Modules')}: ", *modules))
        return [[words_in(when)], [words_in(place)], what, [words_in(f"{said}: {more}" if more else said)]]

    def _modules(self, names: Iterable[str]) -> list[nodes.Node]:
        """Links to the pages of modules, with commas between."""
        made: list[nodes.Node] = []
        for name in names:
            page = self.facts.get(name)
            if page:
                uri = self.builder.get_relative_uri(self.env.docname, f"modules/{name}/index")
                made += [nodes.Text(self.say(COMMA))] if made else []
                made.append(nodes.reference("", "", title_of(self.env, f"modules/{name}/index"), refuri=uri, internal=True))
        return made
