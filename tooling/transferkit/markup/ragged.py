"""Tables whose rows have not as many cells as their head, and lines that were meant as a table and are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from transferkit.markup.gates import Finding

_RULE_LINE = re.compile(r"[>\s]*\|?\s*:?-{2,}:?\s*(\|\s*:?-+:?\s*)+\|?\s*|[>\s]*\|\s*:?-{2,}:?\s*\|\s*")
"""The line `| --- | --- |` below a table's head."""


def findings(tokens: Iterable[Token], lines: Sequence[str]) -> Iterator[Finding]:
    """TBL01 a row with more cells than the head (they are dropped), TBL02 with fewer, TBL03 no table at all."""
    for token in tokens:
        if token.map is None:
            continue
        if token.type == "table_open":
            yield from _of_table(lines, *token.map)
        elif token.type == "inline" and token.level == 1:
            yield from _meant_as_table(token.content.split("\n"), token.map[0])


def _of_table(lines: Sequence[str], first: int, last: int) -> Iterator[Finding]:
    columns = len(_cells(lines[first]))
    for number in range(first + 2, min(last, len(lines))):
        cells = _cells(lines[number])
        if len(cells) > columns and any(cell.strip() for cell in cells[columns:]):
            lost = " | ".join(cell.strip() for cell in cells[columns:])[:80]
            yield _finding("TBL01", number, cells=len(cells), columns=columns, lost=lost)
        elif 1 < len(cells) < columns:
            yield _finding("TBL02", number, cells=len(cells), columns=columns)


def _meant_as_table(lines: Sequence[str], first: int) -> Iterator[Finding]:
    for number, line in enumerate(lines[1:], 1):
        if _RULE_LINE.fullmatch(line) and "|" in lines[number - 1]:
            yield _finding("TBL03", first + number, cells=len(_cells(lines[number - 1])), columns=len(_cells(line)))


def _cells(line: str) -> list[str]:
    """The cells of a row, as markdown-it splits it."""
    cells = escapedSplit(line.strip().lstrip("> \t").strip())
    if cells and not cells[0].strip():
        cells = cells[1:]
    return cells[:-1] if cells and not cells[-1].strip() else cells


def _finding(code: str, line: int, **arguments: object) -> Finding:
    return Finding(code, line, tuple((name, str(value)) for name, value in arguments.items()))
