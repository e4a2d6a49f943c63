"""The Sphinx builder `epub`: the same name as Sphinx's own, so that plain `sphinx-build -b epub` makes our book, too."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path

from sphinx.builders.epub3 import Epub3Builder

from transferkit.files.zips import rewrite


class EpubBuilder(Epub3Builder):
    """Makes one EPUB of the handbook, or of one of its modules; after the build, `book` is the file."""

    name = "epub"
    book: Path | None = None

    @property
    def booklet(self) -> str:
        """The page of the one module that is wanted; "" for the whole handbook."""
        module = self.config.transferkit_booklet
        return f"modules/{module}/index" if module else ""

    def init_js_files(self) -> None:
        """No scripts: few readers run any."""

    def write_documents(self, docnames: Set[str]) -> None:
        """Write the pages of the book."""
        super().write_documents({name for name in docnames if not self.booklet or name == self.booklet})

    def handle_finish(self) -> None:
        """Bind the pages to one file that comes out the same twice."""
        if self.booklet and self.booklet not in self.env.found_docs:
            return
        super().handle_finish()
        self.book = Path(self.outdir, f"{self.config.epub_basename}.epub")
        rewrite(self.book)

    def get_outdated_docs(self) -> Iterator[str]:
        """Every page: a book is made as a whole."""
        yield from sorted(self.env.found_docs)
