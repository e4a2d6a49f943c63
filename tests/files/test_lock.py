"""One build at a time for each output folder."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from transferkit.files.lock import locked
from transferkit.files.names import work_folder
from transferkit.model.errors import TransferkitError

HOLD = """
import pathlib, sys
from transferkit.files.lock import locked
with locked(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(output: Path) -> subprocess.Popen[str]:
    """Another process that holds the lock until its standard input is closed."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(output)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_build_is_refused_at_once_and_the_first_goes_on(tmp_path: Path) -> None:
    with holder(tmp_path / "_build"), pytest.raises(TransferkitError, match="Another build"), locked(tmp_path / "_build"):
        pytest.fail("two builds at once")


def test_another_output_folder_is_not_concerned(tmp_path: Path) -> None:
    with holder(tmp_path / "_build"), locked(tmp_path / "other"):
        pass


def test_a_build_that_is_killed_lets_go_of_the_lock(tmp_path: Path) -> None:
    with holder(tmp_path / "_build") as process:
        process.kill()
        process.wait()
        with locked(tmp_path / "_build") as work:
            assert work == tmp_path / "._build.work"


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    with locked(tmp_path / "_build") as work:
        assert work.is_dir()
    assert list(tmp_path.iterdir()) == []


def test_an_output_that_is_a_link_is_worked_on_beside_its_target(tmp_path: Path) -> None:
    (tmp_path / "disk" / "build").mkdir(parents=True)
    (tmp_path / "_build").symlink_to(tmp_path / "disk" / "build", target_is_directory=True)
    assert work_folder(tmp_path / "_build") == tmp_path / "disk" / ".build.work"


def test_many_builds_in_a_row_never_hold_the_lock_together(tmp_path: Path) -> None:
    inside: list[int] = []
    together: list[int] = []
    done: list[int] = []

    def build() -> None:
        for _ in range(200):
            try:
                with locked(tmp_path / "_build"):
                    inside.append(1)
                    together.append(len(inside))
                    inside.pop()
                    done.append(1)
            except TransferkitError:
                os.sched_yield()

    threads = [threading.Thread(target=build) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(together) == {1}
    assert len(done) > 20
