"""Tables cut into grids that fit a slide: by rows with repeated heads, by columns with the first column repeated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from transferkit.model.text import Cell, Table, plain, runs
from transferkit.writers.slides.measure import line_count, width
from transferkit.writers.slides.metrics import ARIMO, Metrics
from transferkit.writers.slides.page import Grid

POINTS = 20.0
PADDING = 14.4
"""Points a cell keeps free at its left and right together (0.1 inch each)."""
PADDING_HEIGHT = 7.2
WIDEST_LEAST = 240.0
"""A column need not be wider than this for its longest word; a longer word is broken."""

Rows = tuple[tuple[Cell, ...], ...]


def grids_of(table: Table, room: float, limit: float, metrics: Metrics = ARIMO) -> list[Grid]:
    """The table as grids no wider than `room` and no higher than `limit` points."""
    found: list[Grid] = []
    for head, body, shares in _column_parts(table, room, metrics):
        widths = _widths((*head, *body), shares, room, metrics)
        found += [Grid((*head, *rows), len(head), widths, POINTS) for rows in _row_parts(head, body, widths, limit, metrics)]
    return found


def _column_parts(table: Table, room: float, metrics: Metrics) -> Iterator[tuple[Rows, Rows, tuple[int, ...]]]:
    """The table in parts of columns that fit side by side."""
    rows = table.head + table.body
    count = max((sum(cell.columns for cell in row) for row in rows), default=0)
    spanned = any(cell.columns > 1 or cell.rows > 1 for row in rows for cell in row)
    least = [_least_width(rows, column, metrics) for column in range(count)]
    shares = table.widths if len(table.widths) == count else ()
    if spanned or sum(least) <= room or count < 3:
        yield table.head, table.body, shares
        return
    for chosen in _chosen_columns(least, room):
        yield _only(table.head, chosen), _only(table.body, chosen), ()


def _chosen_columns(least: Sequence[float], room: float) -> Iterator[tuple[int, ...]]:
    """Column numbers of each part; the first column names the rows in all of them."""
    part: list[int] = []
    used = least[0]
    for column in range(1, len(least)):
        if part and used + least[column] > room:
            yield (0, *part)
            part, used = [], least[0]
        part.append(column)
        used += least[column]
    if part:
        yield (0, *part)


def _only(rows: Rows, columns: Sequence[int]) -> Rows:
    return tuple(tuple(row[column] if column < len(row) else Cell(()) for column in columns) for row in rows)


def _least_width(rows: Rows, column: int, metrics: Metrics) -> float:
    cells = [plain(row[column].text) for row in rows if column < len(row) and row[column].columns == 1]
    longest = max((width(word, bold=True, metrics=metrics) for text in cells for word in text.split()), default=0.0)
    return min(longest * POINTS / 0.96, WIDEST_LEAST) + PADDING


def _widths(rows: Rows, shares: tuple[int, ...], room: float, metrics: Metrics) -> tuple[float, ...]:
    """Column widths: at least what the longest word needs, the rest by how much text a column has."""
    count = max((sum(cell.columns for cell in row) for row in rows), default=1)
    least = [_least_width(rows, column, metrics) for column in range(count)]
    if sum(least) >= room:
        return tuple(one * room / sum(least) for one in least)
    texts = [
        max((width(plain(row[column].text), metrics=metrics) for row in rows if column < len(row)), default=1.0) for column in range(count)
    ]
    wishes = [float(share) for share in shares] if len(set(shares)) > 1 else [min(text, 30.0) ** 0.7 for text in texts]
    spare, total = room - sum(least), sum(wishes) or 1.0
    return tuple(one + spare * wish / total for one, wish in zip(least, wishes, strict=True))


def _widest(rows: Rows, column: int, metrics: Metrics) -> float:
    """The width in ems of a column's longest text on one line."""
    return max((width(plain(row[column].text), metrics=metrics) for row in rows if column < len(row)), default=1.0)


def _row_parts(head: Rows, body: Rows, widths: tuple[float, ...], limit: float, metrics: Metrics) -> Iterator[Rows]:
    """Body rows shared out so that each part fits under the repeated head."""
    room = limit - sum(_row_height(row, widths, metrics) for row in _without_row_spans(head))
    alone = _without_row_spans(body)
    if sum(_row_height(row, widths, metrics) for row in alone) <= room:
        yield body
        return
    rows = [piece for row in alone for piece in _cut_row(row, widths, room, metrics)]
    total = sum(_row_height(row, widths, metrics) for row in rows)
    goal = total / max(1, -(-total // room)) if room > 0 else total
    part: list[tuple[Cell, ...]] = []
    used = 0.0
    for row in rows:
        needed = _row_height(row, widths, metrics)
        if part and (used + needed > room or used >= goal):
            yield tuple(part)
            part, used = [], 0.0
        part.append(row)
        used += needed
    if part or not body:
        yield tuple(part)


def _without_row_spans(rows: Rows) -> Rows:
    """Rows that can be parted: a cell that covers several stands in the first, with empty ones below it."""
    found: list[tuple[Cell, ...]] = []
    above: dict[int, Cell] = {}
    for row in rows:
        cells, column, reaching = list[Cell](), 0, dict[int, Cell]()
        waiting = list(row)
        while waiting or any(start >= column for start in above):
            cell = above.get(column) or (waiting.pop(0) if waiting else Cell(()))
            cells.append(replace(cell, rows=1))
            if cell.rows > 1:
                reaching[column] = Cell((), cell.columns, cell.rows - 1)
            column += cell.columns
        found.append(tuple(cells))
        above = reaching
    return tuple(found)


def _row_height(row: Sequence[Cell], widths: Sequence[float], metrics: Metrics) -> float:
    lines = 1
    column = 0
    for cell in row:
        room = sum(widths[column : column + cell.columns]) - PADDING
        lines = max(lines, line_count(plain(cell.text), POINTS, room, bold=True, metrics=metrics))
        column += cell.columns
    return lines * POINTS * metrics.line + PADDING_HEIGHT


def _cut_row(row: tuple[Cell, ...], widths: Sequence[float], room: float, metrics: Metrics) -> Iterator[tuple[Cell, ...]]:
    """A row, or where it is higher than a slide its cells' words shared out over several rows."""
    needed = _row_height(row, widths, metrics)
    if needed <= room or room <= 0:
        yield row
        return
    parts = int(-(-needed // (room * 0.9)))
    words = [plain(cell.text).split(" ") for cell in row]
    for index in range(parts):
        yield tuple(
            Cell(runs(" ".join(texts[len(texts) * index // parts : len(texts) * (index + 1) // parts])), cell.columns)
            for cell, texts in zip(row, words, strict=True)
        )
