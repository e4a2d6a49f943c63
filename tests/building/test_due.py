"""What is due is said on its day, and the products never change with the clock."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.projects import files_below, transferkit
from transferkit.model.due import due, today
from transferkit.model.problem import Place, problem

WHERE = Place("modules/a1/index.md", 3)


@pytest.mark.parametrize(
    ("check_by", "day", "said"),
    [
        ("2027", "2027-12-31", False),
        ("2027", "2028-01-01", True),
        ("2027-06", "2027-06-30", False),
        ("2027-06", "2027-07-01", True),
        ("2027-06-15", "2027-06-15", False),
        ("2027-06-15", "2027-06-16", True),
    ],
)
def test_a_statement_is_due_when_its_year_month_or_day_is_over(check_by: str, day: str, said: bool) -> None:
    found = problem("FCT03", WHERE, text="x", date=check_by)
    assert due([found], day) == ((found,) if said else ())


def test_other_problems_are_said_on_any_day() -> None:
    found = problem("EXR01", WHERE, label="x")
    assert due([found], "1970-01-01") == (found,)


def test_today_is_what_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert today() == "2027-01-15"


def test_an_overdue_statement_is_a_warning_and_changes_no_byte_of_what_is_built(tmp_path: Path) -> None:
    project = tmp_path / "projekt"
    fact = ":::{fact} Es gibt 3 Vereine.\n:source: Zählung\n:as-of: 2025\n:check-by: 2026-06\n:::\n"
    files = {
        "conf.py": 'extensions = ["transferkit.extension"]\nlanguage = "de"\ntransferkit_title = "Probe"\n',
        "handbook/index.md": "# Probe\n\n:::{toctree}\n/modules/probe/index\n:::\n",
        "modules/probe/index.md": f"---\nupdated: 2026-01-01\n---\n# Modul\n\n{fact}",
    }
    for name, text in files.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text)
    early = transferkit("build", "site", "--strict", cwd=project, SOURCE_DATE_EPOCH="1780000000")  # 2026-05-28
    before = files_below(project / "_build")
    late = transferkit("build", "site", "--strict", cwd=project, SOURCE_DATE_EPOCH="1790000000")  # 2026-09-21
    assert (early.code, late.code) == (0, 1), early.out + late.out
    assert "FCT03" not in early.out
    assert "modules/probe/index.md:6: warning FCT03" in late.out
    assert files_below(project / "_build") == before
