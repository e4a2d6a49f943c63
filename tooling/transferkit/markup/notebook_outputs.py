"""Which stored outputs of a notebook's cells are shown and handed out."""

from __future__ import annotations

import base64
import binascii
import re

from nbformat.notebooknode import NotebookNode

from transferkit.files.pictures import without_texts
from transferkit.markup.notebooks import node

SHOWN_TYPES = ("text/plain", "text/html", "image/png", "image/jpeg", "image/svg+xml")
"""MIME types of results that are kept; JavaScript, widgets and everything else are not."""
LONGEST_OUTPUT = 1_000_000
"""Characters of one output that are shown."""
_ACTIVE_TYPES = re.compile("javascript|widget|plotly|vega|bokeh", re.IGNORECASE)
"""What would run in the browser; missed even where a text stands beside it."""
_PERSONAL_PATH = re.compile(r"(?:/(?:home|Users|root|tmp|var|mnt|private)|[A-Za-z]:[\\/])(?:[^\s:'\"<>|]*[\\/])*")
"""Folders of the author's computer, in error messages and warnings."""
_ESCAPE_SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def shown_outputs(cell: NotebookNode) -> list[NotebookNode]:
    """A code cell's outputs as everybody may see them: known types only, no metadata, no folders of the author's computer."""
    return [kept for output in cell.get("outputs", ()) if (kept := _shown(output))]


def refused_kinds(output: NotebookNode) -> tuple[str, ...]:
    """The MIME types of an output that are not shown and would be missed; () for anything that is no result."""
    data = output.get("data")
    if not isinstance(data, dict):
        return ()
    kinds = frozenset(data)
    return tuple(sorted(kind for kind in kinds if _ACTIVE_TYPES.search(kind)) if kinds & frozenset(SHOWN_TYPES) else sorted(kinds))


def length_of(output: NotebookNode) -> int:
    """How many characters of text an output has."""
    data = output.get("data") or {}
    return max(len(text) for text in (output.get("text", ""), *(data.get(kind, "") for kind in ("text/plain", "text/html"))))


def _shown(output: NotebookNode) -> NotebookNode | None:
    match output.get("output_type"):
        case "stream":
            return node({"output_type": "stream", "name": output.name, "text": _without_folders(output.text[:LONGEST_OUTPUT])})
        case "error":
            value = _without_folders(output.evalue)
            return node({"output_type": "error", "ename": output.ename, "evalue": value, "traceback": [f"{output.ename}: {value}"]})
        case "display_data" | "execute_result" as kind:
            return _shown_result(output, kind)
    return None


def _shown_result(output: NotebookNode, kind: str) -> NotebookNode | None:
    data = node({name: shown_data(name, output.data[name]) for name in SHOWN_TYPES if isinstance(output.data.get(name), str)})
    if not data:
        return None
    count = {"execution_count": output.get("execution_count")} if kind == "execute_result" else {}
    return node({"output_type": kind, "data": data, "metadata": node(), **count})


def shown_data(kind: str, data: str) -> str:
    """Data of a MIME type; a picture without what it tells besides itself, such as its program and its author."""
    if kind == "image/svg+xml":
        return without_texts(data.encode()).decode()
    if not kind.startswith("image/"):
        return data
    try:
        picture = base64.b64decode(data)
    except (binascii.Error, ValueError):
        return data
    bare = without_texts(picture)
    return data if bare == picture else base64.b64encode(bare).decode()


def _without_folders(text: str) -> str:
    return _PERSONAL_PATH.sub("", _ESCAPE_SEQUENCE.sub("", text))
