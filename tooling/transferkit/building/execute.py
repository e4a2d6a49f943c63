"""Running notebooks at the user's explicit wish (`--execute`); nothing else in transferkit runs code of a source."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbformat.notebooknode import NotebookNode

from transferkit.markup import front_matter
from transferkit.markup.notebook_editions import is_front_matter
from transferkit.markup.notebooks import read_notebook
from transferkit.markup.page import IMPORTED
from transferkit.model.errors import TransferkitError
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.words import reader_language, words

SECONDS = 120
"""How long one cell may run."""


def execute_notebooks(project: Path, target: Path) -> tuple[Problem, ...]:
    """Run every notebook of the project in its own folder; copies with the new outputs lie under `target`.

    The sources stay as they are. Imported notebooks that nobody has reviewed are not run.
    NB06 for a cell that fails; TransferkitError without the extra `execute`.
    """
    try:
        from nbclient import NotebookClient
        from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
    except ImportError:
        say = words(reader_language())
        raise TransferkitError(
            say("Notebooks cannot be run: nbclient is missing."), say("Run: {command}", command='pip install "transferkit[execute]"')
        ) from None
    problems: list[Problem] = []
    for path in sorted([*project.glob("modules/*/index.ipynb"), *project.glob("exercises/*/exercise.ipynb")]):
        name = path.relative_to(project).as_posix()
        notebook, _ = read_notebook(path.read_bytes(), name)
        if notebook is None:
            continue  # reading says what is wrong
        if _is_imported(notebook):
            problems.append(problem("IMP07", Place(name)))
            continue
        client = NotebookClient(notebook, timeout=SECONDS, resources={"metadata": {"path": str(path.parent)}})
        try:
            client.execute()
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            lines = [line for line in str(error).strip().splitlines() if line.strip()]
            problems.append(problem("NB06", Place(name), detail=lines[-1] if lines else type(error).__name__))
            continue
        copy = target / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, copy)  # type: ignore[no-untyped-call]
    return tuple(problems)


def _is_imported(notebook: NotebookNode) -> bool:
    """Whether a notebook says of itself that it came from elsewhere and nobody has reviewed it."""
    if not notebook.cells or not is_front_matter(notebook.cells[0]):
        return False
    yaml_text, _ = front_matter.split(notebook.cells[0].source.strip() + "\n")
    matter, problems = front_matter.read(yaml_text, "module", Place())
    return matter.values.get("trust") == IMPORTED or any(found.code == "META01" for found in problems)
