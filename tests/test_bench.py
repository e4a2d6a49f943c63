"""The measuring tools: the same invented modules every time, and CPU time that is really spent."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[1] / "tooling" / "bench"


@pytest.fixture(autouse=True)
def scripts_importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scripts of tooling/bench import one another by name."""
    monkeypatch.syspath_prepend(BENCH)


def files(folder: Path) -> dict[str, bytes]:
    """Everything below a folder by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_same_modules_come_out_twice(tmp_path: Path) -> None:
    from synthetic import write_project

    for name in ("one", "two"):
        write_project(tmp_path / name, 5)
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert len(list((tmp_path / "one" / "modules").iterdir())) == 5


@pytest.mark.parametrize("number", range(1, 21))
def test_a_module_has_800_to_1000_words_and_everything_a_real_one_has(number: int) -> None:
    from synthetic import module

    text = module(number, 20)
    body = text.split("---\n", 2)[2]
    assert 800 <= len(re.findall(r"\w+", body)) <= 1000
    for mark in ("{questions}", "{table}", "{figure}", "{exercise}", "{hint}", "{solution}", "{instructor}", "{keypoints}", "[^q", "](../"):
        assert mark in body


def test_cpu_seconds_counts_what_a_child_of_the_child_burns(tmp_path: Path) -> None:
    from cpu import Trial, cpu_seconds

    burn = "import time\nwhile time.process_time() < 0.3: pass"
    nested = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {burn!r}])"
    idle = "import time; time.sleep(0.3)"
    assert cpu_seconds(Trial((sys.executable, "-c", nested), tmp_path)) >= 0.3
    assert cpu_seconds(Trial((sys.executable, "-c", idle), tmp_path)) < 0.3


def test_a_command_that_fails_is_not_measured(tmp_path: Path) -> None:
    from cpu import Trial, cpu_seconds

    with pytest.raises(RuntimeError, match="kaputt"):
        cpu_seconds(Trial((sys.executable, "-c", "raise SystemExit('kaputt')"), tmp_path))


def test_a_missed_goal_is_marked_in_the_table(tmp_path: Path) -> None:
    from cpu import Contest, Outcome, Trial, table

    trial = Trial((), tmp_path)
    outcomes = [Outcome(Contest("a", trial, trial, 0.5), 1.0, 4.0), Outcome(Contest("b", trial, trial, 0.5), 3.0, 4.0)]
    assert table(outcomes).splitlines()[2:] == ["| a | 1.000 | 4.000 | 0.25 | ≤ 0.5 |", "| b | 3.000 | 4.000 | 0.75 **missed** | ≤ 0.5 |"]
