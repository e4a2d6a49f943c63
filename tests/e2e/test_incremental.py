"""A plain `sphinx-build` that goes on from its last doctrees gives the same site as one from nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.projects import copy_of, files_below

pytestmark = pytest.mark.slow


def site(project: Path, name: str) -> dict[str, bytes]:
    """Every file of the site, built in the folder `name` beside the project."""
    out, doctrees = project.parent / name, project.parent / f"{name}-doctrees"
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-d", str(doctrees), str(project), str(out)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return files_below(out)


def test_after_a_title_is_edited_every_page_knows_it_and_all_bytes_are_those_of_a_clean_build(tmp_path: Path) -> None:
    project = copy_of("canaries", tmp_path)
    page = project / "modules" / "kanarien" / "index.md"
    old = next(line for line in page.read_text("utf-8").splitlines() if line.startswith("# "))
    before = site(project, "warm")
    told_before = {name for name, content in before.items() if name.endswith(".html") and old[2:].encode() in content}
    assert len(told_before) > 2, "only one page names the module"

    page.write_text(page.read_text("utf-8").replace(old, "# Ganz neuer Titel", 1), "utf-8")
    warm = site(project, "warm")

    assert {name for name, content in warm.items() if name.endswith(".html") and b"Ganz neuer Titel" in content} == told_before
    assert warm == site(project, "clean")
