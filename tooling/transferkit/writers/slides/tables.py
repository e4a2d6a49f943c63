"""Native tables on slides."""

from __future__ import annotations

from typing import Any

from pptx.slide import Slide
from pptx.util import Emu, Pt

from transferkit.model.settings import is_right_to_left
from transferkit.writers.slides.boxes import EMU_PER_POINT, Box
from transferkit.writers.slides.frames import Look, fill
from transferkit.writers.slides.page import Grid
from transferkit.writers.slides.paragraphs import Para

MARGIN_HEIGHT = Pt(3.6)


def add_table(slide: Slide, grid: Grid, box: Box, language: str) -> None:
    """Put a grid at the top of a box; its heights grow with the text when it is shown."""
    columns = len(grid.widths)
    place = [Emu(int(value * EMU_PER_POINT)) for value in (box.left, box.top, sum(grid.widths), grid.points * 1.6 * len(grid.rows))]
    shape = slide.shapes.add_table(len(grid.rows), columns, *place)
    table = shape.table
    table.first_row = grid.heads > 0
    if is_right_to_left(language):
        element: Any = table._tbl
        element.tblPr.set("rtl", "1")
    for index, width in enumerate(grid.widths):
        table.columns[index].width = Emu(int(width * EMU_PER_POINT))
    for row in table.rows:
        row.height = Emu(int((grid.points * 1.2 + 7.2) * EMU_PER_POINT))
    _fill(table, grid, Look(language, grid.points, marks=False))


def _fill(table: Any, grid: Grid, look: Look) -> None:
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(grid.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            if column >= len(grid.widths):
                break
            last_row, last_column = min(row + cell.rows, len(grid.rows)) - 1, min(column + cell.columns, len(grid.widths)) - 1
            taken |= {(y, x) for y in range(row, last_row + 1) for x in range(column, last_column + 1)}
            target = table.cell(row, column)
            if (last_row, last_column) != (row, column):
                target.merge(table.cell(last_row, last_column))
            fill(target.text_frame, (Para(cell.text),), look)
            target.margin_top = target.margin_bottom = MARGIN_HEIGHT
            column = last_column + 1
    for row in range(len(grid.rows)):
        for column in range(len(grid.widths)):
            if (row, column) not in taken:
                fill(table.cell(row, column).text_frame, (), look)
