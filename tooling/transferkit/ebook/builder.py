"""The Sphinx builder `epub`: of the same name as Sphinx's own, so that plain `sphinx-build -b epub` makes our book, too.

From Sphinx's builder come the bodies of the pages; what is around them, the package and the archive are ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

from docutils import nodes
from sphinx import addnodes
from sphinx.builders.epub3 import Epub3Builder
from sphinx.environment.adapters.indexentries import IndexEntries
from sphinx.util.display import progress_message

from transferkit.ebook.book import Book, bind
from transferkit.ebook.chapter import Chapter
from transferkit.ebook.facts import facts_of
from transferkit.ebook.index import index_body
from transferkit.ebook.names import PAGE_ENDING, file_names
from transferkit.model.facts import ModuleFacts
from transferkit.model.words import words
from transferkit.reading.elsewhere import pages_on_site, titles_left_out
from transferkit.reading.order import Placed, placed_pages


class EpubBuilder(Epub3Builder):
    """Makes one EPUB of the handbook, or of one of its modules; after the build, `book` is the file."""

    name = "epub"
    epilog = ""
    supported_image_types = ["image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp"]  # noqa: RUF012 Sphinx's shape
    search = False

    def init(self) -> None:
        """Begin with no pages."""
        super().init()
        self.book: Path | None = None
        self.chapters: dict[str, Chapter] = {}

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """The pages of the book in their order: all that are in its language, or that of the one module that is wanted."""
        module = self.config.transferkit_booklet
        pages = tuple(placed_pages(self.env))
        return tuple(Placed(page.docname) for page in pages if page.docname == f"modules/{module}/index") if module else pages

    @cached_property
    def _names(self) -> dict[str, str]:
        return file_names(self.env.found_docs)

    def get_outdated_docs(self) -> Iterator[str]:
        """Every page: a book is made as a whole."""
        yield from sorted(self.env.found_docs)

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """The file of a page within the book."""
        return self._names.get(docname) or quote(docname) + PAGE_ENDING

    def write_documents(self, docnames: Set[str]) -> None:
        """Write the pages of the book."""
        super().write_documents({page.docname for page in self.placed} & docnames)

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write a page down, with links to files where the site has them."""
        self._link_downloads(doctree)
        super().write_doc(docname, doctree)

    def _link_downloads(self, doctree: nodes.document) -> None:
        base = self.config.transferkit_site_url.rstrip("/")
        for node in list(doctree.findall(addnodes.download_reference)) if base else ():
            if "filename" in node:
                address = f"{base}/{self.config.language}/_downloads/{quote(node['filename'])}"
                node.replace_self(nodes.reference("", "", *node.children, refuri=address, internal=False))

    def handle_page(
        self,
        pagename: str,
        addctx: dict[str, Any],
        templatename: str = "page.html",
        *,
        outfilename: Path | None = None,
        event_arg: Any = None,
    ) -> None:
        """Keep the body of a page; pages that are made for sites alone have no place in a book."""
        if not isinstance(event_arg, nodes.document) or pagename not in self.env.found_docs:
            return
        facts = event_arg.get("facts")
        self.chapters[pagename] = Chapter(
            docname=pagename,
            file=self.get_target_uri(pagename),
            title=_title(self.env.titles.get(pagename)) or pagename,
            body=addctx["body"],
            language=event_arg.get("lang", "") or self.config.epub_language,
            sections=tuple(_sections(self.env.tocs.get(pagename))),
            facts=facts if isinstance(facts, ModuleFacts) else None,
        )

    def gen_indices(self) -> None:
        """Nothing yet: the index is made with the book."""

    def gen_pages_from_extensions(self) -> None:
        """None: they are made for sites."""

    def gen_additional_pages(self) -> None:
        """None."""

    def copy_image_files(self) -> None:
        """None: pictures go from where they are into the book."""

    def copy_assets(self) -> None:
        """None: a book has one style sheet of ours."""

    def write_buildinfo(self) -> None:
        """None."""

    @progress_message("binding the book")
    def handle_finish(self) -> None:
        """Bind the pages to one file that comes out the same twice."""
        chapters = [self.chapters[page.docname] for page in self.placed if page.docname in self.chapters]
        if not chapters:
            return
        book = Book(
            facts=facts_of(self.config, chapters, titles_left_out(self.env)),
            placed=tuple(page for page in self.placed if page.docname in self.chapters),
            chapters={chapter.docname: chapter for chapter in chapters},
            pictures={name: Path(self.srcdir, source) for source, name in self.images.items()},
            index=index_body(IndexEntries(self.env).create_index(self), chapters, words(self.config.language)),
            site=self._site(),
        )
        self.book = Path(self.outdir, f"{self.config.epub_basename}.epub")
        self.book.parent.mkdir(parents=True, exist_ok=True)
        bind(book, self.book)

    def _site(self) -> dict[str, str]:
        """Where the site has each page, by its file here; {} without an address."""
        return {self._names[name]: address for name, address in pages_on_site(self.env).items()}


def _sections(toc: nodes.Node | None) -> Iterator[tuple[str, str]]:
    """(anchor, title) of the sections right below a page's title."""
    page = toc[0] if isinstance(toc, nodes.bullet_list) and len(toc) else None
    below = next((part for part in page.children if isinstance(part, nodes.bullet_list)), None) if isinstance(page, nodes.Element) else None
    for item in below.children if below is not None else ():
        link = next(item.findall(nodes.reference), None) if isinstance(item, nodes.list_item) else None
        if link is not None and link.get("anchorname", "").startswith("#") and (title := _title(link)):
            yield link["anchorname"][1:], title


def _title(node: nodes.Element | None) -> str:
    """The words of a heading on one line; "" where it has none."""
    return " ".join(node.astext().split()) if node is not None else ""
