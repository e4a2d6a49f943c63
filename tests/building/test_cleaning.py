"""Cleaning removes what builds made, and only that."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from transferkit.building.cleaning import Cleaned, clean_output
from transferkit.building.report import Report, write_report
from transferkit.model.errors import TransferkitError


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output with two products."""
    folder = tmp_path / "_build"
    products = {"site/de/index.html": "page", "slides/de/a1.pptx": "deck"}
    for name, text in products.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    write_report(Report({name: sha256(text.encode()).hexdigest() for name, text in products.items()}), folder)
    return folder


def test_an_output_nobody_touched_goes_as_a_whole(output: Path) -> None:
    assert clean_output(output) == Cleaned(2, ())
    assert list(output.parent.iterdir()) == []


def test_what_people_made_or_changed_stays(output: Path) -> None:
    (output / "slides/de/a1.pptx").write_text("deck with my jokes")
    (output / "site/mine.txt").write_text("mine")
    assert clean_output(output) == Cleaned(1, ("site/mine.txt", "slides/de/a1.pptx"))
    assert sorted(path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()) == [
        "site/mine.txt",
        "slides/de/a1.pptx",
    ]


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    (tmp_path / "report.json").write_text("{}")
    with pytest.raises(TransferkitError, match="not made by transferkit"):
        clean_output(tmp_path)
    assert (tmp_path / "thesis.txt").exists()


def test_a_report_that_names_files_elsewhere_removes_nothing_there(output: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x")
    (output / "link").symlink_to(tmp_path, target_is_directory=True)
    digest = sha256(b"x").hexdigest()
    write_report(Report({"../secret.txt": digest, "link/secret.txt": digest, str(tmp_path / "secret.txt"): digest}), output)
    clean_output(output)
    assert (tmp_path / "secret.txt").read_text() == "x"


def test_an_open_deck_stops_it_before_anything_is_removed(output: Path) -> None:
    (output / "slides/de/~$a1.pptx").write_text("")
    with pytest.raises(TransferkitError, match="is open in another program"):
        clean_output(output)
    assert (output / "site/de/index.html").exists()


def test_without_an_output_there_is_nothing_to_do(tmp_path: Path) -> None:
    assert clean_output(tmp_path / "_build") == Cleaned(0, ())
