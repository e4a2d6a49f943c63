"""A CSV file as a sheet: typed cells, columns to fill in, sums."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from xlsxwriter.utility import xl_range

from transferkit.files.csv_tables import CsvTable, Value
from transferkit.model.facts import DataSheet
from transferkit.press.sheets import DAY, MONEY, NUMBER, WHOLE, Looks, put_text

NARROWEST, WIDEST = 10, 45
"""Characters a column is wide."""
_MONEY_NAMES = ("eur", "€", "euro", "betrag", "preis", "kosten")


def write_data(sheet: Any, looks: Looks, table: CsvTable, data: DataSheet, sum_word: str) -> None:
    """Write a table with its head frozen, its columns to fill in behind it, and its sums below."""
    heads = (*table.head, *data.fill)
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, looks.head())
        sheet.set_column(column, column, _width(head, [row[column] for row in table.rows] if column < len(table.head) else []))
    for number, row in enumerate(table.rows, start=1):
        for column, value in enumerate(row):
            _put(sheet, number, column, value, _format_of(heads[column], [other[column] for other in table.rows]), looks)
        for column in range(len(table.head), len(heads)):
            sheet.write_blank(number, column, None, looks.entry(NUMBER))
    _write_sums(sheet, looks, table, data, sum_word)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write_sums(sheet: Any, looks: Looks, table: CsvTable, data: DataSheet, sum_word: str) -> None:
    """A line with the sums, computed by the program that opens the file; the values stored are right as well."""
    heads, last = (*table.head, *data.fill), len(table.rows)
    columns = [column for column, head in enumerate(heads) if head in data.sum]
    if not columns or not last:
        return
    if 0 not in columns:
        put_text(sheet, last + 1, 0, sum_word, looks, bold=True, border=True)
    for column in columns:
        values = [row[column] for row in table.rows] if column < len(table.head) else []
        total = round(sum(value for value in values if isinstance(value, int | float)), 10)
        look = looks.value(_format_of(heads[column], values) if values else NUMBER, bold=True)
        sheet.write_formula(last + 1, column, f"=SUM({xl_range(1, column, last, column)})", look, total)


def _put(sheet: Any, row: int, column: int, value: Value, number_format: str | int, looks: Looks) -> None:
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, looks.value(DAY))
    elif isinstance(value, str):
        put_text(sheet, row, column, value, looks, border=True)
    else:
        sheet.write_number(row, column, value, looks.value(number_format))


def _format_of(head: str, values: Sequence[Value]) -> str | int:
    """How a column's numbers are shown: by its name as money, else by whether they are whole."""
    if any(isinstance(value, float) for value in values) and any(name in head.lower() for name in _MONEY_NAMES):
        return MONEY
    return NUMBER if any(isinstance(value, float) for value in values) else WHOLE


def _width(head: str, values: Sequence[Value]) -> int:
    longest = max([len(head), *(len(str(value)) for value in values)])
    return min(WIDEST, max(NARROWEST, longest + 3))
