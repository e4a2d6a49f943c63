"""Forms in every product: what authors wrote is on the page, on slides and on sheets, and modules know the plan."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from tests.bad_cases import read
from tests.e2e.projects import PROJECTS
from transferkit.building.overview import course_of
from transferkit.model.course import Course, Exercise
from transferkit.model.job import Job
from transferkit.model.text import plain, words_of
from transferkit.press import page_count
from transferkit.writers.packs import write

pytestmark = pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")


@pytest.fixture(scope="module")
def course() -> Course:
    """The course of the project with everything to fill in."""
    return course_of(PROJECTS / "forms", "de")


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    """The pages of its site."""
    found = read(PROJECTS / "forms", "learner")
    assert [problem.code for problem in found.problems if not problem.code.startswith("MOD")] == []
    return {path.partition("/de/")[2]: data.decode() for path, data in found.site.items() if path.endswith(".html")}


def tasks(course: Course) -> dict[str, Exercise]:
    """The exercises of the first module by label."""
    return {exercise.label: exercise for exercise in course.modules[0].exercises}


def test_a_form_in_a_module_is_a_task_with_a_sheet_of_its_own(course: Course) -> None:
    found = tasks(course)
    assert [(label, one.facts.type, one.number) for label, one in found.items()] == [
        ("fest", "checklist", ""),
        ("liste", "checklist", "E1-1"),
        ("schluss", "reflection", ""),
    ]
    assert plain(found["fest"].title) == "Vor dem Fest"
    assert list(words_of(found["fest"].task)) == ["☐ Raum gefragt", "☐ Kasse geholt", "☐ Schlüssel bei Lan"]
    assert list(words_of(found["schluss"].task)) == ["Was war neu?", "Was bleibt?"]


def test_a_worksheet_of_the_handbook_is_known_to_all_modules(course: Course) -> None:
    (sheet,) = course.worksheets
    assert [(label, plain(title), list(words_of(prompt))) for label, title, prompt in sheet.fields] == [
        ("ziele", "1. Ziele", ["Was soll anders sein?"]),
        ("mittel", "2. Mittel", ["Womit? Wer?"]),
    ]


def test_packs_of_modules_that_fill_it_hold_the_empty_sheet_on_one_page(course: Course, tmp_path: Path) -> None:
    packs = {path.stem: zipfile.ZipFile(path) for path in write(Job(course, course.modules, tmp_path)).files}
    names = set(packs["erst-trainer"].namelist())
    assert {"arbeitsblaetter/E1-plan.pdf", "arbeitsblaetter/E1-plan.docx"} <= names
    assert {"arbeitsblaetter/E1-vor-dem-fest.pdf", "arbeitsblaetter/E1-zum-schluss.docx"} <= names
    assert page_count(packs["erst-trainer"].read("arbeitsblaetter/E1-plan.pdf")) == 1
    tables = Document(io.BytesIO(packs["erst-trainer"].read("arbeitsblaetter/E1-plan.docx"))).tables
    assert [row.cells[0].text.split("\n")[:2] for row in tables[1].rows] == [
        ["1. Ziele", "Was soll anders sein?"],
        ["2. Mittel", "Womit? Wer?"],
    ]
    assert not [name for name in packs["dann-trainer"].namelist() if "plan" in name]


def test_a_module_leads_to_each_field_it_fills_before_its_sources(site: dict[str, str]) -> None:
    page = site["modules/erst/index.html"]
    assert page.index('data-field="ziele"') < page.index('data-field="mittel"') < page.index("Keine.")
    assert 'href="../../handbook/plan.html#worksheet-plan-mittel"' in page
    assert 'id="worksheet-plan-mittel"' in site["handbook/plan.html"]


def test_a_self_check_knows_the_modules_it_recommends_and_what_they_require(site: dict[str, str]) -> None:
    page = site["handbook/selbstcheck.html"]
    assert "&quot;dann&quot;: {&quot;title&quot;: &quot;Dann&quot;" in page
    assert "&quot;requires&quot;: [&quot;erst&quot;]" in page


def test_pages_load_the_scripts_of_their_own_forms_only(site: dict[str, str]) -> None:
    loaded = {
        name: {part for part in ("recommend", "self-check", "worksheets", "checklists") if f"transferkit-{part}.js" in page}
        for name, page in site.items()
    }
    assert loaded["handbook/selbstcheck.html"] == {"recommend", "self-check"}
    assert loaded["handbook/plan.html"] == {"worksheets"}
    assert loaded["modules/erst/index.html"] == {"worksheets", "checklists"}
    assert not loaded["modules/dann/index.html"]
    assert "transferkit-forms" not in site["modules/dann/index.html"]
