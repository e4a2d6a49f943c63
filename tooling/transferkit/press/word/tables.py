"""Tables of a Word file: those of authors, and those that make room to write or a frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from transferkit.model.text import Cell, Table
from transferkit.press.typesetter import shares
from transferkit.press.word.xml import tag

LINE = "9AA5AB"
SIDES = ("top", "left", "bottom", "right")


@dataclass(frozen=True, slots=True)
class Frame:
    """A table's look."""

    widths: tuple[int, ...]
    indent: int = 0
    right_to_left: bool = False
    grid: bool = True
    """Lines around every cell."""
    title: str = ""
    """What a screen reader calls it."""


def table(rows: Iterable[str], frame: Frame) -> str:
    """A table of finished rows."""
    borders = "" if frame.grid else tag("tblBorders", *(tag(side, val="nil") for side in (*SIDES, "insideH", "insideV")))
    properties = "".join(
        (
            tag("tblStyle", val="TableGrid" if frame.grid else "TableNormal"),
            "<w:bidiVisual/>" if frame.right_to_left else "",
            tag("tblW", w=sum(frame.widths), type="dxa"),
            tag("tblInd", w=frame.indent, type="dxa"),
            borders,
            tag("tblLayout", type="fixed"),
            tag("tblLook", val="0620", firstRow="1", lastRow="0", firstColumn="0", lastColumn="0", noHBand="1", noVBand="1"),
            tag("tblCaption", val=frame.title) if frame.title else "",
        )
    )
    columns = "".join(tag("gridCol", w=width) for width in frame.widths)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def row(cells: Iterable[str], height: int = 0, head: bool = False) -> str:
    """A row that stays on one page; a head is repeated on every page."""
    properties = "<w:cantSplit/>" + (tag("trHeight", val=height, hRule="atLeast") if height else "") + ("<w:tblHeader/>" if head else "")
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


@dataclass(frozen=True, slots=True)
class CellLook:
    """A cell's look."""

    width: int
    columns: int = 1
    merge: str = ""
    """`restart` for the first of cells one below the other, `continue` for those it covers."""
    ground: str = ""
    edges: tuple[tuple[str, int, str], ...] = ()
    """Its own lines: side, eighths of a point, colour."""
    middle: bool = False
    """Whether its content stands at half height."""


def cell(inner: str, look: CellLook) -> str:
    """A cell; its content ends with a paragraph."""
    parts = [
        tag("tcW", w=look.width, type="dxa"),
        tag("gridSpan", val=look.columns) if look.columns > 1 else "",
        tag("vMerge", val=look.merge) if look.merge else "",
        tag("tcBorders", *(_edge(side, look.edges) for side in SIDES if any(side == edge[0] for edge in look.edges))) if look.edges else "",
        tag("shd", val="clear", color="auto", fill=look.ground) if look.ground else "",
        tag("vAlign", val="center") if look.middle else "",
    ]
    return f"<w:tc><w:tcPr>{''.join(parts)}</w:tcPr>{inner}</w:tc>"


def _edge(side: str, edges: Sequence[tuple[str, int, str]]) -> str:
    (width, colour), *_ = [(width, colour) for name, width, colour in edges if name == side]
    return tag(side, val="single", sz=width, space=0, color=colour)


def widths_of(author_table: Table, width: int) -> tuple[int, ...]:
    """Column widths that fill a width."""
    wanted = shares(author_table)
    return tuple(int(width * share / sum(wanted)) for share in wanted)


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell where it stands in the grid; one that a cell above covers has none."""

    cell: Cell | None
    column: int
    columns: int
    merge: str = ""


def placed(rows: Sequence[Sequence[Cell]], count: int) -> Iterator[list[Placed]]:
    """The rows with every place of the grid filled: cells that span rows continue below, missing ones are empty."""
    covered: dict[int, tuple[int, int]] = {}
    for cells in rows:
        waiting, made, column = list(cells), list[Placed](), 0
        while column < count:
            if column in covered:
                left, columns = covered.pop(column)
                made.append(Placed(None, column, columns, "continue"))
                if left > 1:
                    covered[column + count] = (left - 1, columns)
            else:
                found = waiting.pop(0) if waiting else Cell(())
                columns = min(found.columns, count - column)
                made.append(Placed(found, column, columns, "restart" if found.rows > 1 else ""))
                if found.rows > 1:
                    covered[column + count] = (found.rows - 1, columns)
            column += made[-1].columns
        covered = {column - count: rest for column, rest in covered.items() if column >= count}
        yield made
