"""`chart`: a table of numbers that is drawn, and stays readable as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from docutils.statemachine import StringList

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective
from transferkit.markup.paths import settle
from transferkit.model.numbers import number_of
from transferkit.model.text import CHARTS
from transferkit.model.words import later

MOST_ROWS, MOST_SERIES = 40, 6
"""What can still be told apart in a drawing."""


def _kind(written: str) -> str:
    return directives.choice(written, CHARTS)


class Chart(CourseDirective):
    """`chart`: its content is a table (first column names, the others numbers), or `:file:` names a CSV file."""

    option_spec = CourseDirective.option_spec | {"type": _kind, "alt": directives.unchanged, "file": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        node = ours.chart("", kind=self.options.get("type", CHARTS[0]), alt=self.options.get("alt", ""), classes=["chart"])
        self.settled(node)
        if "file" in self.options:
            settled = settle(self.renderer, self.options["file"], self.lineno)
            self.content = StringList(_markdown(settled.path) if settled else [], str(settled.path) if settled else "")
        self.filled(node)
        tables = list(node.findall(nodes.table))
        if problem := _problem(tables):
            self.renderer.report("CHT01", self.lineno, detail=self.words(problem[0], **problem[1]))
            return list(node.children)
        if not self.options.get("alt", "").strip():
            self.renderer.report("CHT02", self.lineno)
        if self.argument:
            parsed, _ = self.state.inline_text(self.argument, self.lineno)
            tables[0].insert(0, nodes.title(self.argument, "", *parsed))
        return [node]


def _markdown(path: Path) -> list[str]:
    """The rows of a CSV file (comma, semicolon or tab, by its first line) as a Markdown table."""
    text = path.read_bytes().removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    rows = [row for row in csv.reader(io.StringIO(text), delimiter=delimiter) if row]
    cells = [" | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) for row in rows]
    return [f"| {cells[0]} |", "|" + "---|" * len(rows[0]), *(f"| {row} |" for row in cells[1:])] if rows else []


def _problem(tables: Sequence[nodes.table]) -> tuple[str, dict[str, object]] | None:
    """Why a chart cannot be drawn, as a text and its values; None where it can."""
    if len(tables) != 1:
        return later("it holds no table"), {}
    rows = list(_rows(tables[0]))
    if not rows or len(rows[0]) < 2:
        return later("its table has no numbers"), {}
    if len(rows) > MOST_ROWS or len(rows[0]) - 1 > MOST_SERIES:
        return later("it has more than {rows} rows or {columns} columns of numbers"), {"rows": MOST_ROWS, "columns": MOST_SERIES}
    for row in rows:
        for cell in row[1:]:
            if number_of(cell) is None:
                return later("'{text}' is no number"), {"text": cell}
    return None


def _rows(table: nodes.table) -> Iterator[list[str]]:
    for body in table.findall(nodes.tbody):
        yield from ([entry.astext() for entry in row.findall(nodes.entry)] for row in body.findall(nodes.row))
