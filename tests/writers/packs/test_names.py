"""File names that every system takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.writers.samples import exercise, module
from transferkit.files.storable import legal
from transferkit.model.words import words
from transferkit.writers.packs.names import LONGEST, beneath, called, file_name, free_name, slug

SLUGS = {
    "Ein Tag im Verein": "ein-tag-im-verein",
    "Größe & Übermaß!": "groesse-uebermass",
    "Café – à la carte": "cafe-a-la-carte",
    "مرحبا": "",
    "Kasa kitabı": "kasa-kitabi",
    "../../etc/passwd": "etc-passwd",
    "x" * 200: "x" * LONGEST,
}
LEGAL = {
    "daten.csv": "daten.csv",
    "ex:kasse": "ex_kasse",
    'a<b>|"c?*.csv': "a_b___c__.csv",
    "name. ": "name",
    "CON": "_CON",
    "nul.csv": "_nul.csv",
    "console.csv": "console.csv",
    "..": "_",
    "Übung.csv": "Übung.csv",
}
FREE: list[tuple[str, list[str], str]] = [
    ("b/a.pdf", [], "b/a.pdf"),
    ("b/a.pdf", ["c/a.pdf"], "b/a.pdf"),
    ("b/a.pdf", ["b/a.pdf"], "b/a-2.pdf"),
    ("b/a.pdf", ["B/A.pdf", "b/a-2.pdf"], "b/a-3.pdf"),
]


NAMES = """worksheets solutions cards print material large-print quiz exam glossary trainer-guide print-list for-everybody
for-me-only {count}-times README.md"""
"""The words names of folders and files are made of."""


@pytest.mark.parametrize("language", ["de", "en", "ar", "tr", "uk", "de-einfach"])
def test_names_are_ascii_in_every_language(language: str) -> None:
    say = words(language)
    assert [said for name in NAMES.split() if not (said := say(name)).isascii()] == []
    assert called("all", say) == {"de": "alle", "de-einfach": "alle", "tr": "tumu"}.get(language, "all")


@pytest.mark.parametrize(("text", "name"), SLUGS.items())
def test_a_slug_is_plain_ascii(text: str, name: str) -> None:
    assert slug(text) == name


@pytest.mark.parametrize(("written", "stored"), LEGAL.items())
def test_windows_takes_every_name(written: str, stored: str) -> None:
    assert legal(written) == stored


@pytest.mark.parametrize(("name", "taken", "free"), FREE)
def test_no_file_takes_the_place_of_another(name: str, taken: list[str], free: str) -> None:
    assert free_name(name, taken) == free


def test_files_keep_the_folders_they_lie_in() -> None:
    assert beneath(Path("/p/files/a/b:c.csv"), Path("/p/files")) == "a/b_c.csv"
    assert beneath(Path("/elsewhere/b.csv"), Path("/p/files")) == "b.csv"
    assert beneath(Path("/elsewhere/b.csv"), None) == "b.csv"


@pytest.mark.parametrize(
    ("number", "title", "name"),
    [
        ("A1-2", "Ein Tag", "A1-2-ein-tag"),
        ("", "Ein Tag", "A1-ein-tag"),
        ("A1-2", "مرحبا", "A1-2-kennung"),
        ("A1-2", "Один день у Zwei Ufer", "A1-2-kennung"),
        ("A1-2", "Excel: eine Tabelle für Κ", "A1-2-excel-eine-tabelle-fuer"),
    ],
)
def test_a_sheets_name_begins_with_its_number(number: str, title: str, name: str) -> None:
    assert file_name(exercise(number, title, label="kennung"), module()) == name
