"""Pictures as the pixels Office programs know, all that are wanted at once: drawings come from one child process."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from transferkit.files.shelf import shelved
from transferkit.model.text import Picture
from transferkit.press.compile import PressError, Sheet, contents_of, drawing, to_pngs

WIDTH = 2000
"""Width of rasterised drawings: sharp on a 4K projector at two thirds of a slide."""
MOST_PIXELS = 40_000_000
_ENDINGS = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif"}
"""Formats Office knows, as Pillow calls them."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture in a format Office knows."""

    data: bytes
    width: int
    height: int
    ending: str
    """png, jpeg or gif."""


def pixels_of(picture: Picture) -> tuple[bytes, int, int]:
    """(file, width, height) of a picture in a format Office knows. OSError or ValueError for a broken one."""
    shown, broken = pixels_of_all([picture.path])
    if picture.path in broken:
        raise ValueError(broken[picture.path])
    made = shown[picture.path]
    return made.data, made.width, made.height


def pixels_of_all(paths: Iterable[Path]) -> tuple[Mapping[Path, Pixels], Mapping[Path, str]]:
    """(pictures, what is wrong with those that cannot be shown), by path."""
    wanted = tuple(dict.fromkeys(paths))
    drawings = [path for path in wanted if path.suffix.lower() == ".svg" and path.is_file()]
    drawn = dict(zip(drawings, rasterised([drawing(path, WIDTH) for path in drawings]), strict=True))
    shown: dict[Path, Pixels] = {}
    broken: dict[Path, str] = {}
    for path in wanted:
        try:
            shown[path] = drawn_pixels(drawn[path]) if path in drawn else read_pixels(path.read_bytes())
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, PressError) as error:
            broken[path] = str(error).split("\n")[0]
    return shown, broken


def rasterised(sheets: Sequence[Sheet]) -> list[bytes | PressError]:
    """The first pages of some sheets as PNG. What another unit of this build had made is not made again."""
    refused: dict[int, PressError] = {}

    def make(wanted: Sequence[int]) -> Iterator[bytes | None]:
        for position, made in zip(wanted, to_pngs([sheets[position] for position in wanted]), strict=True):
            if isinstance(made, PressError):
                refused[position] = made
            yield made if isinstance(made, bytes) else None

    found = shelved([_all_of(sheet) for sheet in sheets], make)
    return [refused[position] if data is None else data for position, data in enumerate(found)]


def _all_of(sheet: Sheet) -> bytes:
    """Everything the pixels of a sheet depend on."""
    files = b"".join(f"\0{name}\0{len(data)}\0".encode() + data for name, data in sorted(contents_of(sheet).items()))
    return f"{sheet.ppi}".encode() + files


def drawn_pixels(made: bytes | PressError) -> Pixels:
    """A PNG that the press made. PressError for a drawing it refused."""
    if isinstance(made, PressError):
        raise made
    with Image.open(io.BytesIO(made)) as image:  # reads the head alone, which is right by construction
        return Pixels(made, image.width, image.height, "png")


def read_pixels(made: bytes) -> Pixels:
    """A picture file as it is, or as PNG where Office would not know it. OSError or ValueError for a broken one."""
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
