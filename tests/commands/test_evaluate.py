"""`transferkit evaluate` on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.commands.running import Runner
from tests.evaluating.results import answered, saved, six_results


def test_the_command_prints_a_table_and_says_what_it_left_out(tmp_path: Path, transferkit: Runner) -> None:
    folder = six_results(tmp_path)
    (folder / "choir" / "note.txt").write_text("hello", "utf-8")
    ran = transferkit("evaluate", str(folder), "-o", str(tmp_path / "out"))
    assert ran.code == 1
    assert "EVA01" in ran.out
    assert "=Money" in ran.out
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".html", ".xlsx"]


def test_too_few_results_are_not_shown(tmp_path: Path, transferkit: Runner) -> None:
    for number in range(4):
        saved(tmp_path / f"{number}.json", **answered("yes", ["yes", "no", "partly", "skip"][number]))
    ran = transferkit("evaluate", str(tmp_path), "-o", str(tmp_path / "out"))
    assert ran.code == 2
    assert "4" in ran.err
    assert not (tmp_path / "out").exists()
