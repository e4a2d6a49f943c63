"""The fonts of PDFs: Noto Sans for Latin, Greek and Cyrillic, Noto Sans Arabic; from wheels, never from the system."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

FAMILIES = ("Noto Sans", "Noto Sans Arabic")
PACKAGES = ("fontpkg_noto_sans", "fontpkg_noto_sans_arabic", "fontpkg_arimo")
"""Arimo stands in for the Arial of drawings; it has the same widths."""
_ARROWS = frozenset(range(0x2190, 0x219A)) | frozenset({0x21D2, 0x21D4})
"""Arrows, which Typst takes from DejaVu Sans Mono; it brings that font itself."""
_SPACES = {"\u202f": "\u00a0", "\u2009": "\u00a0", "\u2007": "\u00a0", "\u200b": "", "\u2060": "", "\ufeff": "", "\u00ad": "\u00ad"}
"""Spaces the fonts lack, and what stands for them."""


def font_folders() -> tuple[Path, ...]:
    """The folders that hold the font files."""
    return tuple(Path(str(files(package) / "files")) for package in PACKAGES)


@lru_cache
def printable_characters() -> frozenset[int]:
    """The code points FAMILIES have a glyph for, from the fonts' cmap tables."""
    from fontTools.ttLib import TTFont

    found: set[int] = set(_ARROWS)
    for package in PACKAGES[:2]:
        for path in (files(package) / "files").iterdir():
            with TTFont(str(path), lazy=True) as font:
                found |= set(font.getBestCmap())
    return frozenset(found)


def printable(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with a name in brackets for each character the fonts cannot print, and those characters."""
    known = printable_characters()
    missing: list[str] = []
    shown: list[str] = []
    for letter in text:
        if letter in _SPACES:
            shown.append(_SPACES[letter])
        elif letter in "\n\t" or ord(letter) in known or unicodedata.category(letter) in ("Cc", "Cf", "Mn"):
            shown.append("" if unicodedata.category(letter) == "Cf" and ord(letter) not in known else letter)
        else:
            missing.append(letter)
            shown.append(f"[{character_name(letter)}]")
    return "".join(shown), tuple(dict.fromkeys(missing))


def character_name(letter: str) -> str:
    """The Unicode name of a character, in lower case."""
    return unicodedata.name(letter, f"U+{ord(letter):04X}").lower()
