"""The handbook as one file, made by a Sphinx builder, and booklets of single modules."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, runtime_checkable

from transferkit.building.products import BOOK_FOLDER, BOOKS, book_name
from transferkit.building.runs import SphinxRuns

PRESS = "transferkit_press"
"""The setting that tells a builder of books of the folder of a press that is kept; "" where there is none."""
BOOKLET = "transferkit_booklet"
"""The setting that tells a builder of books of which module alone a booklet is wanted; "" for the whole handbook."""


@runtime_checkable
class BookBuilder(Protocol):
    """A Sphinx builder that makes one file."""

    book: Path | None
    """The file after the build, below its output folder; None where there is no such module."""


def write_books(product: str, runs: SphinxRuns) -> None:
    """Write the handbook of a product to its place, or a booklet for each of the modules that are wanted."""
    job = runs.job
    folder = job.folder / BOOK_FOLDER / job.edition.language
    folder.mkdir(parents=True, exist_ok=True)
    for module in job.modules or ("",):
        app = runs.run(BOOKS[product], runs.cache / product / module, **{BOOKLET: module, PRESS: str(job.press or "")})
        assert isinstance(app.builder, BookBuilder)
        if made := app.builder.book:
            made.replace(folder / book_name(product, job.edition.audience, module))
