"""`list`, `clean` and `doctor`."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.commands.running import Runner
from transferkit.building.report import Report, write_report
from transferkit.commands import findings
from transferkit.files.caches import cache_folder, cache_path
from transferkit.model.rules import RULES


def test_list_products_names_each_with_its_folder(transferkit: Runner) -> None:
    told = json.loads(transferkit("list", "products", "--format", "json").out)
    assert [(entry["product"], entry["folder"]) for entry in told][:3] == [
        ("site", "site/<edition>/<LANG>/"),
        ("slides", "slides/<LANG>/"),
        ("packs", "packs/<LANG>/"),
    ]
    assert all(entry["about"] for entry in told[:3])


def test_list_rules_tells_every_rule_without_open_braces(transferkit: Runner) -> None:
    shown = transferkit("list", "rules").out
    assert [line.split()[0] for line in shown.splitlines() if not line.startswith(" ")] == list(RULES)
    assert "{label}" not in shown
    assert "{solution}" in shown


def test_list_rules_is_data_for_programs(transferkit: Runner) -> None:
    told = json.loads(transferkit("list", "rules", "--format", "json").out)
    assert {entry["code"]: entry["severity"] for entry in told} == {code: rule.severity.value for code, rule in RULES.items()}


@pytest.fixture
def built(handbook: Path) -> Path:
    """A handbook with an output and a cache."""
    (handbook / "_build/site").mkdir(parents=True)
    (handbook / "_build/site/index.html").write_text("page")
    write_report(Report({"site/index.html": sha256(b"page").hexdigest()}), handbook / "_build")
    (cache_folder(handbook) / "doctrees").mkdir()
    return handbook


def test_clean_removes_products_and_cache(built: Path, transferkit: Runner) -> None:
    ran = transferkit("clean")
    assert (ran.code, ran.out) == (0, "1 file removed.\n")
    assert not (built / "_build").exists()
    assert not cache_path(built).exists()
    assert (built / "handbook/index.md").exists()


def test_clean_tells_what_it_leaves(built: Path, transferkit: Runner) -> None:
    for number in range(12):
        (built / f"_build/mine-{number:02}.txt").write_text("mine")
    shown = transferkit("clean").out.splitlines()
    assert shown[:3] == ["1 file removed.", "These are yours or were changed, and stay:", "  mine-00.txt"]
    assert shown[-1] == "  … and 2 more"


def test_clean_leaves_a_foreign_folder_alone(built: Path, transferkit: Runner) -> None:
    (built / "_build/report.json").write_text("{}")
    ran = transferkit("clean")
    assert ran.code == 2
    assert "was not made by transferkit; nothing was removed." in ran.err
    assert (built / "_build/site/index.html").exists()


def test_clean_can_be_quiet_and_repeated(built: Path, transferkit: Runner) -> None:
    assert transferkit("clean", "-q").out == ""
    assert transferkit("clean").out == "0 files removed.\n"


def test_doctor_finds_everything_here(handbook: Path, transferkit: Runner) -> None:
    ran = transferkit("doctor")
    assert ran.code == 0
    names = [line.split()[1] for line in ran.out.splitlines() if line[0] in "✓–"]
    assert {"Python", "transferkit", "sphinx", "python-pptx", "typst", "Fonts", "Disk", "Handbook", "LibreOffice"} <= set(names)
    assert "pytest" not in names
    assert ["✓", "Handbook", str(handbook)] in [line.split() for line in ran.out.splitlines()]  # as wide as the longest package's name


def test_doctor_outside_a_handbook_says_so_and_is_content(tmp_path: Path, transferkit: Runner) -> None:
    ran = transferkit("doctor", "-s", str(tmp_path))
    assert ran.code == 0
    assert f"no conf.py in {tmp_path}" in ran.out


MISSING = [
    ("Python", "_LEAST_PYTHON", (99, 0)),
    ("Fonts", "_FONTS", {"Noto Nowhere": "fontpkg_nowhere"}),
    ("Disk", "_LEAST_SPACE", 10**18),
]


@pytest.mark.parametrize(("name", "what", "value"), MISSING)
def test_doctor_ends_with_1_where_something_needed_is_missing(
    handbook: Path, transferkit: Runner, monkeypatch: pytest.MonkeyPatch, name: str, what: str, value: object
) -> None:
    monkeypatch.setattr(findings, what, value)
    ran = transferkit("doctor")
    assert ran.code == 1
    assert [line for line in ran.out.splitlines() if line.startswith(f"✗ {name}")]
    assert ran.out.endswith("1 thing is missing.\n")


def test_doctor_names_a_package_that_is_missing_or_too_old(handbook: Path, transferkit: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "requires", lambda _: ["sphinx>=99.1", "no-such-thing>=1", 'pytest>=9; extra == "dev"', "click"])
    ran = transferkit("doctor")
    assert ran.code == 1
    assert "✗ sphinx" in ran.out
    assert ", needed is 99.1" in ran.out
    assert '-m pip install -U "sphinx>=99.1"' in ran.out
    assert "✗ no-such-thing  missing" in ran.out
    assert "2 things are missing." in ran.out


def test_doctor_says_where_the_cache_cannot_be_written(
    handbook: Path, transferkit: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TRANSFERKIT_CACHE", str(tmp_path / "file" / "cache"))
    ran = transferkit("doctor")
    assert ran.code == 1
    assert "TRANSFERKIT_CACHE" in ran.out
