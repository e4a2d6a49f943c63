"""Words of the glossary in the text of a site: a link to the explanation, and the explanation itself on the same page.

Authors mark a word with `{term}`; what a module names under `glossary:` is marked where it stands for the first time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from transferkit.markup import nodes as ours
from transferkit.markup.record import record_of
from transferkit.model.facts import ModuleFacts
from transferkit.model.glossary import Entry, id_of

EXPLAINED = "explained_terms"
"""Attribute of a document: the entries whose explanations its page brings along."""
NOTE_ID = "explained-{id}"
_ENDINGS = "(?:s|es|n|en|e|er|em|nen)?"
"""What German adds to a word: Vorstands, Zielgruppen, agile."""
_NOT_IN = (
    nodes.title,
    nodes.reference,
    nodes.literal,
    nodes.term,
    nodes.rubric,
    nodes.caption,
    nodes.raw,
    nodes.thead,
    addnodes.pending_xref,
    addnodes.glossary,
    ours.TrainerOnly,
    ours.module_facts,
    ours.question,
    ours.frame,
    ours.exercise,
    ours.form,
    ours.plan_step,
    ours.slide,
    ours.cell_input,
    ours.cell_output,
)
"""Where a word is no running text, or has a link already. Exercises, questions and forms have labels and boxes to click on."""


class MarkTerms(SphinxPostTransform):
    """Links with explanations, when references are resolved: in HTML, and for the index of the printed book."""

    default_priority = 20
    formats = ("html", "typst")

    def run(self, **kwargs: object) -> None:
        """Mark the words of a page."""
        found = {(entry.docname, entry.anchor): entry for entry in record_of(self.env).terms}
        if not found:
            return
        marked = [entry for reference in list(self.document.findall(nodes.reference)) for entry in self._named(reference, found)]
        facts = self.document.get("facts")
        if isinstance(facts, ModuleFacts):
            marked += self._first_places(_wanted(facts, found.values(), marked))
        if marked and self.app.builder.name == "html":
            self.document[EXPLAINED] = tuple(dict.fromkeys(marked))

    def _named(self, reference: nodes.reference, found: Mapping[tuple[str, str], Entry]) -> Iterator[Entry]:
        """The entry an author's `{term}` leads to; the link becomes one with an explanation."""
        word = reference.next_node(nodes.inline)
        if word is None or "std-term" not in word["classes"]:
            return
        for key, entry in found.items():
            if reference.get("refid") == key[1] or reference.get("refuri") == self._address(entry):
                reference.replace_self(self._link(reference.astext(), entry))
                yield entry
                return

    def _first_places(self, wanted: Mapping[re.Pattern[str], Entry]) -> Iterator[Entry]:
        """Link each word where it stands first in running text; the entries that were found."""
        waiting = dict(wanted)
        for text in list(_running_text(self.document)):
            for pattern, entry in list(waiting.items()):
                if text.parent is not None and (match := pattern.search(text)):
                    del waiting[pattern]
                    yield entry
                    text = self._split(text, match, entry)

    def _split(self, text: nodes.Text, match: re.Match[str], entry: Entry) -> nodes.Text:
        """Put a link into a text; what follows it is returned."""
        before, after = nodes.Text(text[: match.start()]), nodes.Text(text[match.end() :])
        text.parent.replace(text, [before, self._link(match[0], entry), after])
        return after

    def _link(self, shown: str, entry: Entry) -> ours.term_link:
        return ours.term_link("", shown, refuri=self._address(entry), internal=True, classes=["term"], note=note_id(entry))

    def _address(self, entry: Entry) -> str:
        return f"{self.app.builder.get_relative_uri(self.env.docname, entry.docname)}#{entry.anchor}"


def note_id(entry: Entry) -> str:
    """The id of an entry's explanation on the pages that use its word."""
    return NOTE_ID.format(id=id_of(entry.term) or entry.anchor)


def _wanted(facts: ModuleFacts, entries: Iterable[Entry], marked: Iterable[Entry]) -> dict[re.Pattern[str], Entry]:
    """What to look for of the words a module names, without those its author marked."""
    by_id = {name: entry for entry in entries for name in entry.ids}
    done = set(marked)
    named = dict.fromkeys(by_id[name] for name in facts.glossary if name in by_id)
    return {_pattern(entry.names): entry for entry in named if entry not in done}


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words}){_ENDINGS}(?![\w-])")


def _running_text(node: nodes.Element) -> Iterator[nodes.Text]:
    for child in node.children:
        if isinstance(child, nodes.Text):
            yield child
        elif isinstance(child, nodes.Element) and not isinstance(child, _NOT_IN):
            yield from _running_text(child)
