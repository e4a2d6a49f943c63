"""A foreign notebook as the notebook of a module: known metadata only, nothing is run."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat
from nbformat.notebooknode import NotebookNode

from transferkit.importing.docx.package import Refused
from transferkit.importing.draft import Draft
from transferkit.importing.head import head_lines, head_of
from transferkit.importing.lines import Numbered
from transferkit.importing.markdown import body_lines, has_title, title_of
from transferkit.importing.references import Companions, kept_name
from transferkit.markup import front_matter
from transferkit.markup.notebook_editions import is_front_matter
from transferkit.markup.notebook_outputs import refused_kinds, shown_outputs
from transferkit.markup.notebooks import node, read_notebook
from transferkit.model.rules import Severity

_KEPT = frozenset({"tags", "slideshow", "nbgrader", "collapsed", "jupyter", "solution", "solution_first", "solution2", "solution2_first"})
"""Metadata of cells that say what is solution, and what a slide shows; the build reads them."""
_KEPT_OF_NOTEBOOK = ("kernelspec", "language_info")
_USUAL = frozenset({"kernelspec", "language_info", "toc", "widgets", "colab", "varInspector", "nbformat", "anaconda-cloud", "title"})


def notebook_of(path: Path, draft: Draft, beside: Companions) -> str:
    """The notebook's JSON. Refused for one that cannot be read."""
    notebook, problems = read_notebook(path.read_bytes(), draft.source)
    stopped = next((found for found in problems if found.severity is Severity.STOP), None)
    if notebook is None or stopped:
        raise Refused(stopped or problems[0])
    draft.problems += problems
    matter, cells = "", list(notebook.cells)
    if cells and is_front_matter(cells[0]):
        matter, _ = front_matter.split(cells[0].source.strip() + "\n")
        cells = cells[1:]
    head = head_of(matter, draft)
    made = [_cell(cell, number, draft, beside) for number, cell in enumerate(cells, 1 + len(notebook.cells) - len(cells))]
    draft.cell = draft.line = 0
    if not any(cell.cell_type == "markdown" and has_title(cell.source.split("\n")) for cell in made):
        made.insert(0, _own("markdown", "import-title", f"# {head.title or title_of(draft.source)}"))
    first = _own("raw", "import-head", "\n".join(head_lines(head.values)).rstrip("\n"))
    told = node({"cells": [first, *made], "metadata": _metadata(notebook, draft), "nbformat": 4, "nbformat_minor": 5})
    nbformat.validate(told)
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _own(kind: str, name: str, source: str) -> NotebookNode:
    """A cell of ours."""
    return node({"cell_type": kind, "id": name, "metadata": node(), "source": source})


def _metadata(notebook: NotebookNode, draft: Draft) -> NotebookNode:
    """Which kernel and language it is for; everything else says more of its author than of its content."""
    if others := sorted(set(notebook.metadata) - _USUAL):
        draft.lost("metadata", ", ".join(others))
    kept = node()
    for name in _KEPT_OF_NOTEBOOK:
        if isinstance(notebook.metadata.get(name), dict):
            known = {key: value for key, value in notebook.metadata[name].items() if key in ("name", "display_name", "language")}
            kept[name] = node({key: value for key, value in known.items() if isinstance(value, str)})
    if "kernelspec" in kept and not {"name", "display_name"} <= set(kept.kernelspec):
        del kept["kernelspec"]
    if "language_info" in kept and "name" not in kept.language_info:
        del kept["language_info"]
    return kept


def _cell(cell: NotebookNode, number: int, draft: Draft, beside: Companions) -> NotebookNode:
    draft.cell, draft.line = number, 1
    draft.be_near(cell.source.split("\n")[0])
    metadata = node({key: value for key, value in cell.metadata.items() if key in _KEPT})
    made = node({"cell_type": cell.cell_type, "id": cell.id, "metadata": metadata, "source": cell.source})
    if cell.cell_type == "markdown":
        made.source = _markdown(cell, draft, beside)
    if cell.cell_type == "code":
        for kinds in filter(None, map(refused_kinds, cell.get("outputs", ()))):
            draft.lost("output", ", ".join(kinds))
        made.outputs = shown_outputs(cell)
        made.execution_count = cell.get("execution_count")
    return made


def _markdown(cell: NotebookNode, draft: Draft, beside: Companions) -> str:
    """A Markdown cell; pictures that are stored in it become files."""
    attached = {f"attachment:{name}": data for name, bundle in (cell.get("attachments") or {}).items() if (data := _decoded(bundle))}
    source = cell.source
    for address, data in attached.items():
        if address in source:
            name = address.removeprefix("attachment:")
            kept = kept_name(name, draft, {name: data})
            source = source.replace(address, kept or name)
            beside = {**beside, **({kept: data} if kept else {})}
    lines = [Numbered(line, text) for line, text in enumerate(source.split("\n"), 1)]
    return "\n".join(body_lines(lines, draft, beside))


def _decoded(bundle: object) -> bytes:
    import base64
    import binascii

    data = next((str(value) for key, value in bundle.items() if str(key).startswith("image/")), "") if isinstance(bundle, dict) else ""
    try:
        return base64.b64decode(data)
    except (binascii.Error, ValueError):
        return b""
