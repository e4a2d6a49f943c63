"""The internal block a notebook's code cells become."""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import re
from pathlib import Path

from docutils import nodes
from nbformat.notebooknode import NotebookNode
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from transferkit.markup import nodes as ours
from transferkit.markup.notebook_markers import tags_of
from transferkit.markup.notebook_outputs import LONGEST_OUTPUT
from transferkit.markup.notebook_text import cells_of
from transferkit.markup.record import record_of
from transferkit.markup.renderer import CURRENT
from transferkit.markup.sanitize import clean_html, refused_in, text_of
from transferkit.model.problem import Place, problem
from transferkit.model.words import words

_TERMINAL_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_PICTURES = {"image/png": ".png", "image/jpeg": ".jpg"}


class NotebookCell(SphinxDirective):
    """Shows a code cell and its stored outputs."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        cell = cells_of(self.env).get(self.arguments[0])
        if cell is None:
            return []
        made: list[nodes.Node] = [self._cell(cell.learner)] if cell.learner else []
        if cell.full and (cell.learner is None or _differ(cell.learner, cell.full)):
            title = nodes.title("", words(self.config.language)("Solution"))
            label = self.env.temp_data.get(CURRENT) or ""
            made.append(ours.solution("", title, self._cell(cell.full), label=label, classes=["solution"]))
        return made

    def _cell(self, cell: NotebookNode) -> nodes.Element:
        box = nodes.container(classes=["cell"], is_div=True)
        tags = tags_of(cell)
        if cell.source.strip() and "hide-cell" not in tags:
            code = nodes.literal_block(cell.source, cell.source, language="python")
            summary = words(self.config.language)("Show the code")
            box += ours.cell_input("", code, collapsed="hide-input" in tags, summary=summary, is_div=True)
        if "hide-output" not in tags and "hide-cell" not in tags:
            box += [node for output in cell.outputs if (node := self._output(output)) is not None]
        return box

    def _output(self, output: NotebookNode) -> nodes.Element | None:
        if output.output_type == "stream":
            return _text_output(str(output.text))
        if output.output_type == "error":
            return _text_output("\n".join(output.get("traceback", [])) or f"{output.get('ename')}: {output.get('evalue')}")
        data = output.get("data", {})
        for kind in _PICTURES:
            if kind in data:
                return self._picture(kind, str(data[kind]), str(data.get("text/plain", "")))
        if "text/html" in data:
            return self._html(str(data["text/html"]), str(data.get("text/plain", "")))
        if "text/plain" in data:
            return _text_output(str(data["text/plain"]))
        self._refuse(", ".join(sorted(data)) or str(output.output_type))
        return None

    def _html(self, html: str, plain: str) -> nodes.Element:
        if refused := refused_in(html):
            self._refuse(", ".join(refused))
        box = _text_output("")
        box["plain"] = plain if plain and not plain.startswith("<") else text_of(html)
        box.children = []
        box += nodes.raw("", clean_html(html), format="html", plain=box["plain"])
        return box

    def _picture(self, kind: str, encoded: str, plain: str) -> nodes.Element | None:
        """The picture written beside the doctrees, from where builders copy it."""
        try:
            data = base64.b64decode(encoded, validate=False)
        except (binascii.Error, ValueError):
            self._refuse(kind)
            return None
        name = f"{hashlib.sha256(data).hexdigest()[:20]}{_PICTURES[kind]}"
        folder = pictures_folder(self.env)
        folder.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
        alt = plain if plain and not plain.startswith("<") else words(self.config.language)("Picture made by the code above")
        image = nodes.image(uri=pictures_uri(self.env) + name, alt=alt)
        return ours.cell_output("", image, classes=["cell-output"], is_div=True, plain="")

    def _refuse(self, kind: str) -> None:
        name, _, number = self.arguments[0].rpartition("#")
        found = problem("NB04", Place(name, 1, int(number)), kind=kind)
        record_of(self.env).add_problem(self.env.docname, found)


def pictures_folder(env: BuildEnvironment) -> Path:
    """Where pictures out of notebook outputs lie while a read lasts: beside the doctrees, never in the sources."""
    return Path(env.doctreedir) / "pictures"


def pictures_uri(env: BuildEnvironment) -> str:
    """The beginning of the uris of such pictures, seen from the project's root as Sphinx wants it."""
    return f"/{Path(os.path.relpath(pictures_folder(env), env.srcdir)).as_posix()}/"


def _differ(learner: NotebookNode, full: NotebookNode) -> bool:
    return bool(learner.source != full.source)


def _text_output(text: str) -> nodes.Element:
    shown = _TERMINAL_COLOURS.sub("", text).rstrip("\n")[:LONGEST_OUTPUT]
    block = nodes.literal_block(shown, shown, language="text")
    return ours.cell_output("", block, classes=["cell-output"], is_div=True, plain=shown)
