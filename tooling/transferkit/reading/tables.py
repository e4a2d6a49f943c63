"""Table nodes into the model's tables."""

from __future__ import annotations

from collections.abc import Iterable

from docutils import nodes

from transferkit.model.text import Cell, Run, Table, Text
from transferkit.reading.context import Context
from transferkit.reading.inline import text_of


def table_of(node: nodes.table, context: Context) -> Table:
    """The table with its caption and number; what a cell holds becomes lines of text."""
    title = next((text_of(child, context) for child in node.children if isinstance(child, nodes.title)), ())
    number = next((context.numbers[name] for name in node["ids"] if name in context.numbers), "")
    head = [row for part in node.findall(nodes.thead) for row in part.children]
    body = [row for part in node.findall(nodes.tbody) for row in part.children]
    widths = tuple(int(spec.get("colwidth", 1)) for spec in node.findall(nodes.colspec))
    return Table(_rows(head, context), _rows(body, context), title, number, widths)


def _rows(rows: Iterable[nodes.Node], context: Context) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(_cell(entry, context) for entry in row.children if isinstance(entry, nodes.entry)) for row in rows)


def _cell(entry: nodes.entry, context: Context) -> Cell:
    return Cell(_cell_text(entry, context), int(entry.get("morecols", 0)) + 1, int(entry.get("morerows", 0)) + 1)


def _cell_text(entry: nodes.Element, context: Context) -> Text:
    """The texts of a cell one below the other, list items with their mark."""
    found: list[Run] = []
    for child in entry.children:
        for line in _lines(child, context):
            found += [Run("\n"), *line] if found else line
    return tuple(found)


def _lines(node: nodes.Node, context: Context) -> list[Text]:
    if isinstance(node, nodes.list_item):
        inner = [line for child in node.children for line in _lines(child, context)]
        return [(Run("• "), *inner[0]), *inner[1:]] if inner else []
    if isinstance(node, nodes.TextElement):
        return [text_of(node, context)]
    return [line for child in node.children for line in _lines(child, context)]
