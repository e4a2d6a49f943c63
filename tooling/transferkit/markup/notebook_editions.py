"""The learner edition of a notebook: no solutions, no trainers' cells, no metadata that was not meant for learners."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from nbformat.notebooknode import NotebookNode

from transferkit.markup.notebook_markers import (
    cell_regions,
    cut,
    is_answer_cell,
    is_removed,
    is_trainer_only,
    lines_to_change,
    tags_of,
)
from transferkit.markup.notebook_outputs import shown_data, shown_outputs
from transferkit.markup.notebooks import node

KEPT_TAGS = ("hide-input", "hide-output", "hide-cell", "raises-exception")
_SLIDE_TYPES = ("slide", "subslide", "fragment", "skip", "-")


def for_learners(notebook: NotebookNode, prompt: str, clean_markdown: Callable[[str], str]) -> NotebookNode:
    """A copy without anything for trainers; cells that stay keep their ids, cut places say `prompt`.

    prompt: a comment such as "# Eure Lösung hier". clean_markdown: takes gated blocks and comments out of a
    Markdown text. Raw cells (front matter, settings of grading tools) do not reach learners. Where an author marks
    lines to be changed, all other code is locked.
    """
    regions = cell_regions(notebook)
    python = _language(notebook) in ("", "python", "python3", "ipython", "ipython3")
    cells = []
    for position, (cell, in_region) in enumerate(zip(notebook.cells, regions, strict=True)):
        if not (in_region or _is_kept_back(cell, position)):
            cells.append(_learner_cell(cell, prompt, clean_markdown, python))
    cells = [cell for cell in cells if cell.cell_type != "markdown" or cell.source.strip()]  # nothing but a solution stood there
    if any(lines_to_change(cell.source) for cell in cells):
        _lock(cells, prompt)
    version = {"nbformat": notebook.nbformat, "nbformat_minor": notebook.nbformat_minor}
    return node({"cells": cells, "metadata": _notebook_metadata(notebook.metadata), **version})


def _lock(cells: list[NotebookNode], prompt: str) -> None:
    """Let nobody change code by mistake: only marked lines and answers stay open. JupyterLab, Notebook 7 and VS Code obey."""
    for cell in cells:
        if cell.cell_type == "code":
            cell.metadata.deletable = False
            cell.metadata.editable = bool(lines_to_change(cell.source)) or prompt in cell.source


def without_removed(notebook: NotebookNode) -> NotebookNode:
    """A copy without the cells that are shown to nobody (tag `remove-cell`)."""
    copied = deepcopy(notebook)
    copied.cells = [cell for cell in copied.cells if not is_removed(cell)]
    return copied


def is_front_matter(cell: NotebookNode) -> bool:
    """Whether a notebook's first cell is its front matter: it begins and ends with a line `---`."""
    lines = cell.source.strip().splitlines()
    return cell.cell_type in ("raw", "markdown") and len(lines) > 1 and lines[0].rstrip() == "---" == lines[-1].rstrip()


def _is_kept_back(cell: NotebookNode, position: int) -> bool:
    front = position == 0 and is_front_matter(cell)
    return front or cell.cell_type == "raw" or is_removed(cell) or is_trainer_only(cell)


def _learner_cell(cell: NotebookNode, prompt: str, clean_markdown: Callable[[str], str], python: bool) -> NotebookNode:
    """One cell as learners get it."""
    kept = node({"cell_type": cell.cell_type, "id": cell.id, "metadata": _cell_metadata(cell)})
    if cell.cell_type == "markdown":
        kept.source = clean_markdown(_without_answer(cell, _as_prose(prompt), python=False)[0])
        if attachments := _named_in(kept.source, cell.get("attachments")):
            kept.attachments = attachments
        return kept
    kept.source, changed = _without_answer(cell, prompt, python)
    kept.outputs = [] if changed else shown_outputs(cell)
    kept.execution_count = None if changed else cell.get("execution_count")
    return kept


def _without_answer(cell: NotebookNode, prompt: str, python: bool) -> tuple[str, bool]:
    """A cell's source without its solution, and whether there was one.

    As nbgrader does it: an answer cell without marked regions is a solution from its first to its last line.
    """
    source, changed = cut(cell.source, prompt, python)
    if is_answer_cell(cell) and not changed:
        return prompt, True
    return source, changed


def _as_prose(prompt: str) -> str:
    """A comment as a Markdown line: `# Eure Lösung hier` would be a heading there."""
    return f"*{prompt.lstrip('#/ ').strip()}*"


def _named_in(source: str, attachments: Any) -> NotebookNode:
    """The pictures a Markdown cell still shows; those of cut text go with it."""
    named = attachments if isinstance(attachments, dict) else {}
    return node({name: _bare(value) for name, value in named.items() if f"attachment:{name}" in source and isinstance(value, dict)})


def _bare(attachment: Mapping[str, Any]) -> NotebookNode:
    """An attached picture in each of its formats, without what it tells besides itself."""
    return node({kind: shown_data(kind, data) for kind, data in attachment.items() if isinstance(data, str)})


def _language(notebook: NotebookNode) -> str:
    metadata = notebook.metadata
    names = [part.get(key) for part, key in ((metadata.get("kernelspec") or {}, "language"), (metadata.get("language_info") or {}, "name"))]
    return next((name.lower() for name in names if isinstance(name, str)), "")


def _notebook_metadata(metadata: NotebookNode) -> NotebookNode:
    """kernelspec and language_info, reduced to what opens the notebook with the right kernel."""
    parts = {"kernelspec": ("name", "display_name", "language"), "language_info": ("name",)}
    kept = {part: _strings(metadata.get(part), names) for part, names in parts.items()}
    complete = {part: values for part, values in kept.items() if "name" in values}
    if "display_name" not in complete.get("kernelspec", {}):
        complete.pop("kernelspec", None)  # both names are required (nbformat schema 4.5)
    return node(complete)


def _strings(values: Any, names: tuple[str, ...]) -> NotebookNode:
    values = values if isinstance(values, dict) else {}
    return node({name: values[name] for name in names if isinstance(values.get(name), str)})


def _cell_metadata(cell: NotebookNode) -> NotebookNode:
    """What of a cell's metadata reaches learners: an allow-list."""
    metadata, kept = cell.metadata, node()
    if tags := [tag for tag in KEPT_TAGS if tag in tags_of(cell)]:
        kept.tags = tags
    slideshow, jupyter = metadata.get("slideshow"), metadata.get("jupyter")
    if isinstance(slideshow, dict) and slideshow.get("slide_type") in _SLIDE_TYPES:
        kept.slideshow = node({"slide_type": slideshow["slide_type"]})
    if isinstance(metadata.get("collapsed"), bool) and cell.cell_type == "code":
        kept.collapsed = metadata["collapsed"]
    if isinstance(jupyter, dict) and isinstance(jupyter.get("source_hidden"), bool):
        kept.jupyter = node({"source_hidden": jupyter["source_hidden"]})
    return kept
