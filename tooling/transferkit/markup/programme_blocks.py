"""`programme` and `session-plan`: what a project offers and how a workshop runs, as tables; filled when all pages are read."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.programme_tables import ProgrammeTables
from transferkit.markup.programmes import untranslated_texts
from transferkit.markup.record import record_of
from transferkit.markup.session_tables import SessionTables
from transferkit.markup.translation import is_foreign
from transferkit.markup.translation_marks import mark_original
from transferkit.model.problem import problem


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
            self._replace(node, ProgrammeTables(self).all_of(found))
        for plan in list(self.document.findall(ours.workshop_plan)):
            tables = SessionTables(self.env)
            self._replace(plan, tables.all_of(plan["name"]), tables.foreign(plan["name"]))

    def _replace(self, block: nodes.Element, made: list[nodes.Node], foreign: frozenset[str] = frozenset()) -> None:
        """Put tables in the place of a block, with the language of what nobody has translated."""
        languages = tuple(self.config.transferkit_languages)
        if is_foreign(self.env):
            mark_original(made, foreign | untranslated_texts(Path(self.env.srcdir), self.config.language, languages), self.env)
        block.parent.replace(block, made)
