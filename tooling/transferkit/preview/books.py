"""The PDFs of the preview: made when somebody asks for one, and again after each change from then on.

What is read is what the fast build of the site had read; what did not change in the book is not set again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from transferkit.building.jobs import UnitJob, UnitResult
from transferkit.building.products import BOOK_FOLDER, PDF, book_name
from transferkit.building.units import UnitCrashed
from transferkit.model.edition import Edition
from transferkit.model.errors import TransferkitError
from transferkit.press.kept import Keeper
from transferkit.preview.state import Book


class Books:
    """The books somebody asked for, and the press that makes them."""

    def __init__(self, folder: Path, run: Callable[[UnitJob], UnitResult], tell: Callable[[Mapping[Edition, Book]], None]) -> None:
        self.folder = folder
        self.run = run
        self.tell = tell
        self.keeper = Keeper(folder / "press")
        self.shown: dict[Edition, Book] = {}
        self._lock = threading.Lock()

    def want(self, edition: Edition) -> bool:
        """Whether nobody had asked for this book before."""
        with self._lock:
            is_new = edition not in self.shown
            self.shown.setdefault(edition, Book())
        return is_new

    def outdate(self) -> None:
        """The sources have changed: every book is to be made again."""
        self._show({edition: replace(book, is_current=False, problems=()) for edition, book in self._asked_for()})

    def make(self, job_of: Callable[[Edition], UnitJob]) -> None:
        """Make every book that is not of the newest sources. GivenUp where nobody wants it any more.

        job_of: the read whose doctrees are at hand.
        """
        for edition in [edition for edition, book in self._asked_for() if not book.is_current]:
            self._show({edition: replace(self.shown[edition], is_making=True)})
            self._show({edition: self._made(edition, job_of(edition))})

    def _made(self, edition: Edition, job: UnitJob) -> Book:
        before = self.shown[edition].path
        self.keeper.ensure()
        try:
            result = self.run(replace(job, products=(PDF,), folder=self.folder, press=self.keeper.folder))
        except TransferkitError as error:
            return Book(before, True, message=str(error))
        except UnitCrashed as crash:
            return Book(before, True, message=str(crash).strip().split("\n")[-1])
        path = self.folder / BOOK_FOLDER / edition.language / book_name(PDF, edition.audience)
        return Book(path, True, problems=result.problems) if path.is_file() else Book(before, True)

    def _asked_for(self) -> list[tuple[Edition, Book]]:
        with self._lock:
            return list(self.shown.items())

    def _show(self, changed: Mapping[Edition, Book]) -> None:
        with self._lock:
            self.shown.update(changed)
            shown = dict(self.shown)
        self.tell(shown)

    def close(self) -> None:
        """End the press."""
        self.keeper.close()
