"""The printed handbook beside the e-book, which another translator makes: no word is missing; qpdf finds nothing wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from tests.e2e.projects import PROJECTS, ROOT, transferkit
from tests.judges.book_words import INDEX, FromTheLeft, FromTheRight, Place, missing_words, passages, text_from_the_right, text_of
from tests.judges.test_papers import pdf_findings
from tests.judges.tools import listed, program, run
from transferkit.model.settings import direction_of
from transferkit.model.words import words

pytestmark = pytest.mark.judge


@pytest.fixture(scope="module", params=(ROOT, PROJECTS / "every-node", PROJECTS / "arabic-deck"), ids=lambda path: path.name)
def books(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The books of a handbook in all its languages, printed and electronic."""
    output = tmp_path_factory.mktemp("books") / "_build"
    ran = transferkit("build", "pdf", "epub", "-s", str(request.param), "-o", str(output), cwd=output.parent)
    assert ran.code == 0, ran.out + ran.err
    return sorted((output / "handbook").glob("*/*"))


def test_every_word_of_a_handbook_is_printed_in_order(books: list[Path]) -> None:
    folders = sorted({path.parent for path in books})
    findings = [finding for folder in folders for audience in ("learner", "trainer") for finding in lost_words(folder, audience)]
    assert not findings, listed(findings)


def lost_words(folder: Path, audience: str) -> Iterator[str]:
    """The words of an edition's e-book in one language that its printed book lacks, passage by passage.

    Solutions and answers are looked for behind the heading of the solutions, in their order, everything else before it.
    """
    pdf, book = folder / f"handbook-{audience}.pdf", folder / f"handbook-{audience}.epub"
    end = first_page_of_solutions(pdf)
    assert (end > 0) is (audience == "trainer")
    turned = direction_of(folder.name) == "rtl"
    read = text_from_the_right if turned else text_of
    found = [passage for passage in passages(book, turned) if passage.words]
    assert len(found) > 1 and sum(len(passage.words) for passage in found) > 50  # a judge that sees no words finds nothing
    assert any(passage.place is Place.END and passage.name != INDEX for passage in found) is (audience == "trainer")
    whole = read(pdf)
    texts = {Place.FOOT: whole, Place.BODY: read(pdf, 1, end - 1) if end else whole, Place.END: read(pdf, end) if end else whole}
    for passage in found:
        if missing := missing_words(passage.words, texts[passage.place]):
            yield f"{folder.name} {audience} {passage.name}: {len(missing)} of {len(passage.words)}: {' '.join(missing[:15])}"


def first_page_of_solutions(pdf: Path) -> int:
    """The number of the page where a book's solutions begin, 0 for a book without."""
    reader = PdfReader(pdf)
    titles = {words(pdf.parent.name)("Solutions")}
    entries = [entry for entry in reader.outline if isinstance(entry, Destination) and entry.title in titles]
    return (reader.get_destination_page_number(entries[-1]) or 0) + 1 if entries else 0


def test_every_printed_book_is_accessible_and_sound(books: list[Path]) -> None:
    printed = [path for path in books if path.suffix == ".pdf"]
    assert len(printed) == 2 * len({path.parent for path in books})  # two editions in each language
    findings = [finding for path in printed for finding in pdf_findings(path.name, path.read_bytes())]
    assert not findings, listed(findings)
    assert [path.name for path in printed if run([program("qpdf"), "--check", path]).returncode] == []


def test_a_missing_word_does_not_pass() -> None:
    assert missing_words(["Ein", "Satz", "fehlt", "nicht"], FromTheLeft("xEinSatznicht")) == ["fehlt"]
    assert missing_words(["Kein", "Anfang"], FromTheLeft("xEinSatz")) == ["Kein", "Anfang"]


def test_words_in_another_order_do_not_pass() -> None:
    said = [f"Wort{number}" for number in "abcdefghijklmnopqrstuvwxyz"]
    turned = [*said[:5], *said[15:], *said[5:15]]
    assert missing_words(turned, FromTheLeft("".join(said))) != []


def test_arabic_words_are_found_with_signs_that_are_said_twice() -> None:
    text = FromTheRight("فورقًا" + "ينقًص")
    assert missing_words(["فورا", "ينقص"], text) == []
    assert missing_words(["فورا", "ينقص", "يزيد"], text) == ["يزيد"]
