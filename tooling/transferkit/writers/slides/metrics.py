"""Whose widths text is measured with: Arimo's for Arial, a template's own font where we can read it, else wide ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from transferkit.press.installed import FontFile, installed

ALIKE = {
    "calibri": ("Calibri", "Carlito"),
    "cambria": ("Cambria", "Caladea"),
    "times new roman": ("Times New Roman", "Tinos", "Liberation Serif"),
    "courier new": ("Courier New", "Cousine", "Liberation Mono"),
}
"""Fonts made to have the same widths, by the name in a template; the first that is installed is read."""
LIKE_ARIAL = frozenset({"arial", "arimo", "helvetica", "liberation sans", "helvetica neue"})
NARROWER = frozenset({*ALIKE, "carlito", "caladea", "tinos", "garamond", "arial narrow", "liberation serif"} - {"courier new"})
"""Fonts whose text is never wider than Arial's."""
WIDER, TALLER = 1.2, 1.4
"""How much wider than Arial and how high a line of a font is taken to be that nobody can measure here."""
LINE = 1.2
"""The distance of lines of Arial, in sizes."""
_ROOM = 1.03
"""PowerPoint and LibreOffice set lines a little wider apart than a font says."""


@dataclass(frozen=True, slots=True, eq=False)
class Metrics:
    """A font as measuring needs it."""

    family: str
    """The font that the template names."""
    read: str
    """The font whose widths are taken."""
    regular: FontFile
    bold: FontFile
    factor: float = 1.0
    """What these widths are multiplied with."""
    line: float = LINE
    """The distance of lines, in sizes."""

    @property
    def is_known(self) -> bool:
        """Whether the widths are those of the font itself, not just a safe guess."""
        return self.factor == 1.0 and (self.family.casefold() not in NARROWER or self.read != "Arimo")


def _arimo(family: str, factor: float = 1.0, line: float = LINE) -> Metrics:
    path = Path(str(files("fontpkg_arimo") / "files" / "Arimo[wght].ttf"))
    return Metrics(family, "Arimo", FontFile(path, 0, 400), FontFile(path, 0, 700), factor, line)


ARIMO = _arimo("Arial")


@lru_cache
def metrics_of(family: str) -> Metrics:
    """The metrics for a font of a template."""
    name = family.casefold().strip()
    if not name or name in LIKE_ARIAL:
        return ARIMO
    for alike in ALIKE.get(name, (family,)):
        if faces := installed(alike):
            return Metrics(family, alike, *faces, 1.0, max(LINE, _line_of(faces[0]) * _ROOM))
    return _arimo(family, 1.0, 1.3) if name in NARROWER else _arimo(family, WIDER, TALLER)


def _line_of(face: FontFile) -> float:
    """The distance of lines a font asks for, in sizes."""
    from PIL import ImageFont

    ascent, descent = ImageFont.truetype(str(face.path), 1000, face.index).getmetrics()
    return (ascent + descent) / 1000
