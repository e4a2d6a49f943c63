"""The printed handbook beside the e-book, which another translator makes: no word is missing; qpdf finds nothing wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.projects import PROJECTS, ROOT, transferkit
from tests.judges.book_proof import lost_words, wrong_pages
from tests.judges.book_words import Found, FromTheLeft, FromTheRight, find, from_the_left, read_on, text_from_the_right, text_of, written_on
from tests.judges.test_papers import pdf_findings
from tests.judges.tools import listed, program, run
from transferkit.building.languages import languages_of
from transferkit.model.settings import direction_of

pytestmark = pytest.mark.judge


@pytest.fixture(scope="module", params=(ROOT, PROJECTS / "every-node", PROJECTS / "arabic-deck"), ids=lambda path: path.name)
def books(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The books of a handbook in all its languages, printed and electronic."""
    output = tmp_path_factory.mktemp("books") / "_build"
    ran = transferkit("build", "pdf", "epub", "-s", str(request.param), "-o", str(output), cwd=output.parent)
    assert ran.code == 0, ran.out + ran.err
    assert {folder.name for folder in (output / "handbook").iterdir()} == set(languages_of(request.param))
    return sorted((output / "handbook").glob("*/*"))


def test_every_word_of_a_handbook_is_printed_in_order(books: list[Path]) -> None:
    folders = sorted({path.parent for path in books})
    findings = [
        finding
        for folder in folders
        for audience in ("learner", "trainer")
        for finding in lost_words(folder, audience, text_from_the_right if direction_of(folder.name) == "rtl" else text_of)
    ]
    assert not findings, listed(findings)


def test_exercises_say_on_which_page_their_solution_is(books: list[Path]) -> None:
    folders = sorted({path.parent for path in books})
    findings = [found for folder in folders for found in wrong_pages(folder, read_on if direction_of(folder.name) == "rtl" else written_on)]
    assert not findings, listed(findings)


def test_every_printed_book_is_accessible_and_sound(books: list[Path]) -> None:
    printed = [path for path in books if path.suffix == ".pdf"]
    assert len(printed) == 2 * len({path.parent for path in books})  # two editions in each language
    findings = [finding for path in printed for finding in pdf_findings(path.name, path.read_bytes())]
    assert not findings, listed(findings)
    assert [path.name for path in printed if run([program("qpdf"), "--check", path]).returncode] == []


def test_a_missing_word_does_not_pass() -> None:
    assert find(["Ein", "Satz", "fehlt", "nicht"], FromTheLeft("xEinSatznicht")).missing == ("fehlt",)
    assert find(["Kein", "Anfang"], FromTheLeft("xEinSatz")).missing == ("Kein", "Anfang")


def test_a_passage_before_the_one_it_follows_does_not_pass() -> None:
    text = FromTheLeft("ErstensdiesDannjenes")
    assert find(["Dann", "jenes"], text) == Found((), 20)
    assert find(["Erstens", "dies"], text, 20).missing == ("Erstens", "dies")


def test_numbers_of_pages_are_no_words_and_numbers_of_years_are() -> None:
    assert from_the_left("siehe Kasse (S. 12), gegründet (2012)", "de").letters == "sieheKassegegründet2012"


def test_words_in_another_order_do_not_pass() -> None:
    said = [f"Wort{number}" for number in "abcdefghijklmnopqrstuvwxyz"]
    turned = [*said[:5], *said[15:], *said[5:15]]
    assert find(turned, FromTheLeft("".join(said))).missing != ()


def test_arabic_words_are_found_with_signs_that_are_said_twice() -> None:
    text = FromTheRight("فورقًا" + "ينقًص")
    assert find(["فورا", "ينقص"], text).missing == ()
    assert find(["فورا", "ينقص", "يزيد"], text).missing == ("يزيد",)
