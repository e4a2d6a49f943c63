"""Text, boxes and formulas one below the other, as large as they fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from transferkit.model.text import Block, Callout, Formula
from transferkit.writers.slides.boxes import Box
from transferkit.writers.slides.figures import formula_area, formula_size
from transferkit.writers.slides.measure import total_height
from transferkit.writers.slides.page import Area, Words
from transferkit.writers.slides.paragraphs import Para, paragraphs
from transferkit.writers.slides.slots import Slot
from transferkit.writers.slides.stage import Stage

PADDING = 14.0
"""Points between the edge of a tinted box and its text."""
GAP = 12.0
"""Points above and below a box or a formula."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Paragraphs, or a formula that is drawn."""

    paras: tuple[Para, ...] = ()
    boxed: bool = False
    formula: Formula | None = None


def pieces_of(blocks: Sequence[Block], stage: Stage, first: tuple[Para, ...] = ()) -> tuple[Piece, ...]:
    """Blocks in pieces: runs of text, each box and each formula by itself. first: paragraphs before all."""
    found = [Piece(first)] if first else []
    for block in blocks:
        if isinstance(block, Formula) and formula_size(block, stage.album):
            found.append(Piece(formula=block))
        elif isinstance(block, Callout):
            found.append(Piece(paragraphs([block]), boxed=True))
        elif found and not found[-1].boxed and found[-1].formula is None:
            found[-1] = Piece((*found[-1].paras, *paragraphs([block])))
        else:
            found.append(Piece(paragraphs([block])))
    return tuple(piece for piece in found if piece.paras or piece.formula)


def stack_height(pieces: Sequence[Piece], points: float, room: float, stage: Stage) -> float:
    """The height of pieces one below the other, in points."""
    gaps = sum(GAP for one, other in pairwise(pieces) if _is_set_off(one) or _is_set_off(other))
    return gaps + sum(_height(piece, points, room, stage) for piece in pieces)


def stacked(pieces: Sequence[Piece], points: float, slot: Slot, stage: Stage) -> Iterator[Area]:
    """The pieces as areas from the top of a frame down; the first text fills its placeholder."""
    frame, room, top, holder = slot.box, slot.box.inner(), slot.box.top, slot.index
    for number, piece in enumerate(pieces):
        if number and (_is_set_off(piece) or _is_set_off(pieces[number - 1])):
            top += GAP
        needed = _height(piece, points, room.width, stage)
        place = Box(frame.left, top, frame.width, needed, frame.inset)
        if piece.formula:
            yield formula_area(piece.formula, place, stage.album)
        else:
            alone = len(pieces) == 1 and not piece.boxed
            yield Area(frame if alone else place, Words(piece.paras, points, boxed=piece.boxed), 0 if piece.boxed else holder)
            holder = holder if piece.boxed else 0
        top += needed


def _is_set_off(piece: Piece) -> bool:
    return piece.boxed or piece.formula is not None


def _height(piece: Piece, points: float, room: float, stage: Stage) -> float:
    if piece.formula:
        width, height = formula_size(piece.formula, stage.album) or (0, 0)
        return height * min(1.0, room / width)
    inner = room - 2 * PADDING if piece.boxed else room
    return total_height(piece.paras, points, inner, stage.metrics) + (2 * PADDING if piece.boxed else 0)
