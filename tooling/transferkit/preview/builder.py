"""Builds the sites of the preview: first, fast, what has changed in the edition somebody looks at; then everything anew.

The fast build reads changed pages only, from doctrees this very process had written; navigation of other pages and
some warnings may be stale after it. So a complete build follows, which replaces what the fast one showed.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from transferkit.building.jobs import UnitJob, UnitResult
from transferkit.building.products import SITE
from transferkit.building.units import run_units
from transferkit.files.hashing import hashes_below
from transferkit.model.edition import Edition
from transferkit.model.errors import TransferkitError
from transferkit.model.problem import Problem, in_order
from transferkit.model.rules import Severity
from transferkit.preview.books import Books
from transferkit.preview.state import Book, Shown

Show = Callable[[Shown], None]


class Builder:
    """The sites of one project, below a folder that nobody else writes to."""

    def __init__(self, project: Path, editions: Sequence[Edition], folder: Path, show: Show) -> None:
        self.project = project
        self.editions = tuple(editions)
        self.folder = folder
        self.show = show
        self.shown = Shown()
        self.looked_at = self.editions[0]
        """The edition that was asked for last; it is built first."""
        self.give_up = threading.Event()
        self.books = Books(folder, lambda job: self._run([job])[0], self._tell_books)
        self._made = 0

    def build(self, fast: bool) -> None:
        """Build what the sources say now. GivenUp soon after somebody sets `give_up`.

        fast: whether pages that are as they were need not be read in the first step.
        """
        self._tell(replace(self.shown, building=True))
        self.books.outdate()
        try:
            if not fast:
                shutil.rmtree(self.folder / "warm", ignore_errors=True)
            others = [edition for edition in self.editions if edition != self.looked_at]
            if fast and self._fast([self.looked_at]):
                self._fast(others)
                self.make_books()
            self._complete([self.looked_at, *others])
        except TransferkitError as error:
            self._tell(replace(self.shown, message=str(error)))
        finally:
            self._tell(replace(self.shown, building=False))

    def _fast(self, editions: Sequence[Edition]) -> bool:
        """Show these editions with what changed in them; whether that could be done."""
        results = self._run([self._warm_job(edition) for edition in editions])
        problems = in_order(found for result in results for found in result.problems)
        if _stops(problems):
            self._tell(replace(self.shown, problems=problems, message=""))
            return False
        sites = {edition: self._copied(self.folder / "warm" / _site(edition)) for edition in editions}
        self._tell(self._with(sites, problems))
        return True

    def _complete(self, editions: Sequence[Edition]) -> None:
        """Read everything anew; pages reload only where something differs from what is shown."""
        fresh = self._new_folder()
        results = self._run([self._job(edition, fresh) for edition in editions])
        problems = in_order(found for result in results for found in result.problems)
        if _stops(problems):
            self._tell(replace(self.shown, problems=problems, message=""))
            return
        sites = {edition: fresh / _site(edition) for edition in editions}
        differing = {edition: path for edition, path in sites.items() if self._differs(edition, path)}
        self._tell(self._with(differing, problems) if differing else replace(self.shown, problems=problems, message=""))
        self._forget_old()

    def warm_up(self) -> None:
        """Have the doctrees of every edition at hand for the next fast build."""
        missing = [edition for edition in self.editions if not (self.folder / "warm" / _site(edition)).exists()]
        if missing:
            self._run([self._warm_job(edition) for edition in missing])

    def make_books(self) -> None:
        """Make the PDFs somebody asked for and that are not of what was read last."""
        if not self.shown.stopped and all((self.folder / "warm" / _site(edition)).exists() for edition in self.books.shown):
            self.books.make(self._warm_job)

    def _run(self, jobs: Sequence[UnitJob]) -> list[UnitResult]:
        return run_units(jobs, os.cpu_count() or 1, lambda job, step: None, self.give_up)

    def _warm_job(self, edition: Edition) -> UnitJob:
        """A build that goes on from where the last one ended."""
        warm = self.folder / "warm"
        return self._job(edition, warm, warm / f"doctrees-{edition.audience}-{edition.language}")

    def _job(self, edition: Edition, folder: Path, cache: Path | None = None) -> UnitJob:
        return UnitJob(self.project, edition, (SITE,), folder, cache=cache)

    def _with(self, sites: dict[Edition, Path], problems: tuple[Problem, ...]) -> Shown:
        versions = {**self.shown.versions, **{edition: self.shown.versions.get(edition, 0) + 1 for edition in sites}}
        return replace(self.shown, sites={**self.shown.sites, **sites}, versions=versions, problems=problems, message="")

    def _tell_books(self, books: Mapping[Edition, Book]) -> None:
        self._tell(replace(self.shown, books=books))

    def _tell(self, shown: Shown) -> None:
        self.shown = shown
        self.show(shown)

    def _new_folder(self) -> Path:
        self._made += 1
        return self.folder / f"site-{self._made}"

    def _copied(self, site: Path) -> Path:
        """A copy that stays as it is while the next build writes."""
        target = self._new_folder()
        shutil.copytree(site, target)
        return target

    def _differs(self, edition: Edition, site: Path) -> bool:
        before = self.shown.sites.get(edition)
        return before is None or _pages(before) != _pages(site)

    def _forget_old(self) -> None:
        """Remove sites nobody is shown any more."""
        used = {path.relative_to(self.folder).parts[0] for path in self.shown.sites.values()}
        for path in self.folder.glob("site-*"):
            if path.name not in used:
                shutil.rmtree(path, ignore_errors=True)


def _site(edition: Edition) -> Path:
    return Path(SITE, edition.audience, edition.language)


def _pages(site: Path) -> dict[str, str]:
    """What readers see of a site; search and inventory may be in another order after a fast build."""
    return {name: digest for name, digest in hashes_below(site).items() if name.endswith((".html", ".svg", ".png", ".jpg", ".css"))}


def _stops(problems: Sequence[Problem]) -> bool:
    return any(found.severity is Severity.STOP for found in problems)
