"""The drawing of a chart on a page."""

from __future__ import annotations

from docutils import nodes

from transferkit.model.series import chart_data
from transferkit.model.text import Cell, Table, runs
from transferkit.press.chart import chart_svg

DECIMAL_POINT = ("en", "he", "th", "zh", "ja", "ko")
"""Languages that write 0.5, not 0,5 (CLDR); Arabic pages keep the digits and signs of their source."""


def chart_of(table: nodes.table, kind: str, alt: str, language: str) -> str:
    """The SVG of a table's numbers; "" where they cannot be drawn."""
    head, body = (_rows(table, part) for part in (nodes.thead, nodes.tbody))
    data = chart_data(Table(head, body, chart=kind))
    return chart_svg(data, alt, comma=not language.startswith(DECIMAL_POINT)) if data else ""


def _rows(table: nodes.table, part: type[nodes.Element]) -> tuple[tuple[Cell, ...], ...]:
    rows = (row for rows in table.findall(part) for row in rows.findall(nodes.row))
    return tuple(tuple(Cell(runs(entry.astext())) for entry in row.findall(nodes.entry)) for row in rows)
