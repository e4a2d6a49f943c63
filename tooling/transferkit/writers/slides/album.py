"""Pictures and formulas as pixels, all of a job made at once: drawings and formulas come from one child process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from transferkit.model.text import Block, Callout, Columns, Formula, ItemList, Picture, Quote
from transferkit.press import Sheet
from transferkit.press.formula import formula
from transferkit.press.pixels import Pixels, drawn_pixels, pixels_of_all, rasterised

FORMULA_POINTS = 28
FORMULA_PPI = 288


@dataclass(frozen=True, slots=True)
class Album:
    """What pictures and formulas look like."""

    pictures: Mapping[Path, Pixels] = field(default_factory=dict)
    broken: Mapping[Path, str] = field(default_factory=dict)
    """Pictures that cannot be shown, with what is wrong."""
    formulas: Mapping[str, Pixels] = field(default_factory=dict)
    """By their TeX; one that cannot be set is missing."""


def album_of(blocks: Iterable[Block]) -> Album:
    """All pictures and formulas in blocks, wherever they stand in them."""
    found = tuple(inner for block in blocks for inner in _inside(block))
    shown, broken = pixels_of_all(block.path for block in found if isinstance(block, Picture))
    codes = {block.tex: code for block in found if isinstance(block, Formula) and (code := formula(block.tex, block=True))}
    drawn = zip(codes, rasterised([_formula_sheet(str(code)) for code in codes.values()]), strict=True)
    return Album(shown, broken, {tex: drawn_pixels(png) for tex, png in drawn if isinstance(png, bytes)})


def _inside(block: Block) -> Iterator[Block]:
    """A block and all blocks in it."""
    yield block
    match block:
        case ItemList(items) | Columns(items):
            inner = [one for item in items for one in item]
        case Quote(blocks) | Callout(blocks=blocks):
            inner = list(blocks)
        case _:
            inner = []
    for one in inner:
        yield from _inside(one)


def _formula_sheet(code: str) -> Sheet:
    page = "#set page(width: auto, height: auto, margin: 2pt)"
    return Sheet(f'{page}\n#set text(size: {FORMULA_POINTS}pt, font: "Noto Sans")\n#{{ {code} }}\n', ppi=FORMULA_PPI)
