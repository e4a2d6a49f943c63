"""Tables that no page of an e-reader is wide enough for: their rows become lists of name and value."""

from __future__ import annotations

from typing import Any

from transferkit.ebook.xhtml import XHTML, E

MANY_COLUMNS = 5
"""More columns than this need a closer look."""
_LONG = 14
"""Letters in a cell, on average, from which on columns of a narrow page break nearly every word."""


def stack(table: Any) -> bool:
    """Put a list in the place of a table of many columns full of text; False where it stays: it is narrow, or all figures.

    Cells that reach over several columns or rows have no single name: such a table stays as well.
    """
    heads = [row for part in table.iter(f"{{{XHTML}}}thead") for row in part]
    rows = [row for part in table.iter(f"{{{XHTML}}}tbody") for row in part]
    if len(heads) != 1 or len(heads[0]) <= MANY_COLUMNS or any(len(row) != len(heads[0]) for row in rows):
        return False
    cells = [cell for row in rows for cell in row]
    spans = any(cell.get("colspan") or cell.get("rowspan") for cell in cells)
    if spans or sum(len("".join(cell.itertext()).strip()) for cell in cells) <= _LONG * len(cells):
        return False
    names = [" ".join("".join(cell.itertext()).split()) for cell in heads[0]]
    made = E.div({"class": f"stacked {table.get('class', '')}".strip()})
    if table.get("id"):
        made.set("id", table.get("id"))
    for caption in table.iter(f"{{{XHTML}}}caption"):
        made.append(_renamed(caption, "p", "caption"))
    made.extend(_list(row, names) for row in rows)
    made.tail = table.tail
    table.getparent().replace(table, made)
    return True


def _list(row: Any, names: list[str]) -> Any:
    """A row as a list, without what is empty."""
    made = E.dl({"class": "stacked-row"})
    for name, cell in zip(names, list(row), strict=True):
        if "".join(cell.itertext()).strip() or len(cell):
            made.append(E.dt(name or "–"))
            made.append(_renamed(cell, "dd", ""))
    return made


def _renamed(element: Any, name: str, class_: str) -> Any:
    """What an element holds, in an element of another name."""
    made = E(name, *([{"class": class_}] if class_ else []))
    made.text = element.text
    made.extend(list(element))
    if element.get("id"):
        made.set("id", element.get("id"))
    return made
