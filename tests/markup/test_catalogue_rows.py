"""The file of a catalogue: its entries, and what is wrong with a row, with its line."""

from __future__ import annotations

import pytest

from transferkit.markup.catalogue_rows import is_date, read_catalogue
from transferkit.markup.catalogue_words import in_language, segments_of
from transferkit.model.catalogue import Entry
from transferkit.model.problem import Place, Problem

BLOCK = Place("handbook/projekte.md", 3)
HEAD = "id;Name;Land;URL;Geprüft"


def told(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{found.where} {found.code}" for found in problems]


def entries_of(text: str, *facets: str, path: str = "liste.csv") -> tuple[tuple[Entry, ...], list[str]]:
    listed, problems = read_catalogue(text, path, facets, BLOCK)
    return listed.entries, told(problems)


def test_a_row_becomes_an_entry() -> None:
    (entry,), problems = entries_of(f"{HEAD}\nrad;Radstation;Schweiz | Italien;https://rad.example/;2026-03\n", "Land")
    assert problems == []
    assert (entry.id, entry.name, entry.link, entry.checked) == ("rad", "Radstation", "https://rad.example/", "2026-03")
    assert entry.details == (("Land", ("Schweiz", "Italien")),)


def test_yaml_says_the_same() -> None:
    text = "entries:\n  - id: rad\n    Name: Radstation\n    Land: [Schweiz, Italien]\n    Geprüft: 2026-03\n"
    (entry,), problems = entries_of(text, "Land", path="liste.yaml")
    assert (problems, entry.name, entry.checked, entry.details) == ([], "Radstation", "2026-03", (("Land", ("Schweiz", "Italien")),))
    assert entry.where == Place("liste.yaml", 2)


def test_all_that_readers_see_of_it_has_a_translation_the_names_of_columns_too() -> None:
    listed, _ = read_catalogue(f"{HEAD}\nrad;Radstation;Schweiz;https://rad.example/;2026-03\n", "liste.csv", ["Land"], BLOCK)
    assert [segment.text for segment in segments_of(listed)] == ["Name", "Land", "URL", "Geprüft", "Radstation", "Schweiz"]
    english = in_language(listed, {"Land": "Country", "Geprüft": "Checked", "Schweiz": "Switzerland"}.get)
    assert english.columns == ("id", "Name", "Country", "URL", "Checked")
    assert english.facets == ("Country",)
    assert english.entries[0].details == (("Country", ("Switzerland",)),)


WRONG = {
    "no id": (";Rad;;;", "liste.csv:2 CAT01"),
    "an id twice": ("a;Rad;;;\na;Bus;;;", "liste.csv:3 CAT02"),
    "an open quote": ('a;"Rad;;;', "liste.csv:2 CAT03"),
    "too few cells": ("a;Rad", "liste.csv:2 CAT04"),
    "too many cells": ("a;Rad;;;;mehr", "liste.csv:2 CAT04"),
    "no day like that": ("a;Rad;;;2026-02-30", "liste.csv:2 CAT05"),
    "another way to write a day": ("a;Rad;;;24.11.2026", "liste.csv:2 CAT05"),
    "half an address": ("a;Rad;;rad.example;", "liste.csv:2 CAT07"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_with_a_row_is_told_and_the_row_stays(name: str) -> None:
    rows, expected = WRONG[name]
    entries, problems = entries_of(f"{HEAD}\n{rows}\n")
    assert problems == [expected]
    assert [entry.name for entry in entries] == (["Rad", "Bus"] if "Bus" in rows else ["Rad"])


def test_a_facet_that_is_no_column_is_told_at_the_block() -> None:
    entries, problems = entries_of(f"{HEAD}\na;Rad;;;\n", "Länder")
    assert (len(entries), problems) == (1, ["handbook/projekte.md:3 CAT06"])


@pytest.mark.parametrize(("path", "text"), [("liste.csv", ""), ("liste.yaml", "a: [1"), ("liste.yaml", "andere: []")])
def test_a_file_without_a_list_is_told(path: str, text: str) -> None:
    entries, problems = entries_of(text, path=path)
    assert (entries, [problem.split()[1] for problem in problems]) == ((), ["CAT08"])


@pytest.mark.parametrize(
    ("written", "is_one"), [("2026", True), ("2026-11", True), ("2026-11-24", True), ("2026-13", False), ("24.11.2026", False)]
)
def test_dates(written: str, is_one: bool) -> None:
    assert is_date(written) is is_one
