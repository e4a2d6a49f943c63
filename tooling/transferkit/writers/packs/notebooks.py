"""Notebooks of a pack, for learners cut, for trainers as they are, each exercise with its spreadsheet beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import nbformat

from transferkit.files.storable import legal
from transferkit.markup.gates import learner_markdown
from transferkit.markup.notebook_editions import for_learners, is_front_matter, without_removed
from transferkit.markup.notebooks import read_notebook
from transferkit.model.course import Course, Module
from transferkit.model.words import words
from transferkit.writers.packs.excel import spreadsheet
from transferkit.writers.packs.names import beneath
from transferkit.writers.packs.notebook_help import with_help, with_labels

_WITH_A_SPREADSHEET = re.compile(r"(:{3,})\{spreadsheet\}.*\n\1", re.DOTALL)
"""A cell that is nothing but the way with a spreadsheet: it stands in the spreadsheet and says nothing to who has the notebook."""


def notebook_entries(module: Module, course: Course, folder: str) -> Iterator[tuple[str, bytes]]:
    """(path in the pack, bytes) of the module's notebooks, each with the files it reads beside it."""
    if module.notebook is not None:
        yield from _one(module.notebook, module.cells, course, f"{folder}/{module.id}.ipynb")
        data = data_folder(module, course)
        yield from ((f"{folder}/data/{beneath(path, data)}", path.read_bytes()) for path in module.data_files)
    for exercise in module.exercises:
        if exercise.notebook is not None:
            called, files = legal(exercise.label), exercise.notebook.parent / "files"
            yield from _one(exercise.notebook, exercise.cells, course, f"{folder}/{called}/{called}.ipynb")
            yield f"{folder}/{called}/{called}.xlsx", spreadsheet(exercise, module, course)
            yield from ((f"{folder}/{called}/files/{beneath(path, files)}", path.read_bytes()) for path in exercise.files)


def data_folder(module: Module, course: Course) -> Path:
    """Where the module's data files lie."""
    return course.settings.root / "modules" / module.id / "data"


def _one(path: Path, translated: Iterable[tuple[str, str]], course: Course, name: str) -> Iterator[tuple[str, bytes]]:
    notebook, _ = read_notebook(path.read_bytes(), path.name)
    if notebook is None:  # reading the page has said so, and stops the build
        return
    texts = dict(translated)
    for cell in notebook.cells:
        cell.source = texts.get(cell.id, cell.source) if cell.cell_type == "markdown" else cell.source
    notebook.cells = [cell for cell in notebook.cells if not _WITH_A_SPREADSHEET.fullmatch(cell.source.strip())]
    say = words(course.edition.language)
    if course.edition.audience == "learner":
        prompt = f"# {say('Your solution goes here')}"
        edition = with_help(for_learners(notebook, prompt, learner_markdown), prompt, say)
    else:
        edition = without_removed(notebook)
        edition.cells = [cell for index, cell in enumerate(edition.cells) if index or not is_front_matter(cell)]
        edition = with_labels(edition, say)
    yield name, str(nbformat.writes(edition)).encode()  # type: ignore[no-untyped-call]
