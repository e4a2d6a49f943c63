"""How long words are in the font of PDFs, from its advance widths: to see before setting whether something fits."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

_UNKNOWN = 0.6
"""The width of a letter the font lacks, as a share of its size."""


def text_width(text: str, size: float) -> float:
    """Points a text takes on one line, without kerning."""
    known = _advances()
    return size * sum(known.get(ord(letter), _UNKNOWN) for letter in text)


@lru_cache(maxsize=1)
def _advances() -> Mapping[int, float]:
    """The width of each letter of Noto Sans, as a share of its size."""
    from fontTools.ttLib import TTFont

    folder = files("fontpkg_noto_sans") / "files"
    path = next(path for path in folder.iterdir() if "Italic" not in path.name)
    with TTFont(str(path), lazy=True) as font:
        units, widths = font["head"].unitsPerEm, font["hmtx"]
        return {code: widths[name][0] / units for code, name in font.getBestCmap().items()}
