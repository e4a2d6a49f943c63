"""Evaluating: files people sent become a group's result; what is none is named and left out."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from lxml import html
from openpyxl import load_workbook

from tests.evaluating.results import GOOD, answered, saved, six_results
from transferkit.evaluating.evaluate import evaluate, write_result
from transferkit.evaluating.files import NoResult, read_result
from transferkit.model.words import words

SAY = words("en")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six results that differ, in two folders."""
    return six_results(tmp_path)


def codes(paths: list[Path]) -> list[tuple[str, str]]:
    """The problems of files: name and code."""
    return [(Path(found.where.path).name, found.code) for found in evaluate(paths, SAY).problems]


def test_files_of_a_folder_are_counted_and_small_groups_put_together(folder: Path) -> None:
    told = evaluate([folder], SAY)
    assert (told.people, told.problems) == (6, ())
    assert told.result is not None and told.result.groups == ()
    assert told.result.fields[0].everybody is not None
    assert told.result.fields[0].everybody.people == 6


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it is damaged or holds something else"),
        ("{", "it is damaged or holds something else"),
        ("[" * 100_000, "it is damaged or holds something else"),
        ("[]", "it holds something else"),
        ('{"format": "transferkit-worksheet"}', "it holds something else"),
        (json.dumps(GOOD | {"version": 2}), "it has a form this program does not know"),
        (json.dumps(GOOD | {"fields": []}), "its answers are missing"),
        (json.dumps(GOOD | {"fields": "all"}), "something of it is missing"),
        (json.dumps(GOOD | {"title": 3}), "something of it is missing"),
        (json.dumps(GOOD | {"title": "x" * 501}), "something of it is missing"),
        (json.dumps(GOOD | answered("yes", "maybe")), "it holds an answer that does not exist"),
        (json.dumps(GOOD | answered("yes", {})), "it holds an answer that does not exist"),
        (json.dumps(GOOD | answered("yes")), "something of it is missing"),
        (" " * 1_000_001, "it is too large"),
    ],
)
def test_what_is_no_result_says_why(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "x.json").write_text(text, "utf-8")
    with pytest.raises(NoResult, match=why):
        read_result(tmp_path / "x.json")


def test_broken_and_foreign_files_are_named_and_the_rest_is_counted(folder: Path) -> None:
    (folder / "choir" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    saved(folder / "choir" / "other.json", check="feste")
    other = [{**GOOD["fields"][0], "id": "feste"}]
    saved(folder / "choir" / "old.json", fields=other)
    saved(folder / "choir" / "twice.json", **answered("yes", "no"))
    (folder / "choir" / ".DS_Store").write_bytes(b"\x00")
    assert codes([folder]) == [("old.json", "EVA03"), ("other.json", "EVA02"), ("photo.jpg", "EVA01"), ("twice.json", "EVA04")]
    assert evaluate([folder], SAY).people == 7


def test_a_file_that_is_named_twice_counts_once(folder: Path) -> None:
    assert evaluate([folder, folder / "choir" / "0.json"], SAY).people == 6


def test_the_page_holds_chart_and_tables_and_no_markup_of_strangers(folder: Path, tmp_path: Path) -> None:
    told = evaluate([folder], SAY).result
    assert told is not None
    path, _ = write_result(told, tmp_path / "out", SAY)
    tree = html.fromstring(path.read_text("utf-8"))
    assert tree.xpath("string(//h1)") == "Result of the group: Check <b>"
    assert [cell.text for cell in tree.xpath("(//tbody)[1]/tr[1]/*")] == ["=Money", "50", "10", "40", "6"]
    assert tree.xpath("//svg/@role | //*[local-name()='svg']/@role") == ["img"]
    assert not tree.xpath("//script | //@src | //link")


def test_the_spreadsheet_has_the_same_numbers_a_chart_and_no_formula(folder: Path, tmp_path: Path) -> None:
    told = evaluate([folder], SAY).result
    assert told is not None
    _, path = write_result(told, tmp_path / "out", SAY)
    book = load_workbook(io.BytesIO(path.read_bytes()))
    sheet = book.worksheets[0]
    rows = [row for row in sheet.iter_rows(values_only=True) if row[0] == "=Money"]
    assert rows == [("=Money", 50, 10, 40, 6)]
    assert len(sheet._charts) == 1
    assert all(cell.data_type != "f" for one in book.worksheets for row in one.iter_rows() for cell in row)


def test_equal_results_give_equal_files_and_nothing_is_overwritten(folder: Path, tmp_path: Path) -> None:
    told = evaluate([folder], SAY).result
    assert told is not None
    first, second = (write_result(told, tmp_path / "out", SAY) for _ in range(2))
    assert [path.name for path in (*first, *second)] == [
        "self-check-result.html",
        "self-check-result.xlsx",
        "self-check-result-2.html",
        "self-check-result-2.xlsx",
    ]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
