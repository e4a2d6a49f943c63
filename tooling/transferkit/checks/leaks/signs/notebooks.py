"""Notebooks that were not cut for learners."""

from __future__ import annotations

from collections.abc import Iterator

from nbformat.notebooknode import NotebookNode

from transferkit.checks.leaks.signs.sign import Sign
from transferkit.files.contents import Piece
from transferkit.markup.gates import block_name, parsed_blocks
from transferkit.markup.names import TRAINER_BLOCKS
from transferkit.markup.notebook_markers import cell_regions, cut, is_answer_cell, is_trainer_only
from transferkit.markup.notebooks import read_notebook


def signs_in(piece: Piece) -> Iterator[Sign]:
    """A sign for each cell that holds a solution or is for trainers."""
    if not piece.name.endswith(".ipynb"):
        return
    notebook, _ = read_notebook(piece.data, piece.name)
    if notebook is None:
        return
    regions = cell_regions(notebook)
    for number, (cell, in_region) in enumerate(zip(notebook.cells, regions, strict=True), start=1):
        if in_region or _is_for_trainers(cell):
            yield Sign(
                f"Zelle {number} ist als Lösung oder für Trainer*innen markiert", f"cell {number} is marked as a solution or for trainers"
            )


def _is_for_trainers(cell: NotebookNode) -> bool:
    if is_trainer_only(cell) or is_answer_cell(cell) or cut(cell.source, "")[1]:
        return True
    return cell.cell_type == "markdown" and any(_is_trainer_block(token.type, block_name(token)) for token in parsed_blocks(cell.source))


def _is_trainer_block(kind: str, name: str) -> bool:
    return name.removesuffix("-start") in TRAINER_BLOCKS and kind != "inline"
