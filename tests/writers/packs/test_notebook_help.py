"""What a pack does to a notebook: code is locked but for marked lines, learners get a guide, trainers see where solutions begin."""

from __future__ import annotations

import json

import nbformat
import pytest
from nbformat.notebooknode import NotebookNode

from transferkit.markup.notebook_editions import for_learners
from transferkit.markup.notebook_markers import lines_to_change
from transferkit.markup.notebooks import read_notebook
from transferkit.model.words import words
from transferkit.writers.packs.notebook_help import with_help, with_labels

PROMPT = "# Your solution goes here"


def notebook(*cells: tuple[str, str, list[str]]) -> NotebookNode:
    """A notebook of (kind, source, tags)."""
    made = list[dict[str, object]]()
    for number, (kind, source, tags) in enumerate(cells):
        code: dict[str, object] = {"outputs": [], "execution_count": None} if kind == "code" else {}
        made.append({"cell_type": kind, "id": f"c{number}", "source": source, "metadata": {"tags": tags}, **code})
    found, problems = read_notebook(json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode(), "x.ipynb")
    assert found is not None and problems == ()
    return found


Cell = tuple[str, str, list[str]]
TITLE: Cell = ("markdown", "# Costs", [])
MARKED: Cell = ("code", "costs = 0  # CHANGE HERE\nprint(costs)", [])
HELPER: Cell = ("code", "import csv", ["hide-input"])
REGION: Cell = ("code", "### BEGIN SOLUTION\nx = 1\n### END SOLUTION", [])
ANSWER: Cell = ("code", "print(42)", ["solution"])


def learners(*cells: tuple[str, str, list[str]]) -> NotebookNode:
    return for_learners(notebook(*cells), PROMPT, lambda text: text)


@pytest.mark.parametrize("line", ["x = 1  # HIER ÄNDERN", "x = 1 # change here (two numbers)", "let x = 1; // CHANGE HERE", "#HIER ÄNDERN"])
def test_a_mark_is_a_comment_in_any_case(line: str) -> None:
    assert lines_to_change(f"a = 1\n{line}") == (2,)


@pytest.mark.parametrize("line", ["print('HIER ÄNDERN')", "# hier änderndes", "change_here = 1"])
def test_other_lines_are_no_marks(line: str) -> None:
    assert lines_to_change(line) == ()


def test_where_lines_are_marked_all_other_code_is_locked() -> None:
    cells = learners(TITLE, HELPER, MARKED, REGION, ANSWER).cells
    locks = {cell.id: (cell.metadata.get("editable"), cell.metadata.get("deletable")) for cell in cells}
    assert locks == {"c0": (None, None), "c1": (False, False), "c2": (True, False), "c3": (True, False)}


def test_without_marks_nothing_is_locked() -> None:
    assert [cell.metadata.get("editable") for cell in learners(TITLE, HELPER, REGION).cells] == [None, None, None]


def test_learners_get_a_guide_under_the_title_and_cell_ids_stay() -> None:
    made = with_help(learners(TITLE, MARKED, REGION), PROMPT, words("en"))
    nbformat.validate(made)
    assert [cell.id for cell in made.cells] == ["c0", "how-to", "c1", "c2"]
    guide = made.cells[1].source
    assert "Change only lines with `# CHANGE HERE`." in guide
    assert "Your solution goes here" in guide
    assert "Führt die Zellen" in with_help(learners(TITLE), PROMPT, words("de")).cells[1].source
    assert "Change only" not in with_help(learners(TITLE), PROMPT, words("en")).cells[1].source


def test_trainers_see_where_solutions_begin_once_a_run() -> None:
    made = with_labels(notebook(TITLE, ANSWER, ANSWER, HELPER, ANSWER), words("en"))
    nbformat.validate(made)
    assert [cell.id for cell in made.cells] == ["c0", "solution-c1", "c1", "c2", "c3", "solution-c4", "c4"]
