"""`transferkit new handbook X && cd X && transferkit build` works on the skeleton it made; so does `sphinx-build . out` there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.projects import files_below, transferkit


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_new_handbook_builds_at_once(language: str, tmp_path: Path) -> None:
    made = transferkit("new", "handbook", "mein-handbuch", "-l", language, cwd=tmp_path)
    assert made.code == 0, made.err
    project = tmp_path / "mein-handbuch"
    assert {path.name for path in project.iterdir()} == {"conf.py", "handbook", "modules", "exercises"}
    built = transferkit("build", "--strict", cwd=project)
    assert (built.code, built.out) == (0, ""), built.out + built.err
    names = files_below(project / "_build")
    assert f"site/learner/{language}/index.html" in names
    assert {name.split("/")[0] for name in names} == {"site", "slides", "packs", "report.json"}


def test_new_modules_and_exercises_build_too(tmp_path: Path) -> None:
    transferkit("new", "handbook", "h", cwd=tmp_path)
    project = tmp_path / "h"
    for command in (("module", "b1-zweites"), ("module", "c1-notebook", "--notebook"), ("exercise", "noch-eine")):
        assert transferkit("new", *command, cwd=project).code == 0
    built = transferkit("build", cwd=project)
    assert built.code == 0, built.out
    assert "EXR05" in built.out  # nobody uses the new exercise yet, and that is said
    assert {"slides/de/b1-zweites.pptx", "slides/de/c1-notebook.pptx"} <= set(files_below(project / "_build"))


def test_plain_sphinx_build_works_in_a_new_handbook(tmp_path: Path) -> None:
    transferkit("new", "handbook", "h", cwd=tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", ".", "out"], cwd=tmp_path / "h", capture_output=True, text=True, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, "")
    pages = files_below(tmp_path / "h" / "out")
    assert "index.html" in pages
    assert not any(name.startswith("_sources/") for name in pages)
    assert not any(b"admonition solution" in data for data in pages.values())
