"""Pictures and formulas in their frames: never distorted, the line under a picture right below it."""

from __future__ import annotations

from transferkit.model.text import Formula, Picture, Run, runs
from transferkit.press.pixels import Pixels
from transferkit.writers.slides.album import FORMULA_PPI, Album
from transferkit.writers.slides.boxes import Box
from transferkit.writers.slides.measure import total_height
from transferkit.writers.slides.page import Area, Figure, Words
from transferkit.writers.slides.paragraphs import Para
from transferkit.writers.slides.stage import Stage

CAPTION_POINTS = 20.0
"""The least size of any text on a slide."""
CAPTION_GAP = 8.0
MOST_POINTS_A_PIXEL = 2.0
"""How far a small picture is blown up before its pixels show."""
_LEAST = 2.0
"""A line of a picture that is thousands of pixels long and one wide still shows."""


def figure_areas(picture: Picture, frame: Box, stage: Stage) -> tuple[Area, ...]:
    """A picture in a frame and its caption below; one that cannot be shown is its alt text."""
    caption = caption_of(picture)
    below = total_height(caption, CAPTION_POINTS, frame.width, stage.metrics) + CAPTION_GAP if caption else 0
    room = Box(frame.left, frame.top, frame.width, frame.height - below)
    pixels = stage.album.pictures.get(picture.path)
    if pixels is None:
        alt = (Para(runs(picture.alt or picture.path.name)),)
        needed = min(room.height, total_height(alt, CAPTION_POINTS, room.inner().width, stage.metrics) + 8)
        place = Box(room.left, room.top, room.width, needed)
        shown = Area(place, Words(alt, CAPTION_POINTS))
    else:
        place = _placed(pixels, room)
        shown = Area(place, Figure(pixels, picture.alt, picture.decorative))
    if not caption:
        return (shown,)
    line = Box(frame.left, place.top + place.height + CAPTION_GAP, frame.width, below - CAPTION_GAP)
    return (shown, Area(line, Words(caption, CAPTION_POINTS, quiet=True)))


def caption_of(picture: Picture) -> tuple[Para, ...]:
    """The line under a picture."""
    number = (Run(f"{picture.number}: "),) if picture.number else ()
    return (Para((*number, *picture.caption)),) if picture.caption else ()


def formula_size(formula: Formula, album: Album) -> tuple[float, float] | None:
    """(width, height) of a formula in points; None for one that is shown as its TeX."""
    pixels = album.formulas.get(formula.tex)
    return (pixels.width * 72 / FORMULA_PPI, pixels.height * 72 / FORMULA_PPI) if pixels else None


def formula_area(formula: Formula, frame: Box, album: Album) -> Area:
    """A formula that has a size, in the middle of a frame; one that is too wide is made smaller."""
    pixels = album.formulas[formula.tex]
    width, height = formula_size(formula, album) or (0, 0)
    scale = min(1.0, frame.width / width, frame.height / height)
    place = Box(frame.left + (frame.width - width * scale) / 2, frame.top, width * scale, height * scale)
    return Area(place, Figure(pixels, formula.tex))


def _placed(pixels: Pixels, room: Box) -> Box:
    scale = min(room.width / pixels.width, room.height / pixels.height, MOST_POINTS_A_PIXEL)
    width, height = max(_LEAST, pixels.width * scale), max(_LEAST, pixels.height * scale)
    return Box(room.left + (room.width - width) / 2, room.top, width, height)
