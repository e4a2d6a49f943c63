"""Pictures and formulas as pixels, all of a job made at once: drawings and formulas come from one child process."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from transferkit.model.text import Block, Callout, Columns, Formula, ItemList, Picture, Quote
from transferkit.press import PressError, Sheet, drawing, to_pngs
from transferkit.press.formula import formula

PIXELS = 2000
"""Width of rasterised drawings: sharp on a 4K projector at two thirds of a slide."""
MOST_PIXELS = 40_000_000
FORMULA_POINTS = 28
FORMULA_PPI = 288
_ENDINGS = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif"}
"""Formats PowerPoint knows, as Pillow calls them."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture in a format PowerPoint knows."""

    data: bytes
    width: int
    height: int
    ending: str


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
    paths = tuple(dict.fromkeys(block.path for block in found if isinstance(block, Picture)))
    formulas = {block.tex: code for block in found if isinstance(block, Formula) and (code := formula(block.tex, block=True))}
    drawings = [path for path in paths if path.suffix.lower() == ".svg"]
    made = iter(to_pngs([*(drawing(path, PIXELS) for path in drawings), *(_formula_sheet(str(code)) for code in formulas.values())]))
    data: dict[Path, bytes | PressError] = {path: next(made) for path in drawings}
    shown: dict[Path, Pixels] = {}
    broken: dict[Path, str] = {}
    for path in paths:
        try:
            shown[path] = _pixels(data.get(path) or path.read_bytes())
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, PressError) as error:
            broken[path] = str(error).split("\n")[0]
    set_formulas = {tex: _pixels(png) for tex, png in zip(formulas, made, strict=True) if isinstance(png, bytes)}
    return Album(shown, broken, set_formulas)


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


def _pixels(made: bytes | PressError) -> Pixels:
    """A picture file as it is, or as PNG where PowerPoint would not know it. OSError or ValueError for a broken one."""
    if isinstance(made, PressError):
        raise made
    with Image.open(io.BytesIO(made)) as image:
        width, height, kind = image.width, image.height, image.format or ""
        if width * height > MOST_PIXELS:
            raise ValueError(f"{width} x {height} pixels")
        image.load()
        if kind not in _ENDINGS:
            buffer = io.BytesIO()
            image.convert("RGBA").save(buffer, "PNG")
            return Pixels(buffer.getvalue(), width, height, "png")
    return Pixels(made, width, height, _ENDINGS[kind])
