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

    detail: str
    """As few words that need no translation."""
    shown: bool = False
    """Whether it is shown all the same."""


def trouble_with(path: Path) -> Trouble | None:
    """What is wrong with a raster picture; None for a good one. Its pixels are not decoded."""
    from PIL import Image, UnidentifiedImageError  # 40 ms, and many handbooks have drawings only

    size = path.stat().st_size
    if size == 0:
        return Trouble("0 Byte")
    if size > LARGEST:
        return Trouble(f"{size // 1_000_000} MB > {LARGEST // 1_000_000} MB")
    if pixels := _pixels_of_png(path):
        return _too_many(pixels)
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(path, formats=list(set(ENDINGS.values()))) as picture:
            width, height = picture.size
            kind, mode, frames = picture.format or "", picture.mode, getattr(picture, "n_frames", 1)
    except Image.DecompressionBombError:
        return Trouble(f"> {MOST_PIXELS // 1_000_000} Mpx")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError):
        return Trouble(f"≠ {path.suffix}")
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
    return Trouble(f"{size[0]} × {size[1]} px > {MOST_PIXELS // 1_000_000} Mpx")


def _of_facts(path: Path, size: tuple[int, int], kind: str, mode: str, frames: int) -> Trouble | None:
    if size[0] * size[1] > MOST_PIXELS:
        return _too_many(size)
    expected = ENDINGS.get(path.suffix.lower(), "")
    if kind != expected:
        return Trouble(f"{kind} ≠ {path.suffix}")
    if mode == "CMYK":
        return Trouble("CMYK", shown=True)
    if frames > 1:
        return Trouble(f"GIF × {frames}", shown=True)
    return None
