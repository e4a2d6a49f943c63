"""The fonts of PDFs: Noto Sans for Latin, Greek, Cyrillic and Devanagari, IBM Plex Sans Arabic, and those of the extra `fonts`.

They come from wheels, never from the system.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

_ALWAYS = {
    "Noto Sans": "fontpkg_noto_sans",
    "IBM Plex Sans Arabic": "fontpkg_ibm_plex_sans_arabic",
    "Noto Sans Arabic": "fontpkg_noto_sans_arabic",
}
"""Noto Sans Arabic has a few letters more. It draws dots and letters apart, and in a PDF each half is read as the letter."""
_EXTRA = {
    "Heebo": "fontpkg_heebo",
    "Noto Sans Thai": "fontpkg_noto_sans_thai",
    "Noto Sans Khmer": "fontpkg_noto_sans_khmer",
    "Noto Sans Tamil": "fontpkg_noto_sans_tamil",
    "Noto Sans Telugu": "fontpkg_noto_sans_telugu",
}
"""Heebo is for Hebrew."""
_OF_TEXT = {family: package for family, package in (_ALWAYS | _EXTRA).items() if find_spec(package)}
FAMILIES = tuple(_OF_TEXT)
"""The fonts of text, the first that has a letter is taken. `transferkit doctor` says which are missing."""
PACKAGES = (*_OF_TEXT.values(), "fontpkg_arimo")
"""Arimo stands in for the Arial of drawings; it has the same widths."""
_SIGNS = (
    *((0x2160, 0x2182), (0x2190, 0x2211), (0x2213, 0x2219), (0x221B, 0x23FF), (0x2460, 0x25CB), (0x25CD, 0x2606), (0x2609, 0x262F)),
    *((0x2638, 0x268B), (0x2690, 0x269C), (0x26A0, 0x26A7), (0x26AA, 0x26AF), (0x2701, 0x2704), (0x2706, 0x2709), (0x270C, 0x2714)),
    *((0x2717, 0x2726), (0x272A, 0x274B), (0x2758, 0x275E), (0x2761, 0x277F), (0x2798, 0x27AF), (0x27B1, 0x27BF), (0x2900, 0x2B73)),
)
"""Arrows, signs of mathematics, boxes and ornaments, first to last: Typst has them in fonts it brings itself."""
_SPACES = {"\u202f": "\u00a0", "\u2009": "\u00a0", "\u2007": "\u00a0", "\u200b": "", "\u2060": "", "\ufeff": "", "\u00ad": "\u00ad"}
"""Spaces the fonts lack, and what stands for them."""


def font_folders() -> tuple[Path, ...]:
    """The folders that hold the font files."""
    return tuple(Path(str(files(package) / "files")) for package in PACKAGES)


@lru_cache
def printable_characters() -> frozenset[int]:
    """The code points FAMILIES have a glyph for, from the fonts' cmap tables."""
    from fontTools.ttLib import TTFont

    found = {code for first, last in _SIGNS for code in range(first, last + 1)}
    for package in _OF_TEXT.values():
        for path in (files(package) / "files").iterdir():
            with TTFont(str(path), lazy=True) as font:
                found |= set(font.getBestCmap())
    return frozenset(found)


def printable(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with a name in brackets for each character the fonts cannot print, and those characters."""
    if _plain_letters().issuperset(text):
        return text, ()
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


@lru_cache
def _plain_letters() -> frozenset[str]:
    """What stands as it is: nearly every text is of these alone, and then one look is enough."""
    known = {chr(code) for code in printable_characters()} - set(_SPACES)
    return frozenset({letter for letter in known if unicodedata.category(letter) != "Cf"} | {"\n", "\t"})


def character_name(letter: str) -> str:
    """The Unicode name of a character, in lower case."""
    return unicodedata.name(letter, f"U+{ord(letter):04X}").lower()
