"""The figures of module C4: what the notebook shows, what the table gives and what the solution says are the same."""

from __future__ import annotations

import csv

from tests.content.stored import EXERCISES, cell, solution_lines

EXERCISE = "newsletter-auswerten"
GENERAL = {"1", "3", "6", "9", "11"}
Issue = dict[str, str]


def issues() -> list[Issue]:
    with (EXERCISES / EXERCISE / "files" / "c4_newsletter.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def total(group: list[Issue], column: str) -> int:
    return sum(int(issue[column]) for issue in group)


def rate(group: list[Issue], column: str = "klicks") -> str:
    """So many per cent of the delivered mails, as the notebook writes it."""
    return f"{100 * total(group, column) / total(group, 'zugestellt'):.1f}".replace(".", ",")


def shown(cell_id: str) -> list[str]:
    """The lines stored below one solution cell."""
    return solution_lines(EXERCISE, cell_id)


def group_line(name: str, group: list[Issue]) -> str:
    return f"{name} {len(group)} Ausgaben Klickrate {rate(group)} %"


def test_the_three_rates_are_those_of_the_delivered_mails() -> None:
    every = issues()
    assert (rate(every, "oeffnungen_gesamt"), rate(every), total(every, "abmeldungen")) == ("55,5", "7,1", 18)
    second = every[1:2]
    assert shown("loesung-raten") == [
        f"Ausgabe 2, Öffnungsrate: {rate(second, 'oeffnungen_gesamt')} %",
        f"Ausgabe 2, Klickrate: {rate(second)} %",
        f"Ausgabe 2, Abmelderate: {rate(second, 'abmeldungen')} %",
        "Alle zwölf, Öffnungsrate: 55,5 %",
        "Alle zwölf, Klickrate: 7,1 %",
        "Alle zwölf, Abmeldungen: 18",
    ]


def test_automatic_openings_count_neither_above_nor_below() -> None:
    every = issues()
    automatic = total(every, "oeffnungen_apple_automatisch")
    opened, delivered = total(every, "oeffnungen_gesamt") - automatic, total(every, "zugestellt") - automatic
    assert (opened, delivered, f"{100 * opened / delivered:.1f}") == (1430, 3651, "39.2")
    assert shown("loesung-apple")[1] == "Ohne automatische: 1430 von 3651, 39,2 %"


def test_a_definite_subject_brings_five_times_the_clicks() -> None:
    general = [issue for issue in issues() if issue["nr"] in GENERAL]
    definite = [issue for issue in issues() if issue["nr"] not in GENERAL]
    assert (rate(definite), len(definite), rate(general), len(general)) == ("10,7", 7, "2,2", 5)
    assert shown("loesung-betreff")[1:] == [group_line("allgemeiner Betreff", general), group_line("konkreter Betreff", definite)]


def test_among_definite_subjects_the_languages_make_little_difference() -> None:
    every = issues()
    definite = [issue for issue in every if issue["nr"] not in GENERAL]
    several, german = (
        [[issue for issue in group if ("+" in issue["sprachen"]) is many] for group in (every, definite)] for many in (True, False)
    )
    assert [(rate(group), len(group)) for group in (*several, *german)] == [("11,3", 5), ("11,3", 5), ("4,1", 7), ("9,0", 2)]
    lines = shown("loesung-sprachen")
    assert lines[1:3] == [group_line("mehrere Sprachen", several[0]), group_line("nur Deutsch", german[0])]
    assert lines[4:6] == [group_line("mehrere Sprachen", several[1]), group_line("nur Deutsch", german[1])]


def test_the_worked_solution_names_the_figures() -> None:
    reasons = str(cell(EXERCISE, "loesung-gruende").source)
    for figure in ("55,5 %", "7,1 %", "**18**", "39,2 %", "10,7 %", "2,2 %", "11,3 %", "4,1 %", "9,0 %", "28,6 %"):
        assert figure in reasons
