"""`catalogue`: a list from a CSV or YAML file that readers search and filter; a plain list where nothing runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.writers.html5 import HTML5Translator

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.catalogue_rows import read_catalogue
from transferkit.markup.catalogue_words import in_language, segments_of
from transferkit.markup.paths import settle_text
from transferkit.markup.record import record_of, source_path
from transferkit.markup.translation import translated_texts, words_of_list
from transferkit.model.catalogue import Catalogue as Listed
from transferkit.model.catalogue import Entry
from transferkit.model.words import Words, words

BETWEEN = "\u241f"
"""Stands between the values of a facet in the page, where no value holds it."""


ON_SLIDES = 8
"""Entries that slides and sheets show."""


def _names(written: str) -> list[str]:
    return [name.strip() for name in written.split(",") if name.strip()]


class Catalogue(CourseDirective):
    """`catalogue FILE`; what stands in it is shown where nothing matches."""

    required_arguments = 1
    optional_arguments = 0
    option_spec = CourseDirective.option_spec | {
        "facets": _names,
        "submit": directives.unchanged,
    }

    def run(self) -> list[nodes.Node]:
        settled = settle_text(self.renderer, self.argument, self.lineno)
        if settled is None:
            return []
        self.env.note_dependency(str(settled.path))
        path = source_path(self.env, str(settled.path))
        listed, problems = read_catalogue(settled.path.read_text("utf-8-sig"), path, self.options.get("facets", ()), self.where)
        for found in problems:
            record_of(self.env).add_problem(self.env.docname, found)
        if say := translated_texts(self.env, path, segments_of(listed)):
            listed = in_language(listed, say)
        prefix = nodes.make_id(settled.path.stem) or "catalogue"
        node = ours.catalogue("", facets=listed.facets, words=_words(self.words), classes=["catalogue"], is_div=True)
        node["ids"] = [f"catalogue-{prefix}"]
        node += nodes.paragraph("", self._summary(listed), classes=["catalogue-summary"])
        empty = ours.catalogue_empty("", classes=["catalogue-empty"], is_div=True)
        node += self.filled(empty)
        if not self.content:
            text = self.words("No entry fits. Try another word, or take a filter away.")
            empty += nodes.paragraph(text, text)
        if listed.entries:
            node += nodes.definition_list("", *(self._entry(entry, prefix, listed) for entry in listed.entries))
        node += self._proposal(listed, path)
        return [self.settled(node)]

    def _summary(self, listed: Listed) -> str:
        count = self.words.plural("{count} entry", "{count} entries", len(listed.entries))
        if not listed.entries:
            return self.words("Nothing is listed here yet.")
        newest = (
            self.words("Last looked at: {date}", date=listed.newest)
            if listed.newest
            else self.words("Nobody has checked these entries yet.")
        )
        return f"{count}. {newest}"

    def _entry(self, entry: Entry, prefix: str, listed: Listed) -> nodes.Element:
        values = dict(entry.details)
        node = ours.catalogue_entry("", facets=tuple(BETWEEN.join(values.get(facet, ())) for facet in listed.facets))
        node["ids"] = [f"{prefix}-{entry.id}"] if entry.id else []
        name: nodes.Node = nodes.Text(entry.name)
        if entry.link:
            name = nodes.reference("", entry.name, refuri=entry.link)
        term = nodes.term("", "", name)
        definition = nodes.definition()
        if entry.text:
            definition += nodes.paragraph(entry.text, entry.text)
        definition += nodes.paragraph("", "", *self._facts(entry), classes=["catalogue-facts"])
        node += [term, definition]
        for part in node.findall(nodes.Element):
            part.source, part.line = str(self.env.srcdir / entry.where.path), entry.where.line
        return node

    def _facts(self, entry: Entry) -> Iterator[nodes.Node]:
        for column, parts in entry.details:
            yield from (self._said(entry, column), nodes.Text(": "))
            for index, part in enumerate(parts):
                yield from (nodes.Text(", " if index else ""), self._said(entry, part))
            yield nodes.Text(" · ")
        if entry.source:
            yield from (nodes.Text(f"{self.words('Source')}: "), self._said(entry, entry.source), nodes.Text(" · "))
        yield nodes.Text(self.words("Checked: {date}", date=entry.checked) if entry.checked else self.words("Not checked"))

    def _said(self, entry: Entry, text: str) -> nodes.Node:
        return words_of_list(self.env, entry.where.path, text)

    def _proposal(self, listed: Listed, path: str) -> nodes.Element:
        """How readers propose an entry: the lines to fill in, and a link that opens a message with them where there is an address."""
        template = "".join(f"{column}: \n" for column in listed.columns)
        box = ours.catalogue_proposal("", summary=self.words("Propose an entry"), classes=["catalogue-proposal"], is_div=True)
        text = self.words("Copy these lines, fill them in and send them to the people who publish this handbook.")
        names = [words_of_list(self.env, path, column) for column in listed.columns]
        marks = {mark for name in names if isinstance(name, nodes.inline) for mark in name["classes"]}
        box += [nodes.paragraph(text, text), nodes.literal_block(template, template, language="text", classes=sorted(marks))]
        if address := self._address(template):
            shown = self.words("Send a proposal")
            box += nodes.paragraph("", "", nodes.reference("", shown, refuri=address))
        return box

    def _address(self, template: str) -> str:
        """Where proposals go: an e-mail with the lines in it, or a page of an issue tracker."""
        to = str(self.options.get("submit", "") or "").strip()
        title = quote(self.words("Proposal for the catalogue"))
        if to.startswith(("https://", "http://")):
            return f"{to}{'&' if '?' in to else '?'}title={title}&body={quote(template)}"
        return f"mailto:{to}?subject={title}&body={quote(template)}" if "@" in to else ""


class ShortenCatalogues(SphinxPostTransform):
    """What only a site can do stands on sites alone; slides and sheets show a few entries and say where all stand."""

    default_priority = 40

    def run(self, **kwargs: object) -> None:
        """Adapt the catalogues of a page to what is made of it."""
        if self.app.builder.name == "html":
            self._link_entries()
            return
        for node in list(self.document.findall(ours.catalogue)):
            for part in [child for child in node.children if isinstance(child, ours.catalogue_empty | ours.catalogue_proposal)]:
                node.remove(part)
            if self.app.builder.name == "course":
                self._shorten(node)

    def _link_entries(self) -> None:
        """A link at each entry to itself, as headings have one."""
        title = words(self.config.language)("Link to this entry")
        for entry in self.document.findall(ours.catalogue_entry):
            if entry["ids"] and (term := entry.next_node(nodes.term)) is not None:
                term += nodes.reference("", "#", refid=entry["ids"][0], reftitle=title, classes=["headerlink"])

    def _shorten(self, node: nodes.Element) -> None:
        listed = next((child for child in node.children if isinstance(child, nodes.definition_list)), None)
        if listed is None or len(listed) <= ON_SLIDES:
            return
        more = len(listed) - ON_SLIDES
        listed.children = listed.children[:ON_SLIDES]
        text = words(self.config.language).plural(
            "{count} more entry stands in the handbook.", "{count} more entries stand in the handbook.", more
        )
        node += nodes.paragraph(text, text)


def _words(say: Words) -> dict[str, str]:
    """What the script says."""
    return {
        "search": say("Search in this list"),
        "all": say("all"),
        "count": say("{shown} of {all} entries"),
        "reset": say("Show all"),
    }


def visit_catalogue(self: HTML5Translator, node: nodes.Element) -> None:
    """A list with what its script needs to know."""
    data: dict[str, Any] = {f"data-{name}": text for name, text in node["words"].items()}
    data["data-facets"] = BETWEEN.join(node["facets"])
    self.body.append(self.starttag(node, "div", "", **data))


def depart_catalogue(self: HTML5Translator, node: nodes.Element) -> None:
    """Close the list."""
    self.body.append("</div>\n")


def visit_entry(self: HTML5Translator, node: nodes.Element) -> None:
    """An entry: a group of the definition list that can be linked to."""
    data: dict[str, Any] = {f"data-facet{index}": values for index, values in enumerate(node["facets"]) if values}
    self.body.append(self.starttag(node, "div", "", CLASS="catalogue-entry", **data))


def depart_entry(self: HTML5Translator, node: nodes.Element) -> None:
    """Close an entry."""
    self.body.append("</div>\n")


def visit_empty(self: HTML5Translator, node: nodes.Element) -> None:
    """What is said where nothing matches: only the script shows it."""
    self.body.append(self.starttag(node, "div", "", hidden="hidden"))


def visit_proposal(self: HTML5Translator, node: nodes.Element) -> None:
    """The form opens on demand."""
    self.body.append(self.starttag(node, "details") + f"<summary>{self.encode(node['summary'])}</summary>\n")


def depart_proposal(self: HTML5Translator, node: nodes.Element) -> None:
    """Close the form."""
    self.body.append("</details>\n")
