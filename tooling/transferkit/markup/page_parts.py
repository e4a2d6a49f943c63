"""What a block needs of the page it stands on: a script, a style sheet and translated words, loaded nowhere else.

A block that acts in the browser adds a line to PARTS and its files to theme/static/. Nothing else is needed: pages that
hold one of its nodes load the files and carry its words as data attributes of `<div id="NAME-words" hidden>`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass

from docutils import nodes
from sphinx.addnodes import glossary

from transferkit.markup import nodes as ours
from transferkit.markup.nodes import catalogue, route
from transferkit.markup.term_marks import EXPLAINED
from transferkit.model import quiz_words
from transferkit.model.form_words import form_words
from transferkit.model.words import Words

Said = Callable[[Words, nodes.document], Mapping[str, str]]
"""The words of a part on a page: names of data attributes (without `data-`) and texts."""


@dataclass(frozen=True, slots=True)
class PagePart:
    """A kind of block that acts in the browser."""

    name: str
    kinds: tuple[type[nodes.Element], ...]
    """Pages with one of these load the files. They are looked for in the page as it is written."""
    mark: str = ""
    """An attribute of the page that does the same where it is set, for what has no node of its own."""
    script: str = ""
    """A file of theme/static/, loaded with `defer`; "" where there is none."""
    style: str = ""
    words: Said | None = None

    def is_on(self, page: nodes.document, kinds: Set[type]) -> bool:
        """Whether the page holds such a block. kinds: the classes of all its nodes."""
        return bool(self.mark and page.get(self.mark)) or any(issubclass(kind, self.kinds) for kind in kinds)


def parts_of(page: nodes.document) -> Iterator[PagePart]:
    """What the blocks of a page need; the page is walked once, for that is dear."""
    kinds = set(map(type, page.findall()))
    return (part for part in PARTS if part.is_on(page, kinds))


def _quiz(say: Words, page: nodes.document) -> Mapping[str, str]:
    facts = page.get("facts")
    return quiz_words.quiz_words(say, facts.objectives if facts else ())


def _forms(say: Words, page: nodes.document) -> Mapping[str, str]:
    return form_words(say)


PARTS = (
    PagePart("quiz", (ours.question,), script=quiz_words.SCRIPT, style=quiz_words.STYLE, words=_quiz),
    PagePart("terms", (glossary,), EXPLAINED, style="transferkit-terms.css"),
    PagePart("terms", (), EXPLAINED, script="transferkit-terms.js"),
    PagePart("route", (route,), style="transferkit-routes.css"),
    PagePart("catalogue", (catalogue,), script="transferkit-catalogue.js", style="transferkit-catalogue.css"),
    PagePart("form", (ours.form, ours.plan_step), script="transferkit-forms.js", style="transferkit-forms.css", words=_forms),
    PagePart("self-check", (ours.self_check,), script="transferkit-recommend.js"),
    PagePart("self-check", (ours.self_check,), script="transferkit-self-check.js"),
    PagePart("worksheet", (ours.worksheet, ours.reflection, ours.plan_step), script="transferkit-worksheets.js"),
    PagePart("checklist", (ours.checklist,), script="transferkit-checklists.js"),
)
