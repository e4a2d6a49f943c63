"""The figures of module A4: what the notebook shows, what the table gives and what the solution says are the same."""

from __future__ import annotations

import csv
from collections import Counter
from statistics import mean, median

from tests.content.stored import EXERCISES, cell, solution_lines

EXERCISE = "befragung-auswerten"
SPELLINGS = {"Whatsapp": "WhatsApp", "whatsapp ": "WhatsApp"}
ASKED = 64


def answers() -> list[dict[str, str]]:
    with (EXERCISES / EXERCISE / "files" / "a4_mitgliederbefragung.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return [{**row, "kanal": SPELLINGS.get(row["kanal"], row["kanal"])} for row in rows]


def shown(cell_id: str) -> list[list[str]]:
    """The words of each line stored below one solution cell."""
    return [line.split() for line in solution_lines(EXERCISE, cell_id)]


def test_the_response_rate_is_that_of_the_sheet() -> None:
    assert f"{100 * len(answers()) / ASKED:.1f}" == "64.1"
    assert shown("loesung-ruecklauf")[0] == ["Rücklauf:", "64,1", "%"]


def test_one_way_of_writing_moves_the_channels_together() -> None:
    counted = Counter(row["kanal"] for row in answers())
    assert counted == {"E-Mail": 15, "WhatsApp": 14, "Telefon": 10, "Post": 2}
    assert shown("loesung-aufraeumen")[:4] == [[name, str(number)] for name, number in counted.most_common()]


def test_satisfaction_counts_only_marks_from_one_to_five() -> None:
    marks = [int(row["zufrieden_1_5"]) for row in answers() if row["zufrieden_1_5"]]
    valid = [mark for mark in marks if 1 <= mark <= 5]
    assert (len(valid), f"{mean(valid):.2f}", median(valid), f"{mean(marks):.2f}") == (38, "3.39", 3, "3.46")
    lines = shown("loesung-aufraeumen")
    assert [line[-1] for line in lines[5:8]] == ["38", "3,39", "3"]
    assert [line[-1] for line in lines[10:13]] == ["39", "3,46", "3"]


def test_the_cross_table_and_its_joined_group_are_those_of_the_answers() -> None:
    columns = ["E-Mail", "WhatsApp", "Telefon", "Post"]
    counted = Counter((row["altersgruppe"], row["kanal"]) for row in answers())
    lines = shown("loesung-kreuztabelle")
    for line, group in zip(lines[1:5], ("bis 29", "30-49", "50-64", "65+"), strict=True):
        figures = [counted[group, column] for column in columns]
        assert line[len(group.split()) :][:5] == [str(figure) for figure in [*figures, sum(figures)]]
    joined = [counted["50-64", column] + counted["65+", column] for column in columns]
    assert lines[-1][-5:] == [str(figure) for figure in [*joined, sum(joined)]] == ["4", "2", "7", "2", "15"]


def test_sixteen_want_to_join() -> None:
    counted = Counter(row["mitmachen"] for row in answers())
    assert counted == {"ja": 16, "vielleicht": 13, "nein": 12}
    assert shown("loesung-mitmachen") == [[name, str(number)] for name, number in counted.most_common()]


def test_the_worked_solution_names_the_figures() -> None:
    reasons = str(cell(EXERCISE, "loesung-gruende").source)
    for figure in ("64,1 %", "15 zu 14", "**38**", "**3,39**", "3,46", "7 von 9", "9 von 17", "16 ja, 13 vielleicht, 12 nein"):
        assert figure in reasons
