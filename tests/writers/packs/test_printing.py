"""`--participants 14`: few files, each with how often it is printed, and a list that adds up."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.writers.packs.test_cards import card, with_cards
from tests.writers.packs.test_packs import words_of_pdf
from tests.writers.samples import course, exercise, module, para, section
from transferkit.model.edition import Audience
from transferkit.model.facts import ExerciseFacts
from transferkit.model.job import Job
from transferkit.writers import packs


def packed(folder: Path, audience: Audience, participants: int) -> dict[str, bytes]:
    """The pack of a module with a worksheet of two pages, a task with cards, and solutions for trainers."""
    folder.mkdir()
    solution = (para("Erwartet: drei."),) if audience == "trainer" else ()
    long = exercise(task=tuple(para(f"Satz {number}.") for number in range(60)), facts=ExerciseFacts(material="Stifte"), solution=solution)
    one = module(section("S", long, with_cards(card("Miete", "800 €"))))
    made = packs.write(Job(course(one, audience=audience), (one,), folder, participants=participants))
    with zipfile.ZipFile(made.files[0]) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return packed(tmp_path_factory.mktemp("printing") / "pack", "trainer", 14)


def pages(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


def test_the_names_say_how_often(pack: dict[str, bytes]) -> None:
    assert sorted(name for name in pack if name.startswith("drucken/")) == [
        "drucken/0-druckliste.pdf",
        "drucken/1-fuer-alle-14-mal.pdf",
        "drucken/2-karten-4-mal.pdf",
        "drucken/3-nur-fuer-mich-1-mal.pdf",
    ]


def test_every_exercise_begins_on_a_front_side(pack: dict[str, bytes]) -> None:
    sheets = PdfReader(io.BytesIO(pack["drucken/1-fuer-alle-14-mal.pdf"])).pages
    begins = [number for number, page in enumerate(sheets) if "Name:" in page.extract_text()]
    assert len(begins) == 2
    assert [number % 2 for number in begins] == [0, 0]


def test_the_list_counts_the_pages_there_really_are(pack: dict[str, bytes]) -> None:
    words = words_of_pdf(pack["drucken/0-druckliste.pdf"])
    everybody, mine = pages(pack["drucken/1-fuer-alle-14-mal.pdf"]), pages(pack["drucken/3-nur-fuer-mich-1-mal.pdf"])
    guide = pages(pack["leitfaden.pdf"])
    sheets = (14 * -(-everybody // 2), 4 * 1, -(-mine // 2), -(-guide // 2))
    assert "Für14Personen" in words
    assert f"14×{everybody}{sheets[0]}" in words
    assert f"4×1{sheets[1]}" in words
    assert f"Zusammen{sum(sheets)}" in words
    assert "Stifte" in words


def test_solutions_are_printed_once_and_never_with_the_worksheets(pack: dict[str, bytes]) -> None:
    holding = [name for name in pack if name.startswith("drucken/") and "Erwartet" in words_of_pdf(pack[name])]
    assert holding == ["drucken/3-nur-fuer-mich-1-mal.pdf"]


def test_nothing_is_printed_where_nobody_said_for_how_many_or_for_learners(tmp_path: Path) -> None:
    for audience, participants in (("trainer", 0), ("learner", 14)):
        names = packed(tmp_path / f"{audience}", audience, participants)  # type: ignore[arg-type]
        assert [name for name in names if name.startswith("drucken/")] == []


def test_the_readme_tells_of_the_list(pack: dict[str, bytes]) -> None:
    assert re.search("^- `drucken`: .*Liste", pack["LIESMICH.md"].decode(), re.MULTILINE)


def test_large_print_is_never_smaller_than_18_points(pack: dict[str, bytes]) -> None:
    found: dict[float, str] = {}

    def note(text: str, outer: list[float], inner: list[float], _: object, size: float) -> None:
        if text.strip():
            found[round(abs(size * (inner[3] or 1) * (outer[3] or 1)), 1)] = text

    for page in PdfReader(io.BytesIO(pack["arbeitsblaetter/A1-grossdruck.pdf"])).pages:
        page.extract_text(visitor_text=note)
    assert found
    assert min(found) >= 18, found
