"""The EPUB of a small handbook: its parts as text, its words, its editions, and the same bytes twice."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from tests.conftest import Expected
from tests.e2e.projects import copy_of, files_below, transferkit
from transferkit.files.contents import pieces
from transferkit.files.contents.pieces import Piece

CASES = Path(__file__).parents[1] / "cases" / "epub"
BOOKS = "_build/handbook/en"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The field guide with its books and the booklet of its first module."""
    project = copy_of("field-guide", tmp_path_factory.mktemp("books"))
    whole = transferkit("build", "epub", "-l", "en", "-j", "2", cwd=project)
    booklet = transferkit("build", "epub", "-l", "en", "-m", "first-steps", cwd=project)
    assert (whole.code, booklet.code) == (0, 0), whole.out + booklet.out
    return project


def entries(book: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(book) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pretty(data: bytes) -> str:
    root = etree.fromstring(data, etree.XMLParser(remove_blank_text=True))
    etree.indent(root)
    return str(etree.tostring(root, encoding="unicode"))


def words_of(book: Path, name: str) -> str:
    root = etree.fromstring(entries(book)[f"EPUB/{name}"])
    return " ".join("".join(root.itertext()).split())


def test_the_archive_begins_as_readers_expect(project: Path) -> None:
    with zipfile.ZipFile(project / BOOKS / "handbook-learner.epub") as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert (project / BOOKS / "handbook-learner.epub").read_bytes()[30:58] == b"mimetypeapplication/epub+zip"


@pytest.mark.parametrize("name", ["package.opf", "nav.xhtml", "title.xhtml", "toc.ncx", "index.xhtml"])
def test_what_the_book_says_of_itself(name: str, project: Path, expected: Expected) -> None:
    expected(CASES / f"{name}.txt", pretty(entries(project / BOOKS / "handbook-trainer.epub")[f"EPUB/{name}"]))


def test_a_booklet_has_one_module_and_leads_to_the_site_for_the_rest(project: Path, expected: Expected) -> None:
    parts = entries(project / BOOKS / "first-steps-learner.epub")
    pages = [name for name in parts if name.startswith(("EPUB/handbook/", "EPUB/modules/"))]
    assert pages == ["EPUB/modules/first-steps/index.xhtml"]
    expected(CASES / "booklet.opf.txt", pretty(parts["EPUB/package.opf"]))
    assert 'href="https://example.org/guide/en/handbook/notes.html#term-Need"' in parts[pages[0]].decode()


def test_books_and_booklets_of_both_editions_lie_side_by_side(project: Path) -> None:
    assert sorted(path.name for path in (project / BOOKS).iterdir()) == [
        "first-steps-learner.epub",
        "first-steps-trainer.epub",
        "handbook-learner.epub",
        "handbook-trainer.epub",
    ]


def test_no_page_needs_a_script_or_another_host(project: Path) -> None:
    for name, data in entries(project / BOOKS / "handbook-trainer.epub").items():
        assert not re.search(rb"<(script|button|form|iframe|object|video|audio)\b| on[a-z]+=", data), name
        assert not re.search(rb'(src|rel="stylesheet"[^>]*href)="https?:', data), name


@pytest.mark.parametrize("book", ["handbook-learner.epub", "first-steps-learner.epub"])
def test_a_learners_book_says_nowhere_what_is_right(book: str, project: Path) -> None:
    path = project / BOOKS / book
    told = "\n".join(piece.data.decode("utf-8", "ignore") for piece in pieces(path.name, path.read_bytes()) if isinstance(piece, Piece))
    assert "A gold-plated door." in words_of(path, "modules/first-steps/index.xhtml")
    assert [word for word in ("Key-right", "Key-wrong", "Key-general", "Solved-by-listening", "Exam-only") if word in told] == []


def test_a_trainers_book_says_at_the_end_of_a_module_what_is_right(project: Path) -> None:
    words = words_of(project / BOOKS / "handbook-trainer.epub", "modules/first-steps/index.xhtml")
    asked, answers = words.split("Answers to the questions")
    assert "Key-" not in asked
    assert answers == (
        " Question 1: Which is a need? A: right Key-right: without it no door opens."
        " B: wrong Key-wrong: that is a wish. Key-general: ask what is missing."
    )


def test_another_folder_time_zone_and_age_of_the_files_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "a longer name"
    shutil.copytree(project, other, ignore=shutil.ignore_patterns("_build"))
    for path in other.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    built = transferkit("build", "epub", "-l", "en", cwd=other, TZ="Pacific/Kiritimati", LC_ALL="de_DE.UTF-8", PYTHONHASHSEED="7")
    assert built.code == 0
    before = {name: data for name, data in files_below(project / BOOKS).items() if name.startswith("handbook-")}
    assert files_below(other / BOOKS) == before


def test_plain_sphinx_makes_the_learners_book(project: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "epub", str(project), str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    (book,) = (tmp_path / "out").glob("*.epub")
    assert book.read_bytes() == (project / BOOKS / "handbook-learner.epub").read_bytes()
