"""The Sphinx builder `typst`: resolved doctrees in, a PDF out."""

from __future__ import annotations

from collections.abc import Iterable, Set
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.builders import Builder
from sphinx.environment.adapters.indexentries import IndexEntries
from sphinx.locale import admonitionlabels
from sphinx.util.docutils import SphinxTranslator

from transferkit.markup.numbers import numbers_of
from transferkit.markup.record import record_of, source_path
from transferkit.model.dates import product_day
from transferkit.model.facts import ModuleFacts
from transferkit.model.problem import Place, problem
from transferkit.model.settings import Settings, is_right_to_left
from transferkit.model.words import words
from transferkit.press.code import content
from transferkit.press.kept import kept_pdf
from transferkit.reading.elsewhere import pages_on_site, titles_left_out
from transferkit.reading.order import booklet, placed_pages
from transferkit.typesetting.bare import bare
from transferkit.typesetting.described import Book
from transferkit.typesetting.index import index_of
from transferkit.typesetting.labels import SCHEME, label_of
from transferkit.typesetting.leaf import Entry, Leaf
from transferkit.typesetting.nodes import MAKERS
from transferkit.typesetting.order import entries
from transferkit.typesetting.paper import PAPERS, Paper
from transferkit.typesetting.printing import Press, press, printed
from transferkit.typesetting.scribe import Scribe, Surroundings


class TypstBuilder(Builder):
    """Writes the handbook, or one of its modules, as one PDF; after the build, `book` is the file."""

    name = "typst"
    format = "typst"
    book: Path | None = None
    epilog = ""
    default_translator_class = SphinxTranslator
    supported_image_types = ["image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp"]  # noqa: RUF012 Sphinx's shape

    def init(self) -> None:
        """Begin with no pages."""
        self.leaves: dict[str, Leaf] = {}
        self.doctrees: dict[str, nodes.document] = {}
        """Of the pages that are written: the environment need not have them any more."""

    def get_outdated_docs(self) -> Iterable[str]:
        """Every page: the book is set anew from each read."""
        return sorted(self.env.found_docs)

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """A link to a page within the book."""
        return SCHEME + docname

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """The same: it does not matter from where."""
        return self.get_target_uri(to)

    def prepare_writing(self, docnames: Set[str]) -> None:
        """Settle the order, which says how high each page's heading is."""
        self.paper: Paper = PAPERS.get(self.config.transferkit_paper, PAPERS["a4"])
        module = self.config.transferkit_booklet
        placed = booklet(f"modules/{module}/index", self.env) if module else placed_pages(self.env)
        self.entries: dict[str, Entry] = {entry.docname: entry for entry in entries(placed)}
        self.around = self._surroundings()

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write a page down that is wanted."""
        if docname not in self.entries:
            return
        self.post_process_images(doctree)
        scribe = Scribe(docname, self.around, MAKERS, doctree, self.entries[docname].level)
        self.leaves[docname] = _leaf(scribe, doctree)
        self.doctrees[docname] = doctree
        for found in scribe.notes.problems:
            record_of(self.env).add_problem(docname, found)

    def finish(self) -> None:
        """Put the book together and print it."""
        if not self.leaves:
            return
        made = printed(self._described(), self.around.say, lambda docname: bare(self.doctrees[docname]), self._tell, self._press())
        folder = Path(self.outdir)
        folder.mkdir(parents=True, exist_ok=True)
        self.book = folder / f"handbook-{self.config.transferkit_audience}.pdf"
        self.book.write_bytes(made)

    def _press(self) -> Press:
        """The press that is kept, where there is one."""
        folder = self.config.transferkit_press
        if not folder:
            return press
        name = "-".join((self.config.transferkit_audience, self.around.language, self.config.transferkit_booklet))
        return lambda sheet: kept_pdf(sheet, Path(folder), name)

    def _tell(self, docname: str, reason: str) -> None:
        where = self._place(str(self.env.doc2path(docname)), 1)
        record_of(self.env).add_problem(docname, problem("FIT09", where, detail=reason))

    def _described(self) -> Book:
        say = self.around.say
        settings = self._settings()
        return Book(
            title=self._title(),
            edition=say("Edition for trainers") if self.config.transferkit_audience == "trainer" else say("Edition for learners"),
            language=self.around.language,
            right_to_left=self.around.right_to_left,
            settings=settings,
            date=product_day(leaf.updated for leaf in self.leaves.values()),
            paper=self.paper,
            entries=tuple(self.entries.values()),
            leaves=self.leaves,
            index=index_of(IndexEntries(self.env).create_index(self), self.leaves.values()),
            site=pages_on_site(self.env),
            left_out=titles_left_out(self.env),
        )

    def _title(self) -> str:
        """The handbook's title; that of the module where a booklet is wanted."""
        first = next(iter(self.entries))
        return self.leaves[first].title if self.config.transferkit_booklet else str(self.config.project)

    def _settings(self) -> Settings:
        config = self.config
        return Settings(
            root=Path(self.srcdir).resolve(),
            title=config.project,
            site_url=config.transferkit_site_url,
            publisher=config.transferkit_publisher,
            funding=config.transferkit_funding,
            license=config.transferkit_licence,
        )

    def _surroundings(self) -> Surroundings:
        language = self.config.language.replace("_", "-")
        return Surroundings(
            root=Path(self.srcdir).resolve(),
            place=self._place,
            say=words(self.config.language),
            language=language,
            right_to_left=is_right_to_left(language),
            text_width=self.paper.text_width,
            admonitions={name: str(label) for name, label in admonitionlabels.items()},
            numbers=lambda docname, name: numbers_of(self.env, docname).get(name, ""),
        )

    def _place(self, path: str, line: int) -> Place:
        return record_of(self.env).place(source_path(self.env, path), line)


def _leaf(scribe: Scribe, document: nodes.document) -> Leaf:
    code = scribe.inner(document)
    facts: Any = document.get("facts") or ModuleFacts()
    section = next((child for child in document.children if isinstance(child, nodes.section)), None)
    title = section[0].astext() if section is not None and len(section) else scribe.docname
    notes = scribe.notes
    return Leaf(
        docname=scribe.docname,
        title=title,
        language=document.get("lang", "") or scribe.around.language,
        code=code,
        files=notes.files,
        anchors=frozenset(notes.anchors) | {label for _, label in notes.terms},
        targets=frozenset(notes.targets),
        terms=tuple(notes.terms),
        put_off=content(notes.put_off),
        level=scribe.level,
        minutes=facts.minutes,
        updated=facts.updated,
        licence=facts.license,
        authors=facts.authors,
        is_module="facts" in document,
        heading=label_of(scribe.docname, next(iter(section["ids"] if section is not None else ()), "")),
    )
