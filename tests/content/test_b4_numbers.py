"""The figures of module B4: what the notebook shows, what the table gives and what the solution says are the same."""

from __future__ import annotations

import csv

from tests.content.stored import EXERCISES, cell, lines, solution_lines

EXERCISE = "mitgliederliste-aufraeumen"
Row = dict[str, str]


def rows() -> list[Row]:
    with (EXERCISES / EXERCISE / "files" / "b4_mitgliederliste.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def people() -> list[Row]:
    """Each person once: same name and same day of joining, spaces and capitals aside."""
    first: dict[tuple[str, ...], Row] = {}
    for row in rows():
        first.setdefault(tuple(row[column].strip().lower() for column in ("vorname", "nachname", "eintritt")), row)
    return list(first.values())


def active() -> list[Row]:
    return [row for row in people() if not row["austritt"]]


def shown(cell_id: str) -> list[str]:
    """The lines stored below one solution cell."""
    return solution_lines(EXERCISE, cell_id)


def test_four_rows_are_doubles() -> None:
    once = {row["nr"] for row in people()}
    assert [row["nr"] for row in rows() if row["nr"] not in once] == ["57", "58", "59", "60"]
    assert shown("loesung-doppelt")[-2:] == ["name und eintritt aufgeräumt 4 Funde: 57, 58, 59, 60", "Menschen ohne Doppelte: 56"]


def test_the_first_setting_finds_four_pairs_too_but_one_of_them_is_nobody() -> None:
    found = lines(EXERCISE, "doppelt")
    assert found[-1] == "Gefunden: 4"
    assert found[0].startswith("Zeile 10 und 34")
    assert [row["email"] for row in rows() if row["nr"] in {"10", "34"}] == ["", ""]


def test_what_is_wrong_in_the_rows_is_counted_in_the_solution() -> None:
    every = rows()
    wrong = [row["nr"] for row in every if row["email"] and "@" not in row["email"]]
    missing = [row["nr"] for row in every if not row["email"]]
    short = [row["nr"] for row in every if len(row["plz"]) == 4]
    other = [row["nr"] for row in every if "." in row["eintritt"]]
    filled = [row["nr"] for row in every if row["religion"]]
    assert [len(found) for found in (wrong, missing, short, other, filled)] == [3, 2, 8, 4, 3]
    told = shown("loesung-formen")
    assert [line.split(": ", 1)[1] for line in (*told[:4], told[5])] == [str(found) for found in (wrong, missing, short, other, filled)]


def test_the_active_members_pay_1968_euros() -> None:
    assert (len(people()), len(active()), sum(int(row["beitrag_eur"]) for row in active())) == (56, 52, 1968)
    assert shown("loesung-aktive")[-1] == "Aktive Mitglieder: 52, 1.968 €"


def test_thirty_two_may_be_written_to_instead_of_fifty_five() -> None:
    assert sum("@" in row["email"] for row in rows()) == 55
    agreed = [row for row in active() if row["newsletter_ok"] == "ja"]
    assert (len(agreed), len([row for row in agreed if "@" in row["email"]])) == (35, 32)
    assert [line.split(": ")[1] for line in shown("loesung-versand")] == ["56", "52", "35", "32"]


def test_the_worked_solution_names_the_figures() -> None:
    reasons = str(cell(EXERCISE, "loesung-gruende").source)
    figures = ["**4** Zeilen", "**56** Menschen", "**3** ungültige", "**2** fehlende", "**8** Postleitzahlen", "**1.968 €**", "**32** mit"]
    assert [figure for figure in figures if figure not in reasons] == []
