"""The border post: a Sphinx builder that receives resolved doctrees and hands out the model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from functools import partial
from pathlib import Path

from docutils import nodes
from sphinx.builders import Builder
from sphinx.util.docutils import SphinxTranslator

from transferkit.building.configure import settings_of
from transferkit.building.survey import is_module, reading_order
from transferkit.markup.notebook_words import translated_cells
from transferkit.markup.numbers import numbers_of
from transferkit.markup.record import record_of
from transferkit.model.course import Course
from transferkit.model.edition import Edition
from transferkit.model.forms import Worksheet
from transferkit.model.quiz import Key
from transferkit.reading.context import PAGE_SCHEME, Context
from transferkit.reading.course import course_of, keys_of
from transferkit.reading.forms import worksheets_in
from transferkit.reading.module import ModuleReader, ReadModule


class CourseBuilder(Builder):
    """Writes nothing; after the build, `course` is what the read contains."""

    name = "course"
    format = "course"
    epilog = ""
    default_translator_class = SphinxTranslator
    supported_image_types = ["image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp"]  # noqa: RUF012 Sphinx's shape

    def init(self) -> None:
        """Begin with no pages."""
        self.pages: dict[str, ReadModule] = {}
        self.worksheets: dict[str, tuple[Worksheet, ...]] = {}

    def get_outdated_docs(self) -> Iterable[str]:
        """Every module, and pages with worksheets modules fill: the model is made anew from each read."""
        sheets = {form.docname for form in record_of(self.env).forms if form.for_modules}
        return [docname for docname in self.env.found_docs if is_module(docname) or docname in sheets]

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """A link to a page, as reading knows it."""
        return f"{PAGE_SCHEME}{docname}.html"

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """The same: where a link starts from does not matter in a deck."""
        return self.get_target_uri(to)

    def prepare_writing(self, docnames: Set[str]) -> None:
        """Nothing to prepare."""

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Read a module, or the worksheets of another page; whatever else it says is the site's alone."""
        if is_module(docname):
            self.pages[docname] = ModuleReader(self._context(docname)).read(doctree)
        else:
            self.worksheets[docname] = tuple(worksheets_in(doctree, self._context(docname)))

    def finish(self) -> None:
        """Put the pages together in the order of the table of contents."""
        pages = [self.pages[docname] for docname in reading_order(self.env) if docname in self.pages]
        edition = Edition(self.config.language.replace("_", "-"), self.config.transferkit_audience)
        record = record_of(self.env)
        sheets = tuple(sheet for docname in sorted(self.worksheets) for sheet in self.worksheets[docname])
        made = course_of(edition, settings_of(self._app), pages, record.programmes)
        glossary = tuple(term for term in record.terms if not record.is_original(term.docname))
        self.course: Course = replace(made, glossary=glossary, worksheets=sheets, log=record.log if edition.audience == "trainer" else ())
        self.keys: Mapping[str, Key] = keys_of(pages)

    def _context(self, docname: str) -> Context:
        base = self.config.transferkit_site_url.rstrip("/")
        return Context(
            root=Path(self.srcdir).resolve(),
            docname=docname,
            audience=self.config.transferkit_audience,
            site=f"{base}/{self.config.language}" if base else "",
            numbers=numbers_of(self.env, docname),
            place=record_of(self.env).place,
            cells=partial(translated_cells, self.env),
        )
