"""The spreadsheet of a notebook exercise: the same data, marked cells, no text that becomes a formula."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.writers.samples import bullets, course, exercise, module, para, section, table
from transferkit.model.course import Exercise
from transferkit.model.edition import Audience
from transferkit.model.facts import DataSheet, ExerciseFacts
from transferkit.model.text import Callout, Code, runs
from transferkit.press.sheet_names import sheet_name
from transferkit.writers.packs.excel import spreadsheet

YELLOW = "FFFFF4C2"


@pytest.fixture
def task(tmp_path: Path) -> Exercise:
    """An exercise with two CSV files; the author says how one of them stands in the spreadsheet."""
    files = tmp_path / "files"
    files.mkdir()
    (files / "gruppen.csv").write_text("gruppe;personen\nBrücke;6\n=SUMME(1);8\n-1 dahin;2\n", "utf-8")
    (files / "kosten.csv").write_text("posten;betrag_eur;am\nRaum;320.50;2026-11-24\n", "utf-8")
    (files / "bild.png").write_bytes(b"x")
    named = DataSheet("gruppen.csv", "Gruppen", fill=("gleich",), sum=("personen", "gleich"))
    return exercise(
        task=(
            para("Rechnet."),
            bullets("+1 für alle", ordered=False),
            table([["Frage", "Ergebnis"], ["Summe", ""]]),
            Code("zahl = 1", "python"),
        ),
        facts=ExerciseFacts(type="notebook", spreadsheet=(named,)),
        notebook=tmp_path / "exercise.ipynb",
        folder=tmp_path,
        files=tuple(sorted(files.iterdir())),
    )


def made(one: Exercise, audience: Audience = "learner", language: str = "de") -> bytes:
    home = module(section("S", one))
    return spreadsheet(one, home, course(home, audience=audience, language=language))


def opened(one: Exercise, audience: Audience = "learner", language: str = "de") -> Any:
    """The workbook as openpyxl reads it, formulas as formulas."""
    return load_workbook(io.BytesIO(made(one, audience, language)), rich_text=False)


def values(sheet: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_the_task_comes_first_then_a_sheet_for_each_csv_file(task: Exercise) -> None:
    assert opened(task).sheetnames == ["Aufgabe", "Gruppen", "kosten"]


def test_data_are_numbers_and_days_in_formats_each_program_shows_its_own_way(task: Exercise) -> None:
    sheet = opened(task)["kosten"]
    assert [cell.value for cell in sheet[2]][:2] == ["Raum", 320.5]
    assert sheet["C2"].value.date().isoformat() == "2026-11-24"
    assert sheet["B2"].number_format == '#,##0.00\\ "€"'
    assert sheet["C2"].is_date


def test_sums_are_formulas_and_their_stored_values_are_right(task: Exercise) -> None:
    assert values(opened(task)["Gruppen"])[-1] == ["Summe", "=SUM(B2:B4)", "=SUM(C2:C4)"]
    stored = load_workbook(io.BytesIO(made(task)), data_only=True)["Gruppen"]
    assert [cell.value for cell in stored[5]] == ["Summe", 16, 0]


def test_text_that_looks_like_a_formula_stays_text(task: Exercise) -> None:
    book = opened(task)
    found = [book["Gruppen"]["A3"], book["Gruppen"]["A4"]]
    assert [(cell.value, cell.data_type, cell.quotePrefix) for cell in found] == [("=SUMME(1)", "s", True), ("-1 dahin", "s", True)]


def test_only_marked_cells_are_unlocked_and_only_those_are_yellow(task: Exercise) -> None:
    book = opened(task)
    assert all(sheet.protection.sheet for sheet in book)
    free = {(sheet.title, cell.coordinate) for sheet in book for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    yellow = {
        (sheet.title, cell.coordinate) for sheet in book for row in sheet.iter_rows() for cell in row if cell.fill.fgColor.rgb == YELLOW
    }
    assert free == yellow
    assert {("Gruppen", "C2"), ("Gruppen", "C3"), ("Gruppen", "C4")} == {place for place in free if place[0] == "Gruppen"}
    assert len([place for place in free if place[0] == "Aufgabe"]) == 1


def test_the_first_sheet_says_the_task_without_code(task: Exercise) -> None:
    words = [value for row in values(opened(task)["Aufgabe"]) for value in row if value]
    assert {"Rechnet.", "• +1 für alle", "Frage", "Summe"} <= set(words)
    assert "zahl = 1" not in words


def test_an_authors_way_with_a_spreadsheet_takes_the_place_of_the_task(task: Exercise) -> None:
    own = replace(task, task=(*task.task, Callout("spreadsheet", runs("Mit einer Tabelle"), (para("Füllt die Spalte aus."),))))
    words = [value for row in values(opened(own)["Aufgabe"]) for value in row if value]
    assert "Füllt die Spalte aus." in words
    assert "Rechnet." not in words


def test_the_solution_is_in_the_trainers_file_alone(task: Exercise) -> None:
    solved = replace(task, solution=(para("Es sind 16 Personen."),))
    book = opened(solved, "trainer")
    assert book.sheetnames[-1] == "Lösung"
    assert "Es sind 16 Personen." in [value for row in values(book["Lösung"]) for value in row]
    assert not any(sheet.protection.sheet for sheet in book)
    assert "Lösung" not in opened(task, "learner").sheetnames


def test_arabic_sheets_begin_at_the_right(task: Exercise) -> None:
    assert all(sheet.sheet_view.rightToLeft for sheet in opened(task, language="ar"))


def test_the_same_exercise_gives_the_same_bytes(task: Exercise) -> None:
    assert made(task) == made(task)


def test_names_of_sheets_are_what_excel_takes() -> None:
    taken: list[str] = []
    wanted = ["a/b:c?", "x" * 40, "X" * 40, "history", "'", ""]
    assert [sheet_name(name, taken) for name in wanted] == ["a_b_c_", "x" * 31, f"{'X' * 29} 2", "history 2", "_", "_ 2"]
