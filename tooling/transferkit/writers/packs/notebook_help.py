"""Cells that a pack adds to a notebook: how to use it, and where solutions begin."""

from __future__ import annotations

from collections.abc import Iterator

from nbformat.notebooknode import NotebookNode

from transferkit.markup.notebook_markers import CHANGE_MARKS, cell_regions, is_trainer_only, lines_to_change
from transferkit.markup.notebooks import node
from transferkit.model.words import Words

_LONGEST_ID = 64
"""Letters of a cell's id (nbformat schema 4.5)."""


def with_help(notebook: NotebookNode, prompt: str, say: Words) -> NotebookNode:
    """A learners' notebook with a few lines for those who see Jupyter for the first time, under its title."""
    lines = [
        f"**{say('How to work with this notebook')}**",
        "",
        f"- {say('Run the cells from top to bottom: click into a cell, then press Shift + Enter.')}",
        *(f"- {line}" for line in _what_to_change(notebook, prompt, say)),
        f"- {say('Something went wrong? Choose Kernel, then Restart Kernel and Run All Cells.')}",
    ]
    at = 1 if notebook.cells and notebook.cells[0].cell_type == "markdown" else 0
    return _with(notebook, [*notebook.cells[:at], _note("how-to", "\n".join(lines), notebook), *notebook.cells[at:]])


def with_labels(notebook: NotebookNode, say: Words) -> NotebookNode:
    """A trainers' notebook that says before each run of solution cells what they are: Jupyter hides tags."""
    cells: list[NotebookNode] = []
    before = False
    for cell, in_region in zip(notebook.cells, cell_regions(notebook), strict=True):
        hidden = in_region or is_trainer_only(cell)
        if hidden and not before:
            cells.append(_note(f"solution-{cell.id}", f"**{say('For trainers only: learners do not get these cells.')}**", notebook))
        cells.append(cell)
        before = hidden
    return _with(notebook, cells)


def _what_to_change(notebook: NotebookNode, prompt: str, say: Words) -> Iterator[str]:
    sources = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    marks = [mark for mark in CHANGE_MARKS if any(mark in source for source in sources)]
    if any(lines_to_change(source) for source in sources):
        shown = " / ".join(f"`# {mark}`" for mark in marks or CHANGE_MARKS[:1])
        yield say("Change only lines with {marks}. All other code is locked, so you cannot break anything.", marks=shown)
    if any(prompt in source for source in sources):
        yield say("Write your answer where it says: {prompt}", prompt=prompt.lstrip("# "))


def _note(wanted: str, text: str, notebook: NotebookNode) -> NotebookNode:
    """A Markdown cell with an id that no other cell has."""
    taken, base = {cell.id for cell in notebook.cells}, wanted[:_LONGEST_ID]
    name = next(name for name in (base, *(f"{number}-{base}"[:_LONGEST_ID] for number in range(len(taken) + 1))) if name not in taken)
    return node({"cell_type": "markdown", "id": name, "metadata": node({"editable": False}), "source": text})


def _with(notebook: NotebookNode, cells: list[NotebookNode]) -> NotebookNode:
    return node({**notebook, "cells": cells})
