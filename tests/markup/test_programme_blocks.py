"""What a project offers and how a workshop runs, as readers see it on a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.e2e.projects import PROJECTS, copy_of
from transferkit.building.jobs import UnitJob
from transferkit.building.unit import run_unit
from transferkit.model.edition import Audience, Edition
from transferkit.model.problem import Problem

pytestmark = pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")


def tables(
    folder: Path, audience: Audience = "learner", language: str = "de", project: Path = PROJECTS / "workshop"
) -> list[list[list[str]]]:
    """The tables of the page: rows of cells."""
    run_unit(UnitJob(PROJECTS / "workshop", Edition(language, audience), ("site",), folder), lambda step: None)
    page = (folder / "site" / audience / language / "handbook" / "index.html").read_text("utf-8")
    found = re.findall(r"<table.*?</table>", page, re.DOTALL)
    rows = [re.findall(r"<tr.*?</tr>", table, re.DOTALL) for table in found]
    return [[[_words(cell) for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)] for row in table] for table in rows]


def _words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_a_programme_says_when_where_what_and_whether(tmp_path: Path) -> None:
    programme, _ = tables(tmp_path)
    assert programme == [
        ["Wann", "Wo", "Was", "Stand"],
        ["20.03.2027", "Köln", "Vereinstag Ein Tag für alle. Module: Bedarf , Wahl", "bestätigt"],
        ["10.04.2027", "Bonn", "Ausgefallen", "abgesagt"],
        ["Mittwoch: 07.04.2027, 21.04.2027, 28.04.2027, 18:00–20:00 Uhr", "online", "Beratung Verein · Technik", "geplant"],
    ]


def test_each_language_has_its_own_texts(tmp_path: Path) -> None:
    programme, _ = tables(tmp_path, language="en")
    assert programme[1][:2] == ["2027-03-20", "Cologne"]
    assert programme[1][2].startswith("Day of associations A day for everybody.")


def test_learners_see_times_and_titles_and_trainers_the_whole_plan(tmp_path: Path) -> None:
    _, seen = tables(tmp_path / "a")
    assert seen[:4] == [["Zeit", "Inhalt"], ["10:00–10:15", "Ankommen"], ["10:15–10:50", "Bedarfe sortieren"], ["10:50–11:10", "Vortrag"]]
    assert seen[4] == ["11:10–11:20", "Pause"]
    _, known = tables(tmp_path / "b", "trainer")
    assert known[0] == ["Zeit", "Inhalt", "Ziel", "Methode", "Material"]
    assert known[1] == ["10:00–10:15", "Ankommen", "TN kennen Namen", "alle zusammen, Runde", "Karten, Stifte"]


def test_a_programme_that_does_not_exist_is_told(tmp_path: Path) -> None:
    project = copy_of("workshop", tmp_path)
    page = project / "handbook" / "index.md"
    page.write_text(page.read_text("utf-8").replace("{programme} abende", "{programme} abente"), "utf-8")
    found = run_unit(UnitJob(project, Edition("de", "trainer"), (), tmp_path), lambda step: None).problems
    assert [(str(one.where), dict(one.arguments)["known"]) for one in found if _is_of(one)] == [("handbook/index.md:5", "abende")]


def _is_of(found: Problem) -> bool:
    return found.code == "PRG22"
