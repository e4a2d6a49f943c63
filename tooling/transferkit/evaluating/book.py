"""A group's result as a spreadsheet with a chart that can be changed."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook

from transferkit.evaluating.page import facts, promise
from transferkit.evaluating.tables import Sheet, tables_of
from transferkit.files.zips import rewritten
from transferkit.model.group_result import GroupResult
from transferkit.model.words import Words

PETROL, HALF, EMPTY, LIGHT, LINE = "#0B4F5C", "#A9C8CD", "#FFFFFF", "#D9E8EA", "#9AA5AB"
MADE = datetime(2000, 1, 1)
"""What the file says of its date: nothing, so that equal results give equal files."""
_WIDE, _NARROW = 56, 16
"""Letters in the first column, and in the others."""
_LINE = 16
"""Points of a line."""


def book(result: GroupResult, say: Words) -> bytes:
    """The .xlsx; text never becomes a formula."""
    buffer = io.BytesIO()
    made = Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    made.set_properties({"title": say("Result of the group: {title}", title=result.title)[:255], "created": MADE})
    for number, table in enumerate(tables_of(result, say)):
        sheet = made.add_worksheet(_name(table, number))
        start = _write(made, sheet, table, (*facts(result, say), promise(say)) if number == 0 else ())
        if number == 0:
            _draw(made, sheet, table, start)
    made.close()
    return rewritten(buffer.getvalue())


def _name(table: Sheet, number: int) -> str:
    """A sheet's name: at most 31 letters, none that programs refuse."""
    kept = "".join(letter for letter in table.title if letter not in "[]:*?/\\'")
    return kept.split(",")[0].split("„")[0].strip()[:28] or str(number + 1)


def _write(made: Any, sheet: Any, table: Sheet, lines: tuple[str, ...]) -> int:
    """Title, what there is to say, then the table; the row its head stands in."""
    looks = {"font_name": "Arial", "font_size": 11, "valign": "top"}
    boxed = {**looks, "border": 1, "border_color": LINE}
    title, plain = (made.add_format({**looks, **more}) for more in ({"bold": True, "font_size": 14, "font_color": PETROL}, {}))
    head, text, number = (
        made.add_format({**boxed, **more}) for more in ({"bold": True, "bg_color": LIGHT, "text_wrap": True}, {"text_wrap": True}, {})
    )
    sheet.write_string(0, 0, table.title, title)
    for row, line in enumerate(lines, 1):
        sheet.write_string(row, 0, line, plain)
    start = len(lines) + 2
    sheet.set_row(start, _LINE * (2 if any(len(name) > _NARROW for name in table.head[1:]) else 1))
    for column, name in enumerate(table.head):
        sheet.write_string(start, column, name, head)
    for row, cells in enumerate(table.rows, start + 1):
        sheet.set_row(row, _LINE * -(-max(len(cells[0]) if isinstance(cells[0], str) else 1, 1) // _WIDE))
        for column, cell in enumerate(cells):
            sheet.write_number(row, column, cell, number) if isinstance(cell, int) else sheet.write_string(row, column, cell, text)
    sheet.set_column(0, 0, _WIDE)
    sheet.set_column(1, max(len(table.head) - 1, 1), _NARROW)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.freeze_panes(start + 1, 1)
    return start


def _draw(made: Any, sheet: Any, table: Sheet, start: int) -> None:
    """Bars of a hundred percent, one a field, first field on top."""
    if not any(isinstance(row[1], int) for row in table.rows):
        return
    chart = made.add_chart({"type": "bar", "subtype": "percent_stacked"})
    last = start + len(table.rows)
    for column, colour in zip(table.percent, (PETROL, HALF, EMPTY), strict=True):
        chart.add_series(
            {
                "name": [sheet.name, start, column],
                "categories": [sheet.name, start + 1, 0, last, 0],
                "values": [sheet.name, start + 1, column, last, column],
                "fill": {"color": colour},
                "border": {"color": PETROL},
                "gap": 60,
            }
        )
    chart.set_title({"name": table.title, "overlay": False})
    chart.set_y_axis({"reverse": True})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 720, "height": 60 * len(table.rows) + 120})
    sheet.insert_chart(last + 2, 0, chart, {"description": table.title, "object_position": 2})
