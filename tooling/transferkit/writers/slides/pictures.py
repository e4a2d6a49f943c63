"""Pictures on slides: never distorted, with the author's alt text, SVG as sharp pixels."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from lxml import etree
from PIL import Image
from pptx.slide import Slide
from pptx.util import Emu

from transferkit.model.errors import TransferkitError
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.text import Picture, runs
from transferkit.press.pixels import pixels_of
from transferkit.writers.slides.boxes import EMU_PER_POINT, Box
from transferkit.writers.slides.characters import clean
from transferkit.writers.slides.frames import Look, fill
from transferkit.writers.slides.measure import total_height
from transferkit.writers.slides.paragraphs import Para

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


def add_picture(slide: Slide, picture: Picture, box: Box, caption: Sequence[Para], look: Look) -> tuple[Problem, ...]:
    """Put a picture with its caption into a box; a broken one becomes a frame with its alt text, and a problem."""
    below = total_height(caption, look.points, box.width) + 8 if caption else 0
    room = Box(box.left, box.top, box.width, box.height - below)
    problems: tuple[Problem, ...] = ()
    try:
        data, width, height = pixels_of(picture)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, TransferkitError) as error:
        problems = (problem("IMG04", Place(picture.path.name), path=picture.path.name, detail=str(error).split("\n")[0]),)
        bottom = _add_stand_in(slide, picture, room, look)
    else:
        bottom = _add_pixels(slide, picture, data, (width, height), room)
    if caption:
        shape = slide.shapes.add_textbox(*_emu(Box(box.left, bottom + 6, box.width, below)))
        shape.text_frame.word_wrap = True
        fill(shape.text_frame, caption, replace(look, marks=False))
    return problems


def _add_pixels(slide: Slide, picture: Picture, data: bytes, size: tuple[int, int], room: Box) -> float:
    scale = min(room.width / size[0], room.height / size[1])
    width, height = max(1.0, size[0] * scale), max(1.0, size[1] * scale)
    place = Box(room.left + (room.width - width) / 2, room.top, width, height)
    shape = slide.shapes.add_picture(io.BytesIO(data), *_emu(place))
    element: Any = shape._element
    properties = element.nvPicPr.cNvPr
    properties.set("descr", "" if picture.decorative else clean(picture.alt))
    if picture.decorative:
        _mark_decorative(properties)
    return place.top + height


def _mark_decorative(properties: Any) -> None:
    """Say that a picture has nothing to tell; Office 2019 and later read this extension."""
    extensions = etree.SubElement(properties, f"{{{_DRAWING}}}extLst")
    extension = etree.SubElement(extensions, f"{{{_DRAWING}}}ext", uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
    etree.SubElement(extension, f"{{{_DECORATIVE}}}decorative", val="1", nsmap={"adec": _DECORATIVE})


def _add_stand_in(slide: Slide, picture: Picture, room: Box, look: Look) -> float:
    place = Box(room.left, room.top, room.width, min(room.height, 120))
    shape = slide.shapes.add_textbox(*_emu(place))
    shape.text_frame.word_wrap = True
    fill(shape.text_frame, (Para(runs(picture.alt or picture.path.name)),), replace(look, marks=False))
    return place.top + place.height


def _emu(box: Box) -> tuple[Emu, Emu, Emu, Emu]:
    left, top, width, height = (Emu(int(value * EMU_PER_POINT)) for value in (box.left, box.top, box.width, box.height))
    return left, top, width, height
