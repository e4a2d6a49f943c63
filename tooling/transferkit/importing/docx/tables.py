"""Tables of a Word file as pipe tables; a table of one cell is a box."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol, TypeVar

from transferkit.importing.docx.package import Element, Relation, attribute, child, local
from transferkit.importing.draft import Draft
from transferkit.importing.escape import one_line


class Shown(Protocol):
    """A block of a cell, as far as a table needs it."""

    @property
    def text(self) -> str: ...
    @property
    def marker(self) -> str: ...


AnyBlock = TypeVar("AnyBlock", bound=Shown)
Reader = Callable[[Iterable[Element], Mapping[str, Relation]], list[AnyBlock]]


def table_markdown(table: Element, relations: Mapping[str, Relation], read: Reader[AnyBlock], draft: Draft) -> str:
    """The Markdown of a table; its first row is the head."""
    rows = [_row(row, relations, read, draft) for row in _rows(table)]
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        return ""
    if len(rows) == 1 and len(rows[0]) == 1:
        return "\n".join(f"> {line}" for line in rows[0][0].split("<br>"))
    width = max(len(row) for row in rows)
    head, *body = [[*row, *[""] * (width - len(row))] for row in rows]
    return "\n".join([_line(head), _line(["---"] * width), *(_line(row) for row in body)])


def _rows(table: Element) -> Iterable[Element]:
    for element in table:
        if local(element) == "tr":
            yield element
        elif local(element) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _rows(element)


def _row(row: Element, relations: Mapping[str, Relation], read: Reader[AnyBlock], draft: Draft) -> list[str]:
    found: list[str] = []
    for cell in _cells(row):
        span = attribute(child(cell, "tcPr", "gridSpan"), "val")
        merged = child(cell, "tcPr", "vMerge")
        if (span.isdigit() and int(span) > 1) or merged is not None:
            draft.look_at("merged cells")
        if any(local(inner) == "tbl" for inner in cell):
            draft.look_at("nested table")
        found.append(_one_line(read(cell, relations)))
        found += [""] * (min(int(span), 60) - 1 if span.isdigit() else 0)
    return found


def _cells(row: Element) -> Iterable[Element]:
    for element in row:
        if local(element) == "tc":
            yield element
        elif local(element) in ("sdt", "sdtContent", "customXml"):
            yield from _cells(element)


def _one_line(blocks: Iterable[AnyBlock]) -> str:
    """The blocks of a cell in one line."""
    signs = {"-": "• ", "": ""}
    return "<br>".join(signs.get(block.marker, f"{block.marker} ") + _flat(block.text) for block in blocks)


def _flat(text: str) -> str:
    """A block's text in one line; of a table within, the words."""
    lines = [line.removeprefix("> ") for line in text.replace("\\\n", " ").split("\n")]
    rows = [re.sub(r"(?<!\\)\s*\|\s*", " / ", line.strip("| ")) if line.startswith("|") else line for line in lines if line[:5] != "| ---"]
    return one_line(" ".join(rows))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
