"""What a notebook exercise of the handbook has stored: its cells and the lines below them."""

from __future__ import annotations

from pathlib import Path

import nbformat

EXERCISES = Path(__file__).resolve().parents[2] / "exercises"


def cell(exercise: str, cell_id: str) -> nbformat.NotebookNode:
    """The one cell of this exercise's notebook that has this id."""
    notebook = nbformat.read(EXERCISES / exercise / "exercise.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    (found,) = [cell for cell in notebook.cells if cell["id"] == cell_id]
    return nbformat.NotebookNode(found)  # type: ignore[no-untyped-call]


def lines(exercise: str, cell_id: str) -> list[str]:
    """The lines stored below a cell, spaces closed up, without the blocks of drawn bars."""
    outputs = cell(exercise, cell_id).outputs
    printed = [line for output in outputs for line in str(output.get("text", "")).splitlines()]
    return [" ".join(line.replace("■", "").split()) for line in printed]


def solution_lines(exercise: str, cell_id: str) -> list[str]:
    """The lines stored below a cell that only trainers see."""
    assert "solution" in cell(exercise, cell_id).metadata.get("tags", [])
    return lines(exercise, cell_id)
