"""`changes`: what participants have changed, a table from the entries of the reflection log that are done."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.addnodes import pending_xref

from transferkit.markup.blocks import CourseDirective
from transferkit.markup.record import record_of
from transferkit.markup.reflection_log import log_files
from transferkit.markup.tables import Cell, line_of, table, words_in
from transferkit.markup.translation import author_language, is_foreign, language_class
from transferkit.model.reflections import Observation
from transferkit.model.spoken_dates import written_day
from transferkit.model.words import later

HEADS = (later("Module and place"), later("What was noticed"), later("What is different now"))
SHARES = (30, 35, 35)


class Changes(CourseDirective):
    """`changes`; its content stands there while nothing has been changed."""

    optional_arguments = 0

    def run(self) -> list[nodes.Node]:
        self.env.note_reread()  # a file may have come that nobody knew of
        for path in log_files(Path(self.env.srcdir)):
            self.env.note_dependency(str(path))
        done = [entry for entry in record_of(self.env).log if entry.status == "done"]
        if not done:
            return [self.settled(self.filled(nodes.container("", classes=["changes"])))]
        rows = [self._row(entry) for entry in sorted(done, key=lambda entry: (entry.changed, entry.id), reverse=True)]
        return [self.settled(table([self.words(name) for name in HEADS], rows, SHARES, "changes"))]

    def _row(self, entry: Observation) -> tuple[Cell, ...]:
        target = {"reftarget": f"/modules/{entry.module}/index", "refdoc": self.env.docname, "refexplicit": False}
        link = pending_xref("", nodes.inline(), refdomain="std", reftype="doc", **target)
        link.source, link.line = str(self.env.srcdir / entry.where.path), entry.where.line
        dated = " · ".join(part for part in (written_day(entry.changed, self.words), entry.name) if part)
        first: list[nodes.Element] = [line_of(link), *([words_in(entry.spot)] if entry.spot else [])]
        said = [*first[1:], words_in(entry.text), words_in(entry.change)]
        if is_foreign(self.env):  # logs are not translated
            for paragraph in said:
                paragraph["classes"].append(language_class(author_language(self.env)))
        return first, [said[-2]], [said[-1], words_in(dated)]
