"""Which stored outputs of a notebook's cells are shown and handed out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nbformat.notebooknode import NotebookNode

from transferkit.markup.notebooks import node
from transferkit.model.problem import Place, Problem, problem

SHOWN_TYPES = ("text/plain", "text/html", "image/png", "image/jpeg", "image/svg+xml")
"""MIME types of results that are kept; JavaScript, widgets and everything else are not."""
LONGEST_OUTPUT = 1_000_000
"""Characters of one output that are shown."""
_RUNS = re.compile("javascript|widget|plotly|vega|bokeh", re.IGNORECASE)
"""Results that are programs: their picture, if there is one, is shown, but not what they do."""
_PERSONAL_PATH = re.compile(r"(?:/(?:home|Users|root|tmp|var|mnt|private)|[A-Za-z]:[\\/])(?:[^\s:'\"<>|]*[\\/])*")
"""Folders of the author's computer, in error messages and warnings."""
_ESCAPE_SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def shown_outputs(cell: NotebookNode) -> list[NotebookNode]:
    """A code cell's outputs as everybody may see them: known types only, no metadata, no folders of the author's computer."""
    return [kept for output in cell.get("outputs", ()) if (kept := _shown(output))]


def output_problems(cell: NotebookNode, where: Place) -> Iterator[Problem]:
    """NB04 for what of a code cell's outputs is left out, NB09 for what is cut."""
    left_out: set[str] = set()
    longest = 0
    for output in cell.get("outputs", ()):
        data = output.get("data", {})
        left_out |= {kind for kind in data if kind not in SHOWN_TYPES and (_RUNS.search(kind) or not set(data) & set(SHOWN_TYPES))}
        texts = [output.get("text", ""), *(data.get(kind, "") for kind in ("text/plain", "text/html"))]
        longest = max(longest, *(len(text) for text in texts))
    if left_out:
        yield problem("NB04", where, kind=", ".join(sorted(left_out))[:120])
    if longest > LONGEST_OUTPUT:
        yield problem("NB09", where, size=f"{longest / 1_000_000:.1f}", limit=LONGEST_OUTPUT // 1_000_000)


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
    data = node({name: output.data[name] for name in SHOWN_TYPES if isinstance(output.data.get(name), str)})
    if not data:
        return None
    count = {"execution_count": output.get("execution_count")} if kind == "execute_result" else {}
    return node({"output_type": kind, "data": data, "metadata": node(), **count})


def _without_folders(text: str) -> str:
    return _PERSONAL_PATH.sub("", _ESCAPE_SEQUENCE.sub("", text))
