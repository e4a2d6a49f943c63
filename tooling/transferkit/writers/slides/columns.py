"""Columns side by side: text, lists and pictures; two that begin with a bold line are a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from transferkit.model.deck import Layout
from transferkit.model.text import Block, Columns, Picture
from transferkit.writers.slides.boxes import Box
from transferkit.writers.slides.figures import figure_areas
from transferkit.writers.slides.lift import lifted
from transferkit.writers.slides.measure import total_height
from transferkit.writers.slides.page import Area, Page, Words
from transferkit.writers.slides.paragraphs import Para, paragraphs
from transferkit.writers.slides.slots import Slot
from transferkit.writers.slides.split import split
from transferkit.writers.slides.stage import MOST_COLUMNS, Stage

HEAD_POINTS = 24.0
LEAST_PICTURE = 110.0
"""Points a picture below the text of its column wants at least; else it stands on a slide of its own."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head in a comparison, its text, its picture."""

    paras: tuple[Para, ...]
    head: tuple[Para, ...] = ()
    picture: Picture | None = None


def column_pages(block: Columns, stage: Stage, sizes: Sequence[float]) -> Iterator[Page]:
    """The pages of columns; a column that is too long goes on in its place on the next slide."""
    columns = [_column(inner) for inner in block.columns]
    if len(columns) == 2 and (page := _comparison(columns, stage, sizes)):
        yield page
        return
    for start in range(0, len(columns), MOST_COLUMNS):
        yield from _side_by_side(columns[start : start + MOST_COLUMNS], stage, sizes)
    for left in (picture for inner in block.columns for picture in _pictures(inner)[1:]):
        yield Page(Layout.PICTURE, (), areas=figure_areas(left, stage.body(Layout.PICTURE).box, stage))


def _column(blocks: Sequence[Block]) -> Column:
    pictures = _pictures(blocks)
    text = [inner for block in blocks for inner in lifted(block) if not isinstance(inner, Picture)]
    return Column(paragraphs(text), picture=pictures[0] if pictures else None)


def _pictures(blocks: Sequence[Block]) -> list[Picture]:
    return [inner for block in blocks for inner in lifted(block) if isinstance(inner, Picture)]


def _side_by_side(columns: Sequence[Column], stage: Stage, sizes: Sequence[float]) -> Iterator[Page]:
    layout, slots = stage.columns(len(columns))
    room = slots[0].box.inner()
    size = next((points for points in sizes if all(_has_room(one, points, room, stage) for one in columns)), sizes[-1])
    parts = [split(column.paras, size, room.width, room.height, stage.metrics) if column.paras else [] for column in columns]
    for number in range(max(1, *(len(part) for part in parts))):
        areas = [_areas(column, part, number, size, slot, stage) for column, part, slot in zip(columns, parts, slots, strict=True)]
        yield Page(layout, (), areas=tuple(area for of_column in areas for area in of_column))
    for column, part in zip(columns, parts, strict=True):
        if column.picture and len(part) > 1:
            yield Page(Layout.PICTURE, (), areas=figure_areas(column.picture, stage.body(Layout.PICTURE).box, stage))


def _has_room(column: Column, points: float, room: Box, stage: Stage) -> bool:
    """Whether a column's text fits, with room for its picture below."""
    limit = room.height - (LEAST_PICTURE if column.picture else 0)
    return total_height(column.paras, points, room.width, stage.metrics) <= limit


def _areas(column: Column, parts: Sequence[tuple[Para, ...]], number: int, points: float, slot: Slot, stage: Stage) -> tuple[Area, ...]:
    """What one column shows on one of its pages: text, and below it the picture if the text is done."""
    text = parts[number] if number < len(parts) else ()
    box = slot.box
    used = min(box.height, total_height(text, points, box.inner().width, stage.metrics) + 8) if text else 0.0
    with_picture = column.picture if column.picture and len(parts) <= 1 and number == 0 else None
    found: list[Area] = []
    if text:
        frame = replace(box, height=used) if with_picture else box
        found.append(Area(frame, Words(text, points), slot.index))
    if with_picture:
        below = Box(box.left, box.top + used, box.width, max(LEAST_PICTURE / 2, box.height - used))
        found += figure_areas(with_picture, below, stage)
    return tuple(found)


def _comparison(columns: Sequence[Column], stage: Stage, sizes: Sequence[float]) -> Page | None:
    """Two columns under their bold first lines; None where they have none, or do not fit."""
    slots = stage.template.slots[Layout.COMPARISON]
    if len(slots.heads) != 2 or any(not column.paras or not column.paras[0].is_head or column.picture for column in columns):
        return None
    heads, bodies = stage.mirrored(slots.heads), stage.mirrored(slots.bodies)
    if not all(_fits(one.paras[:1], HEAD_POINTS, head.box, stage) for one, head in zip(columns, heads, strict=True)):
        return None
    for points in sizes:
        if all(_fits(one.paras[1:], points, body.box, stage) for one, body in zip(columns, bodies, strict=True)):
            areas: list[Area] = []
            for column, head, body in zip(columns, heads, bodies, strict=True):
                areas.append(Area(head.box, Words(column.paras[:1], HEAD_POINTS), head.index))
                if column.paras[1:]:
                    areas.append(Area(body.box, Words(column.paras[1:], points), body.index))
            return Page(Layout.COMPARISON, (), areas=tuple(areas))
    return None


def _fits(paras: Sequence[Para], points: float, box: Box, stage: Stage) -> bool:
    return total_height(paras, points, box.inner().width, stage.metrics) <= box.inner().height + 1
