"""Who gets a certificate of attendance: cases/attendance/lists.txt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from transferkit.files.csv_rows import rows_of
from transferkit.model.attendance import attendance

CASES = Path(__file__).parents[1] / "cases" / "attendance" / "lists.txt"


def cases() -> Iterator[tuple[str, str, str]]:
    """(name, list, what becomes of it)."""
    for block in CASES.read_text("utf-8").split("\n=== ")[1:]:
        name, _, rest = block.partition("\n")
        given, _, wanted = rest.partition("\n---\n")
        yield name, given, wanted.strip()


def told(text: str) -> str:
    found = attendance([(row.line, row.cells) for row in rows_of(text)], minutes=200)
    if found is None:
        return "no names"
    lines = []
    for one in found.people:
        papers = ["badge", *(["certificate"] if one in found.certified else []), *(["passed"] if one.passed else [])]
        lines.append(f"{one.name}: {', '.join(papers)}")
    return "\n".join([*lines, *(f"line {refused.row}: {refused.why.value}" for refused in found.refused)])


@pytest.mark.parametrize(("name", "given", "wanted"), list(cases()), ids=[name for name, _, _ in cases()])
def test_a_list_says_who_gets_what(name: str, given: str, wanted: str) -> None:
    assert told(given) == wanted
