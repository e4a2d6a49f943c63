"""`transferkit check PATH` on finished products: does anything leak?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.running import Runner

SOLUTION = "Genau siebzehn Stühle stehen am Ende wieder an ihrem alten Platz."


@pytest.fixture
def solved(handbook: Path) -> Path:
    """A handbook with a solution nobody could guess."""
    page = handbook / "modules" / "a1-prepare-a-meeting" / "index.md"
    page = page if page.exists() else next(handbook.glob("modules/*/index.md"))
    page.write_text(f"{page.read_text('utf-8')}\n:::{{instructor}}\n{SOLUTION}\n:::\n", "utf-8")
    return page


def test_a_leak_is_told_with_its_source_and_ends_with_1(solved: Path, tmp_path: Path, transferkit: Runner) -> None:
    (tmp_path / "blatt.html").write_text(f"<p>{SOLUTION}</p>", "utf-8")
    ran = transferkit("check", str(tmp_path / "blatt.html"))
    line = len(solved.read_text("utf-8").splitlines()) - 1
    assert ran.code == 1
    assert f"source: {solved.relative_to(solved.parents[2]).as_posix()}:{line}" in ran.out
    assert "1 file for learners was looked through. 1 error." in ran.err


def test_a_folder_without_leaks_ends_with_0(solved: Path, tmp_path: Path, transferkit: Runner) -> None:
    (tmp_path / "paket").mkdir()
    (tmp_path / "paket" / "lies-mich.txt").write_text("Viel Freude!", "utf-8")
    (tmp_path / "paket" / "x-trainer.html").write_text(SOLUTION, "utf-8")
    ran = transferkit("check", str(tmp_path / "paket"))
    assert (ran.code, ran.out) == (0, "")
    assert "1 file for learners was looked through. Nothing leaks." in ran.err


def test_without_a_handbook_hidden_things_are_told(tmp_path: Path, transferkit: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    cell = {"cell_type": "markdown", "id": "a", "metadata": {"tags": ["solution"]}, "source": "x"}
    (tmp_path / "x.ipynb").write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    ran = transferkit("check", "x.ipynb")
    assert ran.code == 1
    assert "No handbook is known" in ran.err
    assert "LEAK03" in ran.out


def test_what_is_for_trainers_or_missing_is_exit_2(tmp_path: Path, transferkit: Runner) -> None:
    (tmp_path / "x-trainer.zip").write_bytes(b"")
    for name, told in (("x-trainer.zip", "no file for learners"), ("nothing.zip", "There is no file or folder")):
        ran = transferkit("check", str(tmp_path / name))
        assert ran.code == 2
        assert told in ran.err


def test_sources_are_still_checked_as_sources(solved: Path, transferkit: Runner) -> None:
    ran = transferkit("check", "modules")
    assert "looked through" not in ran.err
    assert ran.err.endswith("\n")


def test_a_deck_somebody_changed_is_looked_at_as_a_template_and_for_leaks(solved: Path, tmp_path: Path, transferkit: Runner) -> None:
    from pptx import Presentation

    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = SOLUTION
    deck.save(str(tmp_path / "our-deck.pptx"))
    ran = transferkit("check", str(tmp_path / "our-deck.pptx"), "--format", "json")
    assert ran.code == 1
    assert "LEAK01" in {found["code"] for found in json.loads(ran.out)}
