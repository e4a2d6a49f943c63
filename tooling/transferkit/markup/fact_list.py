"""`fact-list`: every statement with a source and date, on one page; filled when all pages are read."""

from __future__ import annotations

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.transforms.post_transforms import SphinxPostTransform

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.fact_blocks import fact_kind
from transferkit.markup.record import Stated, record_of
from transferkit.markup.tables import Cell, line_of, table, words_in
from transferkit.markup.translation_marks import mark_original
from transferkit.model.spoken_dates import written_day
from transferkit.model.words import Words, later, words

HEADS = (later("Statement"), later("Source"), later("As of"))
SHARES = (45, 33, 22)
"""Widths of the columns: three, so that a phone and a sheet of paper hold them."""


class FactList(CourseDirective):
    """`fact-list`; with `:kind:` only the statements of one kind."""

    has_content = False
    option_spec = CourseDirective.option_spec | {"kind": fact_kind, "country": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        self.env.note_reread()  # what it shows stands on other pages
        return [self.settled(ours.fact_list("", kind=self.options.get("kind", ""), country=self.options.get("country", "")))]


class FillFactLists(SphinxPostTransform):
    """A table in the place of each list."""

    default_priority = 2

    def run(self, **kwargs: object) -> None:
        """Fill the lists of a page."""
        for node in list(self.document.findall(ours.fact_list)):
            wanted = [
                fact for fact in record_of(self.env).facts if node["kind"] in ("", fact.kind) and node["country"] in ("", fact.country)
            ]
            node.parent.replace(node, self._table(wanted, words(self.config.language)))

    def _table(self, facts: list[Stated], say: Words) -> nodes.Node:
        if not facts:
            text = say("No statement of this kind is recorded yet.")
            return nodes.paragraph(text, text)
        rows = [self._row(fact, say) for fact in facts]
        return table([say(name) for name in HEADS], rows, SHARES, "fact-list")

    def _row(self, fact: Stated, say: Words) -> tuple[Cell, ...]:
        page = self.app.builder.get_relative_uri(self.env.docname, fact.docname)
        there = nodes.reference("", fact.text, refuri=f"{page}#{fact.anchor}" if fact.anchor else page, internal=True)
        checked = fact.verified or (say("Not checked against the text of the law.") if fact.kind == "legal" else "")
        by = f"{say('Check by')}: {written_day(fact.check_by, say)}" if fact.check_by else ""
        dated = [text for text in (" · ".join(part for part in (written_day(fact.as_of, say), fact.country) if part), by, checked) if text]
        row = ([line_of(there)], [words_in(fact.source)], [words_in(text) for text in dated])
        mark_original((part for cell in row for part in cell), fact.foreign, self.env)
        return row
