"""CSV files as people save them: with semicolons or commas, with decimal commas or points."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

LONGEST = 100_000
"""Rows that are read."""
_DELIMITERS = (";", "\t", "|", ",")
_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,14})")
_POINT = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?")
_COMMA = re.compile(r"-?(?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,14})(?:,\d{1,10})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

Value = str | int | float | date


class NoTable(ValueError):
    """The bytes are no text in UTF-8 with at least one row."""


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A table with its column names; all rows are as long as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    """Numbers and days where all of a column are, else text."""


def read_table(data: bytes) -> CsvTable:
    """The table in a CSV file. NoTable where there is none."""
    try:
        text = data.decode("utf-8-sig")
        first = text.lstrip("\n").split("\n", 1)[0]
        delimiter = max(_DELIMITERS, key=first.count)
        found = [row for _, row in zip(range(LONGEST), csv.reader(io.StringIO(text), delimiter=delimiter), strict=False) if row]
    except (UnicodeDecodeError, csv.Error) as error:
        raise NoTable(str(error)) from None
    if not found:
        raise NoTable("empty")
    head, *rows = found
    width = len(head)
    columns = [_typed([row[index] if index < len(row) else "" for row in rows]) for index in range(width)]
    return CsvTable(tuple(head), tuple(zip(*columns, strict=True)) if rows else ())


def _typed(texts: Sequence[str]) -> list[Value]:
    """A column as whole numbers, numbers or days if all of it is; numbers that are names (postal codes) stay text."""
    given = [text.strip() for text in texts if text.strip()]
    if not given:
        return list(texts)
    for pattern, value in ((_WHOLE, int), (_POINT, float), (_COMMA, _with_comma), (_DAY, _day)):
        if all(pattern.fullmatch(text) for text in given):
            try:
                return [value(text.strip()) if text.strip() else "" for text in texts]
            except ValueError:  # 2026-02-30
                return list(texts)
    return list(texts)


def _with_comma(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))


def _day(text: str) -> date:
    return date.fromisoformat(text)
