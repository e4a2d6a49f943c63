"""Jupyter's slideshow marks: a slide of its own, none at all, or notes; the page shows what is no trainer's note anyway."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.writers.slides.decks import opened, texts
from transferkit.building.overview import course_of
from transferkit.model.job import Job
from transferkit.writers import slides

CONF = 'extensions = ["transferkit.extension"]\nlanguage = "de"\ntransferkit_title = "Probe"\n'
INDEX = "# Probe\n\nEine Probe.\n\n:::{toctree}\n/modules/heft/index\n:::\n"
CELLS = (
    ("markdown", "", "# Heft\n\nWorum es geht."),
    ("markdown", "", "## Abschnitt\n\n- gezeigt eins"),
    ("markdown", "subslide", "- gezeigt zwei"),
    ("markdown", "skip", "- nur gesagt\n\nUnd noch ein Satz."),
    ("markdown", "-", "- gezeigt drei"),
    ("code", "skip", "versteckt = 1"),
    ("markdown", "skip", "## Ganz weg\n\n- auch nur gesagt"),
)


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    """(what is shown, all there is) of each slide of a notebook with marks."""
    project = tmp_path_factory.mktemp("marks") / "projekt"
    (project / "handbook").mkdir(parents=True)
    (project / "modules/heft").mkdir(parents=True)
    (project / "conf.py").write_text(CONF)
    (project / "handbook/index.md").write_text(INDEX)
    (project / "modules/heft/index.ipynb").write_text(json.dumps({"cells": [*map(cell, CELLS)], **HEAD}))
    course = course_of(project, "de")
    made = slides.write(Job(course, course.modules, project))
    found = opened(Path(made.files[0]))
    shown = ["\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame) for slide in found]
    return list(zip(shown, ("\n".join(texts(slide)) for slide in found), strict=True))


HEAD = {"metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def cell(one: tuple[str, str, str]) -> dict[str, object]:
    """A cell with a slideshow mark."""
    kind, mark, source = one
    metadata = {"slideshow": {"slide_type": mark}} if mark else {}
    more: dict[str, object] = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"cell_type": kind, "id": f"cell-{len(source)}-{sum(map(ord, source))}", "metadata": metadata, "source": source, **more}


def slide_with(text: str, deck: list[tuple[str, str]]) -> int:
    """The number of the slide that shows a text; -1 for none."""
    return next((number for number, (shown, _) in enumerate(deck) if text in shown), -1)


def test_a_marked_cell_begins_a_slide(deck: list[tuple[str, str]]) -> None:
    assert 0 <= slide_with("gezeigt eins", deck) < slide_with("gezeigt zwei", deck) == slide_with("gezeigt drei", deck)


@pytest.mark.parametrize("text", ["nur gesagt", "Und noch ein Satz.", "versteckt = 1", "auch nur gesagt"])
def test_a_skipped_cell_is_said_and_not_shown(text: str, deck: list[tuple[str, str]]) -> None:
    assert slide_with(text, deck) == -1
    assert any(text in everything for _, everything in deck)
