"""Blocks on slides: what shares a slide, and where it stands there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from transferkit.model.deck import Layout
from transferkit.model.series import chart_data
from transferkit.model.text import Block, Blocks, Callout, Columns, Formula, Picture, Run, Table, plain
from transferkit.writers.slides.boxes import Box
from transferkit.writers.slides.columns import column_pages
from transferkit.writers.slides.figures import CAPTION_POINTS, figure_areas, formula_area
from transferkit.writers.slides.grids import grids_of
from transferkit.writers.slides.lift import lifted
from transferkit.writers.slides.measure import total_height
from transferkit.writers.slides.page import Area, Diagram, Grid, Page, Words
from transferkit.writers.slides.paragraphs import Para, paragraphs
from transferkit.writers.slides.slots import Slot
from transferkit.writers.slides.split import introduces, split
from transferkit.writers.slides.stack import Piece, pieces_of, stack_height, stacked
from transferkit.writers.slides.stage import Stage

SIZES = (24.0, 22.0, 20.0)
"""Sizes of text that are tried, in points; the last is the least."""
LARGE = 28.0
DISCUSSED = (36.0, 32.0, 30.0, 26.0)
SPARSE = 0.5
"""Text that takes no more of its frame than this when it is large is shown large."""
MOST_ABOVE = 0.55
"""How much of a slide text may take above a table."""
BESIDE = 0.9
"""How much of its frame text beside a picture may take."""
_ALONE = (Layout.AGENDA, Layout.EXERCISE)
"""Layouts whose tables and pictures stay in them."""


def pages_of_blocks(body: Blocks, layout: Layout, stage: Stage, first: tuple[Para, ...]) -> Iterator[Page]:
    """The pages of some blocks, without titles and notes. first: paragraphs that stand before them all."""
    for group in _groups([inner for block in body for inner in lifted(block)]):
        yield from _of_group(group, layout, stage, first)
        first = ()


def _groups(body: Sequence[Block]) -> list[list[Block]]:
    """What may share a slide: text, text and the table behind it, a picture with the text before or behind it."""
    groups: list[list[Block]] = []
    for block in body:
        if groups and _may_join(groups[-1], block):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _may_join(group: list[Block], block: Block) -> bool:
    if isinstance(block, Columns) or isinstance(group[-1], Table | Columns):
        return False
    pictures = any(isinstance(inner, Picture) for inner in group)
    if pictures and isinstance(block, Formula | Callout | Picture | Table):
        return False
    return not (isinstance(block, Picture) and any(isinstance(inner, Formula) for inner in group))


def _of_group(group: list[Block], layout: Layout, stage: Stage, first: tuple[Para, ...]) -> Iterator[Page]:
    """The pages of one group."""
    pictures = [block for block in group if isinstance(block, Picture)]
    if pictures:
        yield from _text_and_picture(group, pictures[0], layout, stage, first)
    elif isinstance(group[-1], Table) and (diagram := _diagram(group[-1])):
        yield from _text_and_chart((*first, *paragraphs(group[:-1])), group[-1], diagram, layout, stage)
    elif isinstance(group[-1], Table):
        yield from _text_and_table((*first, *paragraphs(group[:-1])), group[-1], layout, stage)
    elif isinstance(group[0], Columns):
        if first:
            yield from text_pages(first, Layout.CONTENT, stage)
        yield from column_pages(group[0], stage, SIZES)
    else:
        yield from _stack_pages(pieces_of(group, stage, first), layout, stage)


# ### text


def text_pages(paras: Sequence[Para], layout: Layout, stage: Stage) -> Iterator[Page]:
    """Text alone, as large as it fits; over several slides where it does not."""
    slot = stage.body(layout)
    room = slot.box.inner()
    for points in _sizes(layout):
        limit = room.height * (SPARSE if points == LARGE else 1)
        if total_height(paras, points, room.width, stage.metrics) <= limit:
            yield Page(layout, (), areas=(Area(slot.box, Words(tuple(paras), points), slot.index),))
            return
    for part in split(paras, SIZES[-1], room.width, room.height, stage.metrics):
        yield Page(layout, (), areas=(Area(slot.box, Words(part, SIZES[-1]), slot.index),))


def _sizes(layout: Layout) -> tuple[float, ...]:
    """A question to the room is large; tasks begin smaller, with one size for all their slides."""
    if layout is Layout.DISCUSSION:
        return (*DISCUSSED, *SIZES)
    return SIZES if layout in (Layout.EXERCISE, Layout.SOURCES) else (LARGE, *SIZES)


def _stack_pages(pieces: Sequence[Piece], layout: Layout, stage: Stage) -> Iterator[Page]:
    """Text with the boxes and formulas in it, on one slide if that is possible, else on as few as hold them."""
    slot = stage.body(layout)
    room = slot.box.inner()
    for points in _sizes(layout):
        limit = room.height * (SPARSE if points == LARGE else 1)
        if stack_height(pieces, points, room.width, stage) <= limit:
            yield Page(layout, (), areas=tuple(stacked(pieces, points, slot, stage)))
            return
    if len(pieces) > 1:
        for part in _parts(pieces, room, stage):
            yield from _stack_pages(part, layout, stage)
    elif pieces[0].formula:
        yield Page(layout, (), areas=(formula_area(pieces[0].formula, slot.box, stage.album),))
    else:
        yield from text_pages(pieces[0].paras, layout, stage)


def _parts(pieces: Sequence[Piece], room: Box, stage: Stage) -> list[list[Piece]]:
    """Pieces shared out: as many on a slide as fit it, at least one, never all."""
    parts: list[list[Piece]] = [[pieces[0]]]
    for piece in pieces[1:]:
        if stack_height([*parts[-1], piece], SIZES[-1], room.width, stage) > room.height:
            parts.append([])
        parts[-1].append(piece)
    return parts


# ### tables


def _text_and_table(paras: tuple[Para, ...], table: Table, layout: Layout, stage: Stage) -> Iterator[Page]:
    """Text above the table behind it if it leaves room enough, else on slides of its own."""
    slot = stage.body(layout)
    room = slot.box.inner()
    for points in SIZES:
        above = total_height(paras, points, room.width, stage.metrics) + 12
        fits = paras and not table.caption and above < room.height * MOST_ABOVE
        grids = grids_of(table, room.width, room.height - above, stage.metrics) if fits else []
        if grids and (len(grids) == 1 or (points == SIZES[-1] and _begins(table, grids[0]))):
            text = Area(replace(slot.box, height=above), Words(paras, points), slot.index)
            yield Page(layout, (), areas=(text, _grid_area(grids[0], slot, above)))
            if len(grids) > 1:
                yield from _grid_pages(grids_of(_below(table, grids[0]), room.width, room.height, stage.metrics), layout, stage)
            return
    if len(paras) > 1 and introduces(paras[-1]):
        yield from text_pages(paras[:-1], layout, stage)
        yield from _text_and_table(paras[-1:], table, layout, stage)
        return
    if paras:
        yield from text_pages(paras, layout, stage)
    yield from _table_pages(table, layout, stage)


def _begins(table: Table, shown: Grid) -> bool:
    """Whether a grid holds the first rows of a table as they are: all their columns, no cell cut in parts."""
    rows = shown.rows[shown.heads :]
    return rows == table.body[: len(rows)]


def _below(table: Table, shown: Grid) -> Table:
    """The rows that a grid with a table's first rows leaves."""
    return replace(table, body=table.body[len(shown.rows) - shown.heads :])


def _table_pages(table: Table, layout: Layout, stage: Stage) -> Iterator[Page]:
    holder = layout if layout in _ALONE else Layout.TABLE
    slot = stage.body(holder)
    room = slot.box.inner()
    caption, above = _caption(table, slot, stage)
    yield from _grid_pages(grids_of(table, room.width, room.height - above, stage.metrics), layout, stage, caption, above)


def _grid_pages(grids: Sequence[Grid], layout: Layout, stage: Stage, caption: tuple[Para, ...] = (), above: float = 0) -> Iterator[Page]:
    """A slide a grid; the caption stands above the first."""
    holder = layout if layout in _ALONE else Layout.TABLE
    slot = stage.body(holder)
    for number, grid in enumerate(grids):
        captioned = number == 0 and caption
        line = Area(replace(slot.box, height=above), Words(caption, CAPTION_POINTS, quiet=True))
        yield Page(holder, (), areas=(line, _grid_area(grid, slot, above)) if captioned else (_grid_area(grid, slot),))


def _grid_area(grid: Grid, slot: Slot, below: float = 0) -> Area:
    box = slot.box
    return Area(replace(box, top=box.top + below, height=box.height - below), grid)


# ### charts


def _diagram(table: Table) -> Diagram | None:
    """A table's numbers as a chart; None where they are not to be drawn, or cannot."""
    data = chart_data(table)
    if data is None:
        return None
    return Diagram(data, plain(table.head[0][0].text) if table.head else "", table.alt or plain(table.caption))


def _text_and_chart(paras: tuple[Para, ...], table: Table, diagram: Diagram, layout: Layout, stage: Stage) -> Iterator[Page]:
    """A chart beside the text before it if that fits half a slide, else each on its own; its caption above it."""
    if paras and layout is not Layout.EXERCISE:
        beside, (text, drawn) = stage.columns(2)
        room = text.box.inner()
        size = next((points for points in SIZES if total_height(paras, points, room.width, stage.metrics) <= room.height), None)
        if size is not None:
            areas = (Area(text.box, Words(paras, size), text.index), *_chart_areas(table, diagram, drawn, stage))
            yield Page(beside, (), areas=areas)
            return
    if paras:
        yield from text_pages(paras, layout, stage)
    holder = layout if layout is Layout.EXERCISE else Layout.CHART
    yield Page(holder, (), areas=tuple(_chart_areas(table, diagram, stage.body(holder), stage)))


def _chart_areas(table: Table, diagram: Diagram, slot: Slot, stage: Stage) -> Iterator[Area]:
    caption, above = _caption(table, slot, stage)
    if caption:
        yield Area(replace(slot.box, height=above), Words(caption, CAPTION_POINTS, quiet=True))
    yield Area(replace(slot.box, top=slot.box.top + above, height=slot.box.height - above), diagram)


def _caption(table: Table, slot: Slot, stage: Stage) -> tuple[tuple[Para, ...], float]:
    """(the line above a table or chart, its height)."""
    number = (Run(f"{table.number}: "),) if table.number else ()
    caption = (Para((*number, *table.caption)),) if table.caption else ()
    return caption, total_height(caption, CAPTION_POINTS, slot.box.inner().width, stage.metrics) + 6 if caption else 0


# ### pictures


def _text_and_picture(group: list[Block], picture: Picture, layout: Layout, stage: Stage, first: tuple[Para, ...]) -> Iterator[Page]:
    """A picture beside the text around it if that fits half a slide, else each on its own."""
    position = group.index(picture)
    before, behind = (*first, *paragraphs(group[:position])), paragraphs(group[position + 1 :])
    if (before or behind) and layout is not Layout.EXERCISE and picture.place != "full":
        page = _side_by_side((*before, *behind), picture, stage)
        if page:
            yield page
            return
    if before:
        yield from text_pages(before, layout, stage)
    yield _picture_page(picture, layout, stage)
    if behind:
        yield from text_pages(behind, layout, stage)


def _side_by_side(paras: tuple[Para, ...], picture: Picture, stage: Stage) -> Page | None:
    """Text and picture in two columns, the picture last unless its author wants it left; None where the text is too long."""
    layout, slots = stage.columns(2)
    text, shown = reversed(slots) if picture.place == "left" else slots
    room = text.box.inner()
    size = next((points for points in SIZES if total_height(paras, points, room.width, stage.metrics) <= room.height * BESIDE), None)
    if size is None:
        return None
    words = Area(text.box, Words(paras, size), text.index)
    figure = figure_areas(picture, shown.box, stage)
    return Page(layout, (), areas=(*figure, words) if picture.place == "left" else (words, *figure))


def _picture_page(picture: Picture, layout: Layout, stage: Stage) -> Page:
    holder = layout if layout is Layout.EXERCISE else Layout.FULL_PICTURE if picture.place == "full" else Layout.PICTURE
    return Page(holder, (), areas=figure_areas(picture, stage.body(holder).box, stage))
