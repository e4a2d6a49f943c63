"""Notebooks as authors save them, read with nbformat and never executed.

A notebook that can be read comes back as valid nbformat 4.5, with cell ids that are the same in every run.
Format: https://nbformat.readthedocs.io/en/latest/format_description.html
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import nbformat
from nbformat.notebooknode import NotebookNode
from nbformat.validator import iter_validate

from transferkit.model.problem import Place, Problem, problem
from transferkit.prelint.encoding import text_of

DEEPEST = 60
"""How deep lists and objects may nest: outputs reach about 10; far below Python's recursion limit."""
_KINDS = {"metadata": dict, "attachments": dict, "outputs": list}
"""What the parts of a cell must be, where they are given."""
_VALID_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

Reading = tuple[NotebookNode | None, tuple[Problem, ...]]
"""The notebook, or None where it cannot be read; what is wrong with it."""


def node(values: Mapping[str, Any] | None = None) -> NotebookNode:
    """An nbformat node with some values (nbformat leaves its constructor untyped)."""
    return NotebookNode(values or {})  # type: ignore[no-untyped-call]


def read_notebook(data: bytes, path: str) -> Reading:
    """The notebook in some bytes, as nbformat 4.5, and its problems (FILE01, FILE07, NB01, NB02, NB03).

    path: below the project, for the problems' places. Missing, doubled or illegal cell ids become c1, c2 … by
    position; characters that cannot be written as UTF-8 become U+FFFD.
    """
    text, unreadable = text_of(data, path)
    if text is None:
        return None, unreadable
    try:
        raw = json.loads(text.rstrip(), object_pairs_hook=_without_twins)
    except _Twice as twice:
        return _failed("NB02", Place(path), detail=f'"{twice}" × 2')
    except json.JSONDecodeError as error:
        return _failed("NB01", Place(path, error.lineno), detail=f"{error.lineno}:{error.colno} {error.msg}")
    except (ValueError, RecursionError) as error:  # an integer of thousands of digits; nested beyond the parser
        return _failed("NB02", Place(path), detail="nesting" if isinstance(error, RecursionError) else "number")
    if _depth_beyond(raw, DEEPEST):
        return _failed("NB02", Place(path), detail=f"nesting > {DEEPEST}")
    whole = _without_lone_surrogates(raw)
    notebook, problems = _from_json(whole, path)
    broken = () if whole == raw else (problem("NB08", _first_broken(raw, path)),)
    return notebook, (*problems, *broken)


class _Twice(Exception):
    """A name that an object of JSON gives twice; which of the two counts nobody knows."""


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        names = [name for name, _ in pairs]
        raise _Twice(next(name for name in names if names.count(name) > 1)[:40])
    return values


def _first_broken(raw: Any, path: str) -> Place:
    """The cell with the first half character."""
    cells = raw.get("cells") if isinstance(raw, dict) else None
    for number, cell in enumerate(cells if isinstance(cells, list) else (), 1):
        if _without_lone_surrogates(cell) != cell:
            return Place(path, 1, number)
    return Place(path)


def _failed(code: str, where: Place, **arguments: object) -> Reading:
    return None, (problem(code, where, **arguments),)


def _from_json(raw: Any, path: str) -> Reading:
    """The notebook in parsed JSON."""
    version = raw.get("nbformat") if isinstance(raw, dict) else None
    if version not in (2, 3, 4):
        return _failed("NB11", Place(path), version="?" if version is None else str(version)[:20], known="4.5")
    if wrong := next(_wrong_cells(raw, path), None):
        return None, (wrong,)
    try:
        notebook = _upgraded(raw, version)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        return _failed("NB02", Place(path), detail=f"{type(error).__name__}: {error}")
    shared = tuple(_shared_ids(notebook, path)) if version == 4 else ()
    _give_ids(notebook, keep=version == 4 and raw.get("nbformat_minor", 0) >= 5)
    if invalid := next(iter_validate(notebook), None):  # type: ignore[no-untyped-call]
        return _failed("NB02", _place_of(invalid, path), detail=str(invalid.message).splitlines()[0][:200])
    old = (problem("NB03", Place(path), version=version),) if version < 4 else ()
    return notebook, (*old, *shared)


def _shared_ids(notebook: NotebookNode, path: str) -> Iterator[Problem]:
    """NB07 for each cell with the id of an earlier one."""
    first: dict[str, int] = {}
    for number, cell in enumerate(notebook.cells, 1):
        own = cell.get("id")
        if isinstance(own, str) and first.setdefault(own, number) != number:
            yield problem("NB07", Place(path, 1, number), name=own[:64], first=first[own])


def _wrong_cells(raw: dict[str, Any], path: str) -> Iterator[Problem]:
    """NB02 for each thing in a v4 notebook that is no cell; nbformat itself would stumble over it without a place."""
    if raw["nbformat"] != 4:
        return
    cells = raw.get("cells")
    if not isinstance(cells, list):
        yield problem("NB02", Place(path), detail="cells")
        return
    for number, cell in enumerate(cells, 1):
        kind = cell.get("cell_type") if isinstance(cell, dict) else None
        if kind not in ("markdown", "code", "raw"):
            yield problem("NB10", Place(path, 1, number), kind=str(kind)[:40])
        elif not _is_lines(cell.get("source")):
            yield problem("NB02", Place(path, 1, number), detail="source")
        elif wrong := next((name for name, kind in _KINDS.items() if not isinstance(cell.get(name, kind()), kind)), ""):
            yield problem("NB02", Place(path, 1, number), detail=wrong)
        elif not all(isinstance(output, dict) for output in cell.get("outputs", [])):
            yield problem("NB02", Place(path, 1, number), detail="outputs")


def _is_lines(value: Any) -> bool:
    """Whether JSON holds a multi-line string: one string or a list of them."""
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(line, str) for line in value))


def _upgraded(raw: dict[str, Any], version: int) -> NotebookNode:
    """The notebook as nbformat 4.5, with the defaults that other programs leave out."""
    minor = raw.get("nbformat_minor", 0)
    notebook: NotebookNode = nbformat.versions[version].to_notebook_json(raw, minor=minor)
    if version < 4:
        notebook = nbformat.convert(notebook, 4)  # type: ignore[no-untyped-call]
    notebook.nbformat_minor = 5
    notebook.setdefault("metadata", node())
    for cell in notebook.cells:
        cell.setdefault("metadata", node())
        if cell.cell_type == "code":
            cell.setdefault("outputs", [])
            cell.setdefault("execution_count", None)
    return notebook


def _give_ids(notebook: NotebookNode, keep: bool) -> None:
    """Give every cell an id of its own, by position where it has none to keep."""
    taken = {cell.get("id") for cell in notebook.cells} if keep else set()
    seen: set[str] = set()
    for number, cell in enumerate(notebook.cells, 1):
        own = cell.get("id") if keep else None
        if not (isinstance(own, str) and _VALID_ID.fullmatch(own)) or own in seen:
            own = f"c{number}"
            while own in seen | taken:
                own += "x"
        cell["id"] = own
        seen.add(own)


def _place_of(error: Any, path: str) -> Place:
    """Where a validation error lies: its path reads cells, index, …"""
    steps = list(getattr(error, "relative_path", ()) or getattr(error, "path", ()))
    if len(steps) > 1 and steps[0] == "cells" and isinstance(steps[1], int):
        return Place(path, 1, steps[1] + 1)
    return Place(path)


def _depth_beyond(value: Any, limit: int) -> bool:
    """Whether lists and objects nest deeper than `limit`; walks level by level, so no depth can overflow it."""
    level = [value]
    for _ in range(limit):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [item for item in inner if isinstance(item, dict | list)]


def _without_lone_surrogates(value: Any) -> Any:
    """The same JSON with U+FFFD for half characters (`"\\ud800"`), which no file could be written with."""
    if isinstance(value, str):
        return _LONE_SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_without_lone_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {_without_lone_surrogates(key): _without_lone_surrogates(item) for key, item in value.items()}
    return value
