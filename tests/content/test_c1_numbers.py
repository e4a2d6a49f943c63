"""The points of module C1's case: what the tables give and what the solution says are the same."""

from __future__ import annotations

import re
from pathlib import Path

MODULE = Path(__file__).resolve().parents[2] / "modules" / "c1-zielgruppen-kanaele" / "index.md"
WEIGHTS = (3, 2, 2)
HALF = "½"


def rows(text: str, first_cell: str) -> list[list[str]]:
    """The rows of the table whose head begins with this cell."""
    table = re.search(rf"^\| {re.escape(first_cell)} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", text, re.MULTILINE)
    assert table
    return [[cell.strip(" *") for cell in line.strip("|").split("|")] for line in table[1].splitlines()]


def reach(cell: str) -> int:
    people = int(re.findall(r"\d+", cell)[0])
    return 3 if people > 20 else 2 if people >= 11 else 1 if people >= 5 else 0


def hours(cell: str) -> float:
    number = cell.split()[0]
    return (float(number.removesuffix(HALF) or 0) + 0.5) if number.endswith(HALF) else float(number)


def time(cell: str) -> int:
    return next((points for points, most in ((3, 0.5), (2, 1), (1, 2)) if hours(cell) <= most), 0)


def people(cell: str) -> int:
    return 0 if cell == "niemand" else 1 if "ohne Vertretung" in cell else 2


def test_the_sums_of_the_solution_are_those_of_the_tables() -> None:
    text = MODULE.read_text("utf-8")
    points = [(reach(row[1]), time(row[2]), people(row[3])) for row in rows(text, "Kanal")[:5]]
    sums = [sum(weight * point for weight, point in zip(WEIGHTS, channel, strict=True)) for channel in points]
    solution = text[text.index("{solution} zwei-kanaele") :]
    table = rows(solution, "Frage (Gewicht)")
    assert [int(cell) for cell in table[-1][1:]] == sums == [19, 17, 5, 8, 14]
    assert [[int(cell.split("=")[1]) for cell in row[1:]] for row in table[:3]] == [
        [weight * channel[at] for channel in points] for at, weight in enumerate(WEIGHTS)
    ]


def test_the_chosen_channels_fit_into_the_hours_of_the_team() -> None:
    table = rows(MODULE.read_text("utf-8"), "Kanal")
    assert sum(hours(row[2]) for row in table if row[0][0] in "AB") == 1.0
