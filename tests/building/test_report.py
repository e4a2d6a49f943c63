"""report.json says what was made and found, the same on every machine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from transferkit.building.report import Report, Silenced, from_json, problem_data, read_report, write_report
from transferkit.model.problem import Place, Problem, problem

REPORT = Report(
    products={"slides/de/b.pptx": "2" * 64, "packs/de/a.zip": "1" * 64},
    problems=(
        problem("EXR01", Place("modules/a1/index.md", 31), label="offen"),
        problem("NB04", Place("modules/e2/index.ipynb", 4, 1), kind="video/mp4"),
        problem("PRJ01", Place()),
    ),
    options=(("editions", "all"), ("products", "site slides packs")),
)

TEXT = """{
 "format": 2,
 "kind": "transferkit-report",
 "options": {
  "editions": "all",
  "products": "site slides packs"
 },
 "problems": [
  {
   "arguments": {
    "label": "offen"
   },
   "cell": 0,
   "code": "EXR01",
   "line": 31,
   "path": "modules/a1/index.md"
  },
"""

FOREIGN = [
    "",
    "{",
    "[]",
    "null",
    "{}",
    '{"kind": "other", "format": 2}',
    '{"kind": "transferkit-report", "format": 99, "products": {}, "problems": [], "silenced": [], "options": {}}',
    '{"kind": "transferkit-report", "format": 2, "products": [], "problems": [], "silenced": [], "options": {}}',
    '{"kind": "transferkit-report", "format": 2, "products": {}, "problems": [{}], "silenced": [], "options": {}}',
    '{"kind": "transferkit-report", "format": 2, "products": {}, "problems": [1], "silenced": [], "options": {}}',
    "[" * 100_000,
]


def test_a_report_reads_as_a_person_expects() -> None:
    assert REPORT.to_json().startswith(TEXT)
    assert REPORT.to_json().endswith("}\n")


def test_what_is_silenced_and_what_the_house_wants_come_back() -> None:
    where = Place("modules/a1/index.md", 3)
    unloved = problem("TXT01", where, text="TODO")
    strict = Problem(where, "OBJ03", (("text", "zählen"),), house=True)
    report = Report({}, (strict,), silenced=(Silenced(unloved, "ein Zitat"),))
    assert from_json(report.to_json()) == report


def test_the_order_products_were_made_in_does_not_matter() -> None:
    turned = Report(dict(sorted(REPORT.products.items())), REPORT.problems, REPORT.options)
    assert turned.to_json() == REPORT.to_json()


def test_a_report_comes_back_as_it_was_written(tmp_path: Path) -> None:
    write_report(REPORT, tmp_path)
    assert read_report(tmp_path) == REPORT


def test_a_report_holds_no_sentence_in_any_language() -> None:
    for one in REPORT.problems:
        for language in ("de", "en"):
            says = one.rule.texts(language)[0].split("{")[0].strip()
            assert not says or says not in REPORT.to_json()


@pytest.mark.parametrize("text", FOREIGN, ids=range(len(FOREIGN)))
def test_what_is_not_our_report_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "report.json").write_text(text)
    assert from_json(text) is None
    assert read_report(tmp_path) is None


def test_a_report_with_a_rule_of_a_later_version_is_still_ours() -> None:
    text = REPORT.to_json().replace("EXR01", "NEW99")
    later = from_json(text)
    assert later is not None
    assert later.products == REPORT.products


def test_there_is_no_report_in_a_missing_or_unreadable_place(tmp_path: Path) -> None:
    assert read_report(tmp_path / "missing") is None
    (tmp_path / "report.json").write_bytes(b"\xff\xfe")
    assert read_report(tmp_path) is None


def test_a_problem_as_data_says_its_severity() -> None:
    assert json.loads(json.dumps(problem_data(REPORT.problems[0]))) == {
        "arguments": {"label": "offen"},
        "cell": 0,
        "code": "EXR01",
        "line": 31,
        "path": "modules/a1/index.md",
        "severity": "error",
    }
