"""The internal block a notebook's code cells become."""

from __future__ import annotations

import base64
import binascii
import re

from docutils import nodes
from nbformat.notebooknode import NotebookNode
from sphinx.util.docutils import SphinxDirective

from transferkit.markup import nodes as ours
from transferkit.markup.drawings import UnusableDrawing, clean_drawing
from transferkit.markup.html_blocks import html_nodes
from transferkit.markup.html_findings import Findings, findings
from transferkit.markup.made_pictures import keep_picture
from transferkit.markup.notebook_markers import lines_to_change, slide_wish, tags_of
from transferkit.markup.notebook_outputs import LONGEST_OUTPUT
from transferkit.markup.notebook_text import cells_of
from transferkit.markup.record import record_of
from transferkit.markup.renderer import CURRENT
from transferkit.markup.sanitize import clean_html, text_of
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
        box = nodes.container(classes=["cell", *(["no-slide"] if slide_wish(cell) == "skip" else [])], is_div=True)
        tags = tags_of(cell)
        if cell.source.strip() and "hide-cell" not in tags:
            code = nodes.literal_block(cell.source, cell.source, language="python")
            if marked := lines_to_change(cell.source):
                code["highlight_args"] = {"hl_lines": list(marked)}
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
        if "image/svg+xml" in data:
            return self._drawing(str(data["image/svg+xml"]), str(data.get("text/plain", "")))
        if "text/html" in data:
            return self._html(str(data["text/html"]), str(data.get("text/plain", "")))
        if "text/plain" in data:
            return _text_output(str(data["text/plain"]))
        return None  # notebook_text says what is not shown, in both editions

    def _html(self, html: str, plain: str) -> nodes.Element:
        found = findings(html)
        if found.names:
            self._refuse(", ".join(found.names))
        if found.embeds or found.pictures:
            return self._html_with_embeds(html, found)
        box = _text_output("")
        box["plain"] = plain if plain and not plain.startswith("<") else text_of(html)
        box.children = []
        box += nodes.raw("", clean_html(html), format="html", plain=box["plain"])
        return box

    def _html_with_embeds(self, html: str, found: Findings) -> nodes.Element:
        """An output that shows another place, as IPython's YouTubeVideo does: cards instead; pictures must be files."""
        if found.pictures:
            self._refuse("img")
        shown = Findings(embeds=found.embeds)
        return ours.cell_output("", *html_nodes(html, shown, words(self.config.language)), classes=["cell-output"], is_div=True, plain="")

    def _picture(self, kind: str, encoded: str, plain: str) -> nodes.Element | None:
        """The picture written beside the doctrees, from where builders copy it."""
        try:
            data = base64.b64decode(encoded, validate=False)
        except (binascii.Error, ValueError):
            self._refuse(kind)
            return None
        return self._shown_picture(keep_picture(self.env, data, _PICTURES[kind]), plain)

    def _drawing(self, svg: str, plain: str) -> nodes.Element | None:
        """A drawing without what could run or call out."""
        try:
            drawing = clean_drawing(svg.encode("utf-8"))
        except UnusableDrawing as error:
            self._refuse(f"SVG: {error}")
            return None
        if drawing.removed:
            self._refuse(f"SVG: {', '.join(drawing.removed)}")
        return self._shown_picture(keep_picture(self.env, drawing.data, ".svg"), plain)

    def _shown_picture(self, uri: str, plain: str) -> nodes.Element:
        alt = plain if plain and not plain.startswith("<") else words(self.config.language)("Picture made by the code above")
        image = nodes.image(uri=uri, alt=alt)
        return ours.cell_output("", image, classes=["cell-output"], is_div=True, plain="")

    def _refuse(self, kind: str) -> None:
        name, _, number = self.arguments[0].rpartition("#")
        found = problem("NB04", Place(name, 1, int(number)), kind=kind)
        record_of(self.env).add_problem(self.env.docname, found)


def _differ(learner: NotebookNode, full: NotebookNode) -> bool:
    return bool(learner.source != full.source)


def _text_output(text: str) -> nodes.Element:
    shown = _TERMINAL_COLOURS.sub("", text).rstrip("\n")[:LONGEST_OUTPUT]
    block = nodes.literal_block(shown, shown, language="text")
    return ours.cell_output("", block, classes=["cell-output"], is_div=True, plain=shown)
