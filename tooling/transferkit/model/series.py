"""The numbers of a table that is drawn as a chart."""

from __future__ import annotations

from dataclasses import dataclass

from transferkit.model.numbers import number_of, unit_of
from transferkit.model.text import Table, plain


@dataclass(frozen=True, slots=True)
class Series:
    """One column of numbers."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ChartData:
    """What a chart shows: a value of each series for each category."""

    kind: str
    """One of model.text.CHARTS."""
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    """`%`, `€` or ""."""


def chart_data(table: Table) -> ChartData | None:
    """The numbers of a chart: first column categories, each further column a series; None where a cell is no number."""
    if not table.chart or not table.body or any(len(row) != len(table.body[0]) or len(row) < 2 for row in table.body):
        return None
    if any(cell.columns > 1 or cell.rows > 1 for row in table.head + table.body for cell in row):
        return None
    texts = [[plain(cell.text) for cell in row] for row in table.body]
    numbers = [[number_of(text) for text in row[1:]] for row in texts]
    names = [plain(cell.text) for cell in table.head[0]] if table.head else [""] * len(texts[0])
    columns = list(zip(*numbers, strict=True))
    whole = [tuple(value for value in column if value is not None) for column in columns]
    if any(len(column) != len(texts) for column in whole):
        return None
    series = tuple(Series(name, column) for name, column in zip(names[1:], whole, strict=True))
    return ChartData(table.chart, tuple(row[0] for row in texts), series, unit_of([text for row in texts for text in row[1:]]))
