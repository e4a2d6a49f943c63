"""Native tables as XML: a filled head, fine lines, merged cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from transferkit.model.settings import is_right_to_left
from transferkit.model.text import Cell, Text
from transferkit.writers.slides.boxes import EMU_PER_POINT
from transferkit.writers.slides.frames import Link, Look, frame_xml
from transferkit.writers.slides.page import Grid
from transferkit.writers.slides.paragraphs import Para

MARGIN_HEIGHT = 45720
"""Room above and below the text of a cell, in EMU (0.05 inch)."""
_LINES = (
    "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))
    + '<a:lnB w="9525"><a:solidFill><a:schemeClr val="{}"/></a:solidFill></a:lnB>'
)
_FILL = '<a:solidFill><a:schemeClr val="{}"/></a:solidFill>'


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands at one row and column: a cell, or the part of one that another covers."""

    text: Text = ()
    columns: int = 1
    rows: int = 1
    covered_from_left: bool = False
    covered_from_above: bool = False


def table_xml(grid: Grid, look: Look, link: Link) -> str:
    """The `a:tbl` of a grid; rows grow with their text when they are shown."""
    rtl = ' rtl="1"' if is_right_to_left(look.language) else ""
    look = replace(look, points=grid.points, marks=False)
    columns = "".join(f'<a:gridCol w="{int(width * EMU_PER_POINT)}"/>' for width in grid.widths)
    height = int((grid.points * 1.2 + 7.2) * EMU_PER_POINT)
    rows = (f'<a:tr h="{height}">{"".join(_cells(row, number < grid.heads, look, link))}</a:tr>' for number, row in enumerate(spots(grid)))
    first = ' firstRow="1"' if grid.heads else ""
    return f"<a:tbl><a:tblPr{rtl}{first}/><a:tblGrid>{columns}</a:tblGrid>{''.join(rows)}</a:tbl>"


def _cells(row: tuple[Spot, ...], head: bool, look: Look, link: Link) -> Iterator[str]:
    palette = look.palette
    ground = _FILL.format(palette.table_fill) if head else "<a:noFill/>"
    lines = _LINES.format(palette.quiet)
    look = replace(look, colour=palette.table_text, strong=True) if head else look
    for spot in row:
        span = f' rowSpan="{spot.rows}"' if spot.rows > 1 else ""
        span += f' gridSpan="{spot.columns}"' if spot.columns > 1 else ""
        span += ' hMerge="1"' if spot.covered_from_left else ""
        span += ' vMerge="1"' if spot.covered_from_above else ""
        text = frame_xml((Para(spot.text),), look, link)
        yield (
            f"<a:tc{span}><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody>"
            f'<a:tcPr marT="{MARGIN_HEIGHT}" marB="{MARGIN_HEIGHT}">{lines}{ground}</a:tcPr></a:tc>'
        )


def spots(grid: Grid) -> tuple[tuple[Spot, ...], ...]:
    """Every place of a grid; cells that would stand outside it are left out."""
    placed: dict[tuple[int, int], Spot] = {}
    for row, cells in enumerate(grid.rows):
        column = 0
        for cell in cells:
            while (row, column) in placed:
                column += 1
            if column >= len(grid.widths):
                break
            column += _place(placed, cell, row, column, grid)
    return tuple(tuple(placed.get((row, column), Spot()) for column in range(len(grid.widths))) for row in range(len(grid.rows)))


def _place(placed: dict[tuple[int, int], Spot], cell: Cell, row: int, column: int, grid: Grid) -> int:
    """Put a cell and what it covers; how many columns it takes."""
    free = next((right for right in range(1, cell.columns) if (row, column + right) in placed), cell.columns)
    rows, columns = min(cell.rows, len(grid.rows) - row), min(free, len(grid.widths) - column)
    for down in range(rows):
        for right in range(columns):
            spot = Spot(covered_from_left=right > 0, covered_from_above=down > 0)
            if not right:
                spot = replace(spot, columns=columns)
            if not down:
                spot = replace(spot, rows=rows)
            placed[row + down, column + right] = spot if right or down else replace(spot, text=cell.text)
    return columns
