"""Notebooks of finished packs, run where learners and trainers unpack them: nothing fails, and the numbers are those stored."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import nbformat
import pytest

from tests.judges.tools import listed, missing, products
from transferkit.markup.notebook_markers import is_trainer_only

pytestmark = [pytest.mark.judge, pytest.mark.filterwarnings("default")]
SECONDS = 120


def notebooks_in(folder: Path, ending: str) -> list[Path]:
    """Every notebook of every pack of one edition, unpacked."""
    for pack in products("packs", f"*{ending}.zip"):
        with zipfile.ZipFile(pack) as archive:
            archive.extractall(folder / pack.stem)
    return sorted(folder.rglob("*.ipynb"))


def executed(path: Path) -> Any:
    """The notebook after all its cells were run in its folder; errors stand in its outputs."""
    try:
        from nbclient import NotebookClient
    except ImportError:
        missing("nbclient", 'pip install -e ".[execute]" brings it')
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    return NotebookClient(notebook, timeout=SECONDS, allow_errors=True, resources={"metadata": {"path": str(path.parent)}}).execute()


def shown(cell: Any) -> list[str]:
    """What a cell's outputs say, text by text."""
    outputs = cell.get("outputs", [])
    texts = [output.get("text") or output.get("data", {}).get("text/plain") or output.get("evalue", "") for output in outputs]
    return ["".join(text).strip() for text in texts]


def test_running_the_trainers_notebooks_gives_the_stored_numbers(tmp_path: Path) -> None:
    found = notebooks_in(tmp_path, "-trainer")
    assert found, "no pack for trainers holds a notebook"
    findings = []
    for path in found:
        stored = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
        fresh = executed(path)
        findings += [
            f"{path.name} cell {number}: stored {shown(before)}, now {shown(after)}"
            for number, (before, after) in enumerate(zip(stored.cells, fresh.cells, strict=True), start=1)
            if shown(before) != shown(after)
        ]
    assert not findings, listed(findings)


def test_learners_notebooks_run_without_errors_and_hold_no_solution(tmp_path: Path) -> None:
    found = notebooks_in(tmp_path, "-learner")
    assert found, "no pack for learners holds a notebook"
    findings = []
    for path in found:
        fresh = executed(path)
        findings += [
            f"{path.name} cell {number}: {output.ename}: {output.evalue}"
            for number, cell in enumerate(fresh.cells, start=1)
            for output in cell.get("outputs", [])
            if output.output_type == "error"
        ]
        findings += [f"{path.name}: a cell for trainers" for cell in fresh.cells if is_trainer_only(cell)]
    assert not findings, listed(findings)
