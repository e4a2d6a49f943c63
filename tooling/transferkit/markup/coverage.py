"""`coverage`: what the handbook covers, for trainers: modules, languages, products, objectives that are practised and asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.record import record_of
from transferkit.markup.tables import Cell, line_of, table, words_in
from transferkit.markup.translation import author_language, original_path
from transferkit.model.pages import Page
from transferkit.model.words import Words, later, words
from transferkit.translating.standing import standing_of

HEADS = (
    later("Module"),
    later("Languages"),
    later("Products"),
    later("Objectives"),
    later("Practised"),
    later("Asked"),
    later("Open"),
)
SHARES = (28, 10, 22, 8, 8, 8, 16)
"""Widths of the columns."""


class Coverage(CourseDirective):
    """`coverage`: in the trainers' edition alone; for learners it says nothing."""

    has_content = False

    def run(self) -> list[nodes.Node]:
        if self.for_learners:
            return []
        self.env.note_reread()  # what it counts stands on other pages
        return [self.settled(ours.coverage())]


class FillCoverage(SphinxPostTransform):
    """The table, one row a module, and a row with what it all comes to."""

    default_priority = 2

    def run(self, **kwargs: object) -> None:
        """Fill the tables of a page."""
        for node in list(self.document.findall(ours.coverage)):
            node.parent.replace(node, self._table(words(self.config.language)))

    def _table(self, say: Words) -> nodes.Node:
        pages = [(name, page) for name, page in sorted(record_of(self.env).pages.items()) if page.module]
        rows = [self._row(name, page, say) for name, page in pages]
        counts = [_counted(page) for _, page in pages]
        total = [sum(count[index] for count in counts) for index in range(3)]
        texts = (say("Together: {count}", count=len(pages)), "", "", *map(str, total), "")
        rows.append([[line_of(nodes.strong("", text)) if text else words_in("")] for text in texts])
        return table([say(name) for name in HEADS], rows, SHARES, "coverage")

    def _row(self, docname: str, page: Page, say: Words) -> list[Cell]:
        address = self.app.builder.get_relative_uri(self.env.docname, docname)
        title = f"{page.facts.short_id} {self.env.titles[docname].astext()}".strip()
        open_ones = [objective.id or objective.text[:30] for objective in page.facts.objectives if not _is_covered(objective.id, page)]
        texts = (
            say.listed(self._languages(docname)),
            say.listed(_products(docname, page, self.env, say)),
            *map(str, _counted(page)),
            say.listed(open_ones) or "–",
        )
        link = nodes.reference("", title, refuri=address, internal=True)
        return [[line_of(link)], *([words_in(text)] for text in texts)]

    def _languages(self, docname: str) -> Iterator[str]:
        """The author's, and those the module is translated into."""
        source = original_path(self.env, docname)
        for language in self.config.transferkit_languages:
            if language == author_language(self.env) or standing_of(Path(self.env.srcdir), source, language).is_offered:
                yield language


def _counted(page: Page) -> tuple[int, int, int]:
    """How many objectives a module has, how many have an exercise, how many a question."""
    objectives = page.facts.objectives
    return (
        len(objectives),
        sum(bool(objective.exercises) or page.has_aim("exercise", objective.id) for objective in objectives),
        sum(page.has_aim("question", objective.id) for objective in objectives),
    )


def _is_covered(identifier: str, page: Page) -> bool:
    practised = any(objective.exercises for objective in page.facts.objectives if objective.id == identifier)
    return (practised or page.has_aim("exercise", identifier)) and page.has_aim("question", identifier)


def _products(docname: str, page: Page, env: BuildEnvironment, say: Words) -> list[str]:
    """What the sources of a module are enough for."""
    found = [say("site"), say("slides"), say("pack")]
    found += [say("notebook")] if str(env.doc2path(docname)).endswith(".ipynb") else []
    found += [say("questions for platforms")] if any(aim.kind == "question" for aim in page.aims) else []
    return found + ([say("session plan")] if page.facts.plan else [])
