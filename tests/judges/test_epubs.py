"""Every EPUB of the build and of the test projects, shown to epubcheck, and its kinds of pages to axe."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.e2e.projects import PROJECTS, copy_of, transferkit
from tests.judges.epubs import axe_findings_of_book, epubcheck_findings
from tests.judges.tools import listed, products

pytestmark = pytest.mark.judge


def test_epubcheck_finds_nothing_in_the_books_of_the_handbook() -> None:
    findings = epubcheck_findings(list(products("handbook", "*.epub")))
    assert not findings, listed(findings)


@pytest.mark.parametrize("name", sorted(path.name for path in PROJECTS.iterdir() if (path / "conf.py").is_file()))
def test_epubcheck_finds_nothing_in_the_books_of_a_test_project(name: str, tmp_path: Path) -> None:
    project = copy_of(name, tmp_path)
    assert transferkit("build", "epub", cwd=project).code in (0, 1)
    booklet = next(iter(sorted(path.name for path in (project / "modules").iterdir() if path.is_dir())))
    assert transferkit("build", "epub", "-m", booklet, "-e", "trainer", cwd=project).code in (0, 1)
    books = sorted((project / "_build" / "handbook").rglob("*.epub"))
    assert len(books) == 3 * len({book.parent for book in books}) > 0
    findings = epubcheck_findings(books)
    assert not findings, listed(findings)


def test_axe_finds_no_violation_on_any_kind_of_page(tmp_path: Path) -> None:
    findings: list[str] = []
    for book in products("handbook", "handbook-trainer.epub"):
        kinds = kinds_of_pages(book)
        assert len(kinds) == 5 or book.parent.name != "de"  # a book of one translated module has no index
        findings += axe_findings_of_book(book, tmp_path / book.parent.name, kinds)
    assert not findings, listed(findings)


def kinds_of_pages(book: Path) -> tuple[str, ...]:
    """A page of each kind that a book has."""
    with zipfile.ZipFile(book) as archive:
        pages = sorted(name.removeprefix("EPUB/") for name in archive.namelist() if name.endswith(".xhtml"))
    module = next(name for name in pages if name.startswith("modules/"))
    return tuple(name for name in ("cover.xhtml", "title.xhtml", "nav.xhtml", "index.xhtml", module) if name in pages)


# The judge itself: a bad book must not pass.


def test_epubcheck_sees_a_picture_that_is_not_there(tmp_path: Path) -> None:
    good = products("handbook", "*.epub")[0]
    bad = tmp_path / "bad.epub"
    with zipfile.ZipFile(good) as archive, zipfile.ZipFile(bad, "w") as spoilt:
        for name in archive.namelist():
            if not name.startswith("EPUB/pictures/"):
                spoilt.writestr(name, archive.read(name))
    assert any("RSC-001" in finding or "RSC-007" in finding for finding in epubcheck_findings([bad]))
