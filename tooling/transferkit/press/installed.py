"""The fonts of the computer: only to measure text of templates whose fonts we do not carry; PDFs never use them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_PLAIN = frozenset({"regular", "book", "roman", "normal", "text"})
_ENDINGS = frozenset({".ttf", ".otf", ".ttc"})


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face of a font."""

    path: Path
    index: int = 0
    """Its place in a collection (.ttc)."""
    weight: int = 0
    """The value of the weight axis, for a file that holds all weights; 0 for one that does not."""


def installed(family: str) -> tuple[FontFile, FontFile] | None:
    """(regular, bold) of a family by its name in PowerPoint; None where it is not installed."""
    faces = _faces().get(family.casefold(), {})
    regular = next((face for style, face in sorted(faces.items()) if style in _PLAIN), None)
    return (regular, faces.get("bold", regular)) if regular else None


def font_places() -> tuple[Path, ...]:
    """Where Windows, macOS and Linux keep fonts, those of this user included."""
    home = Path.home()
    if sys.platform == "win32":
        system = Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        return (system, Path(os.environ.get("LOCALAPPDATA", home / "AppData/Local")) / "Microsoft/Windows/Fonts")
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    data = Path(os.environ.get("XDG_DATA_HOME", home / ".local/share"))
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), data / "fonts", home / ".fonts")


@lru_cache(maxsize=1)
def _faces() -> dict[str, dict[str, FontFile]]:
    """Every installed face by family and style, in lower case."""
    found: dict[str, dict[str, FontFile]] = {}
    for place in font_places():
        for path in sorted(place.rglob("*")) if place.is_dir() else ():
            if path.suffix.lower() in _ENDINGS:
                for family, style, face in _of_file(path):
                    found.setdefault(family.casefold(), {}).setdefault(style.casefold(), face)
    return found


def _of_file(path: Path) -> Iterator[tuple[str, str, FontFile]]:
    from PIL import ImageFont

    for index in range(16 if path.suffix.lower() == ".ttc" else 1):
        try:
            family, style = ImageFont.truetype(str(path), 10, index).getname()
        except OSError:
            return
        if family:
            yield family, style or "Regular", FontFile(path, index)
