"""The process that reads what strangers made: it gets little memory, and says so instead of dying."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from transferkit.importing import child, run

GREEDY = "import transferkit.importing.read as read, transferkit.importing.child as child\n{reads}\nchild.main()"


def exit_of(reads: str, folder: Path) -> int:
    """How the child ends when reading means `reads`."""
    job = json.dumps({"paths": [str(folder / "x.md")], "folder": str(folder), "language": "de"})
    return subprocess.run(
        [sys.executable, "-c", GREEDY.format(reads=reads)], input=job, text=True, capture_output=True, check=False
    ).returncode


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a limit on a process's memory")
def test_what_needs_too_much_memory_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("# X")
    assert exit_of("", tmp_path) == 0
    assert exit_of("read.read_material = lambda *_: bytearray(child.MEMORY // 2) and exit(7)", tmp_path) == 7
    assert exit_of("read.read_material = lambda *_: bytearray(child.MEMORY)", tmp_path) == child.TOO_MUCH


def test_what_nests_without_end_is_given_up(tmp_path: Path) -> None:
    assert exit_of("def deep(*_): return deep()\nread.read_material = deep", tmp_path) == child.TOO_MUCH


def test_who_gave_up_is_told_as_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gave_up = subprocess.CompletedProcess([], child.TOO_MUCH, "", "")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: gave_up)
    (tmp_path / "x.md").write_text("# X")
    made = run.import_files([tmp_path / "x.md"], tmp_path / "modul", "de")
    assert [found.code for found in made.problems] == ["IMP04"]
    assert not (tmp_path / "modul").exists()
