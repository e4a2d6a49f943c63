"""Rows with their lines; one broken row costs no other."""

from __future__ import annotations

import pytest

from transferkit.files.csv_rows import rows_of

CASES = {
    "semicolons": ("id;Name\na;Rad\n", ["1 id|Name", "2 a|Rad"]),
    "commas in quotes": ('id,Name\na,"Rad, Bus"\n', ["1 id|Name", "2 a|Rad, Bus"]),
    "a cell of two lines": ('id;Name\na;"Rad\nund Bus"\nb;Bahn\n', ["1 id|Name", "2 a|Rad\nund Bus", "4 b|Bahn"]),
    "quotes in a cell": ('id;Name\na;"das ""Rad"""\n', ["1 id|Name", '2 a|das "Rad"']),
    "empty lines": ("\nid;Name\n\na;Rad\n;\n", ["2 id|Name", "4 a|Rad"]),
    "an open quote": ('id;Name\na;"Rad\nb;Bahn\n', ["1 id|Name", "2 a|Rad !", "3 b|Bahn"]),
    "an open quote before good ones": (
        'id;Name\na;"Rad\nb;"Bahn; Bus"\nc;Schiff\n',
        ["1 id|Name", "2 a|Rad !", "3 b|Bahn; Bus", "4 c|Schiff"],
    ),
    "two open quotes": ('id;Name\na;"Rad\nb;"Bahn\n', ["1 id|Name", "2 a|Rad !", "3 b|Bahn !"]),
    "text behind a quote": ('id;Name\na;"Rad"weg\nb;Bahn\n', ["1 id|Name", '2 a|Rad"weg !', "3 b|Bahn"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize("name", CASES)
def test_rows_are_read_with_their_lines(name: str) -> None:
    text, expected = CASES[name]
    assert [f"{row.line} {'|'.join(row.cells)}{' !' if row.broken else ''}" for row in rows_of(text)] == expected
