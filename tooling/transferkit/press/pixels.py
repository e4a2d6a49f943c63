"""Pictures as the pixels Office programs know."""

from __future__ import annotations

import io

from PIL import Image

from transferkit.model.text import Picture
from transferkit.press.compile import svg_to_png

PIXELS = 2000
"""Width of rasterised drawings: sharp on a 4K projector at two thirds of a slide."""
MOST_PIXELS = 40_000_000
_FORMATS = {"PNG", "JPEG", "GIF"}


def pixels_of(picture: Picture) -> tuple[bytes, int, int]:
    """(file, width, height) of a picture in a format Office knows. OSError or ValueError for a broken one."""
    data = svg_to_png(picture.path, PIXELS) if picture.path.suffix.lower() == ".svg" else picture.path.read_bytes()
    with Image.open(io.BytesIO(data)) as image:
        width, height, kind = image.width, image.height, image.format or ""
        if width * height > MOST_PIXELS:
            raise ValueError(f"{width} x {height} pixels")
        image.load()
        if kind not in _FORMATS:
            buffer = io.BytesIO()
            image.convert("RGBA").save(buffer, "PNG")
            data = buffer.getvalue()
    return data, width, height
