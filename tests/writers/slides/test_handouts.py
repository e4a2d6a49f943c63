"""Decks on paper: all that is shown, the numbers of the slides, notes for trainers only."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.writers.samples import bullets, course, exercise, module, para, section, table
from tests.writers.slides.decks import opened, written
from transferkit.model.facts import ExerciseFacts, ModuleFacts, PlanBlock
from transferkit.model.job import Job
from transferkit.model.text import plain
from transferkit.writers.slides import handouts

MODULE = module(
    section("Liste", para("Gesprochenes Wort."), bullets(*(f"Punkt {number} mit einigen Wörtern dahinter" for number in range(30)))),
    section("Breite Tabelle", table([["a", "b", "c", "d", "e"], ["1", "2", "3", "4", "5"]])),
    section("Übung", exercise(facts=ExerciseFacts(10, "group-work", "GA", "Stift"), solution=(para("Geheimnis."),))),
    facts=ModuleFacts("A1", minutes=10, plan=(PlanBlock(10, "Anfangen"),)),
)


def papers(tmp_path: Path, audience: str) -> dict[str, str]:
    """The text of each paper by its file's name."""
    made = handouts.write(Job(course(MODULE, audience=audience), (MODULE,), tmp_path))  # type: ignore[arg-type]
    assert made.problems == ()
    return {path.name: _text(path) for path in made.files}


def _text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(path.read_bytes())).pages).split())


def test_learners_get_one_paper_without_notes_and_answers(tmp_path: Path) -> None:
    found = papers(tmp_path, "learner")
    assert list(found) == [f"{MODULE.id}-learner.pdf"]
    text = found[f"{MODULE.id}-learner.pdf"]
    assert "Punkt 29" in text
    assert "Breite Tabelle" in text
    assert "Gesprochenes" not in text


def test_trainers_get_notes_and_cards(tmp_path: Path) -> None:
    found = papers(tmp_path, "trainer")
    assert list(found) == [f"{MODULE.id}-notes-trainer.pdf", f"{MODULE.id}-cards-trainer.pdf"]
    notes, cards = found.values()
    assert "Gesprochenes Wort." in notes
    assert "Geheimnis." in notes
    assert "10 Minuten" in cards
    assert plain(MODULE.title) in cards


def test_numbers_are_those_of_the_slides(tmp_path: Path) -> None:
    (tmp_path / "deck").mkdir()
    (tmp_path / "paper").mkdir()
    titles = [slide.shapes.title.text for slide in opened(written(MODULE, tmp_path / "deck").files[0])]
    of_list = [number for number, title in enumerate(titles, 1) if title.startswith("Liste")]
    assert len(of_list) > 1
    notes = papers(tmp_path / "paper", "trainer")[f"{MODULE.id}-notes-trainer.pdf"]
    assert f"Folien {of_list[0]}–{of_list[-1]} Liste" in notes
    assert f"Folie {titles.index('Breite Tabelle') + 1} Breite Tabelle" in notes


@pytest.mark.parametrize("audience", ["learner", "trainer"])
def test_twice_the_same_bytes(audience: str, tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "ab"]
    for folder in folders:
        folder.mkdir()
        papers(folder, audience)
    one, two = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert one == two
