"""What a picture file is, told from its first bytes: pictures of strangers may be bombs or no pictures at all."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path

MOST_PIXELS = 50_000_000
"""Such a picture takes 200 MB of memory on a learner's phone."""
LARGEST = 20_000_000
"""Bytes."""
ENDINGS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".gif": "GIF", ".webp": "WEBP"}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a picture is not as it should be."""

    german: str
    english: str
    shown: bool = False
    """Whether it is shown all the same."""


def trouble_with(path: Path) -> Trouble | None:
    """What is wrong with a raster picture; None for a good one. Its pixels are not decoded."""
    from PIL import Image, UnidentifiedImageError  # 40 ms, and many handbooks have drawings only

    size = path.stat().st_size
    if size == 0:
        return Trouble("die Datei ist leer", "the file is empty")
    if size > LARGEST:
        return Trouble(f"sie hat {size // 1_000_000} MB, mehr als {LARGEST // 1_000_000}", f"it has {size // 1_000_000} MB")
    if pixels := _pixels_of_png(path):
        return _too_many(pixels)
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(path, formats=list(set(ENDINGS.values()))) as picture:
            width, height = picture.size
            kind, mode, frames = picture.format or "", picture.mode, getattr(picture, "n_frames", 1)
    except Image.DecompressionBombError:
        return Trouble("es hat viel zu viele Bildpunkte", "it has far too many pixels")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        return Trouble("der Inhalt ist kein Bild oder beschädigt", "its content is no picture or damaged")
    return _of_facts(path, (width, height), kind, mode, frames)


def _pixels_of_png(path: Path) -> tuple[int, int] | None:
    """Width and height of a PNG that is far too large: Pillow refuses such a file, but does not say how large it is."""
    with path.open("rb") as file:
        head = file.read(24)
    if head[:4] != b"\x89PNG" or head[12:16] != b"IHDR":
        return None
    width, height = int.from_bytes(head[16:20]), int.from_bytes(head[20:24])
    return (width, height) if width * height > MOST_PIXELS else None


def _too_many(size: tuple[int, int]) -> Trouble:
    measures = f"{size[0]} × {size[1]}"
    return Trouble(f"{measures} Bildpunkte sind zu viele", f"{measures} pixels are too many")


def _of_facts(path: Path, size: tuple[int, int], kind: str, mode: str, frames: int) -> Trouble | None:
    if size[0] * size[1] > MOST_PIXELS:
        return _too_many(size)
    expected = ENDINGS.get(path.suffix.lower(), "")
    if kind != expected:
        return Trouble(f"es endet auf {path.suffix}, ist aber {kind}", f"it ends in {path.suffix}, but is {kind}")
    if mode == "CMYK":
        german = "es hat Druckfarben (CMYK), die jedes Gerät anders zeigt"
        return Trouble(german, "it has colours for print (CMYK), which every device shows differently", shown=True)
    if frames > 1:
        return Trouble("es ist bewegt und lenkt vom Lesen ab", "it is animated and distracts from reading", shown=True)
    return None
