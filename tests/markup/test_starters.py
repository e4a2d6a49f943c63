"""Files that exercises start from: what is too large for a pack, what Windows cannot store, what a spreadsheet lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from transferkit.files.carried import LARGEST, carried, files_in
from transferkit.markup.starters import check_data_sheets, check_starters
from transferkit.model.facts import DataSheet
from transferkit.model.problem import Place

HERE = Place("exercises/kasse/exercise.md", 4)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files/ of an exercise."""
    target = tmp_path / "files"
    target.mkdir()
    (target / "kasse.csv").write_text("posten;betrag\nRaum;42\n", "utf-8")
    return target


def test_a_file_above_50_megabytes_is_told_and_stays_out_of_packs(folder: Path) -> None:
    with (folder / "film.mp4").open("wb") as film:
        film.truncate(LARGEST + 1)
    found = files_in(folder, folder)
    assert [problem.code for problem in check_starters(found, folder, HERE)] == ["EXR12"]
    assert [path.name for path in carried(found)] == ["kasse.csv"]


@pytest.mark.parametrize(("name", "stored"), [("was?.csv", "was_.csv"), ("CON.csv", "_CON.csv"), ("tief/nul", "tief/_nul")])
def test_a_name_windows_cannot_store_is_told_with_the_one_it_gets(name: str, stored: str, folder: Path) -> None:
    assert list(check_starters([folder / "kasse.csv"], folder, HERE)) == []
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"")
    (problem,) = check_starters([folder / name], folder, HERE)
    assert (problem.code, dict(problem.arguments)) == ("EXR11", {"path": name, "stored": stored})


@pytest.mark.parametrize(
    ("sheet", "missing"),
    [
        (DataSheet("kasse.csv", sum=("betrag",)), []),
        (DataSheet("kasse.csv", fill=("halb",), sum=("halb",)), []),
        (DataSheet("kasse.csv", sum=("betrga",)), ["betrga"]),
        (DataSheet("kase.csv"), ["kase.csv"]),
        (DataSheet("../../conf.py"), ["../../conf.py"]),
    ],
)
def test_a_spreadsheet_holds_only_what_there_is(sheet: DataSheet, missing: list[str], folder: Path) -> None:
    assert [dict(problem.arguments)["name"] for problem in check_data_sheets([sheet], folder, HERE)] == missing
