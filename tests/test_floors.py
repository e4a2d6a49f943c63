"""The floors of the house: who may import whom (pyproject.toml, [tool.importlinter])."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True, no_logo=True))"


def linted(root: Path) -> subprocess.CompletedProcess[str]:
    """import-linter run over the package in `root`/tooling."""
    environment = {**os.environ, "PYTHONPATH": str(root / "tooling")}
    command = [sys.executable, "-c", LINT]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def test_each_floor_imports_only_from_floors_below() -> None:
    done = linted(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "planted", "contract"),
    [
        ("model/words.py", "import transferkit.files", "The floors: each imports only from floors below"),
        ("files/zips.py", "import transferkit.markup", "The floors: each imports only from floors below"),
        ("press/__init__.py", "import docutils", "Model, files, press, writers and checks know neither Sphinx nor Click"),
    ],
)
def test_an_import_from_above_is_noticed(tmp_path: Path, module: str, planted: str, contract: str) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "tooling" / "transferkit", tmp_path / "tooling" / "transferkit", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "tooling" / "transferkit" / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{planted}\n")
    done = linted(tmp_path)
    assert done.returncode != 0
    assert f"{contract} BROKEN" in " ".join(done.stdout.split()), done.stdout
