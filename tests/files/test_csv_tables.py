"""CSV files as people save them become typed tables."""

from __future__ import annotations

from datetime import date

import pytest

from transferkit.files.csv_tables import CsvTable, NoTable, Value, read_table

COLUMNS: list[tuple[list[str], list[Value]]] = [
    (["1", "-20"], [1, -20]),
    (["1.5", "2"], [1.5, 2.0]),
    (["1,5", "2"], [1.5, 2.0]),
    (["1.234,50", "12,00"], [1234.5, 12.0]),
    (["1", ""], [1, ""]),
    (["01067", "10115"], ["01067", "10115"]),
    (["+49 30", "030"], ["+49 30", "030"]),
    (["1234567890123456", "1"], ["1234567890123456", "1"]),
    (["2026-11-24", "2027-01-01"], [date(2026, 11, 24), date(2027, 1, 1)]),
    (["2026-02-30", "2026-01-01"], ["2026-02-30", "2026-01-01"]),
    (["=1+1", "2"], ["=1+1", "2"]),
    (["Brücke", "5"], ["Brücke", "5"]),
]


@pytest.mark.parametrize(("written", "read"), COLUMNS)
def test_a_column_is_numbers_or_days_only_if_all_of_it_is(written: list[str], read: list[Value]) -> None:
    table = read_table(("x;y\n" + "".join(f"{text};a\n" for text in written)).encode())
    assert [row[0] for row in table.rows] == read
    assert [type(row[0]) for row in table.rows] == [type(value) for value in read]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    assert read_table(f"a{delimiter}b\nx{delimiter}y\n".encode()) == CsvTable(("a", "b"), (("x", "y"),))


def test_short_rows_are_filled_long_ones_cut_and_a_byte_order_mark_is_no_letter() -> None:
    assert read_table("\ufeffa;b\n\nx\ny;z;zuviel\n".encode()) == CsvTable(("a", "b"), (("x", ""), ("y", "z")))


@pytest.mark.parametrize("data", [b"", b"\n\n", "größe;zahl".encode("latin-1")])
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(NoTable):
        read_table(data)
