"""How much room text needs, by the advance widths of a font: Arimo, which has those of Arial, or a template's own.

Greedy wrapping at 98 % of the width was never too low against LibreOffice when tried on German paragraphs; lines
stand 1.2 times the size apart.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from PIL import ImageFont

from transferkit.press.installed import FontFile
from transferkit.writers.slides.characters import clean
from transferkit.writers.slides.metrics import ARIMO, LINE, Metrics
from transferkit.writers.slides.paragraphs import Para, Style

SCALE = 100
"""Pixels a font is measured at; widths are given back in ems."""
SAFETY = 0.98
LINE_HEIGHT = LINE
SPACE_AFTER = 0.35
"""Space behind a paragraph, in lines' sizes; the template says the same."""
TIGHT = 0.05
"""The same between lines of code."""
INDENT = 1.45
"""How far a list level stands in, in sizes: `10.` and `A)` have room in it."""
_ARABIC = re.compile(r"[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
_ARABIC_MARGIN = 1.2
"""Fonts for Arabic differ more than those for Latin letters; with it DejaVu Sans, a wide one, has room, too."""
_MONO = 0.6
"""Advance width of Courier New in ems."""


@lru_cache
def _font(face: FontFile) -> ImageFont.FreeTypeFont:
    """A face, ready to measure; letter by letter, for what joins letters is not on every computer."""
    font = ImageFont.truetype(str(face.path), SCALE, face.index, layout_engine=ImageFont.Layout.BASIC)
    if face.weight:
        font.set_variation_by_axes([face.weight])
    return font


@lru_cache(maxsize=1)
def _arabic() -> FontFile:
    """Noto Sans Arabic."""
    return FontFile(Path(str(files("fontpkg_noto_sans_arabic") / "files" / "NotoSansArabic[wdth,wght].ttf")))


@lru_cache(maxsize=20_000)
def width(word: str, bold: bool = False, mono: bool = False, metrics: Metrics = ARIMO) -> float:
    """The width of a word in ems."""
    if mono:
        return len(word) * _MONO
    text = clean(word).replace("\n", " ")
    face = metrics.bold if bold else metrics.regular
    if _ARABIC.search(word):
        arabic, rest = "".join(_ARABIC.findall(text)), _ARABIC.sub("", text)
        return (_font(_arabic()).getlength(arabic) * _ARABIC_MARGIN + _font(face).getlength(rest) * metrics.factor) / SCALE
    return _font(face).getlength(text) / SCALE * metrics.factor


def line_count(text: str, points: float, room: float, bold: bool = False, mono: bool = False, metrics: Metrics = ARIMO) -> int:
    """How many lines a text takes in a frame `room` points wide."""
    ems = max(room * SAFETY / points, 1.0)
    return sum(_lines_of(line, ems, bold, mono, metrics) for line in text.split("\n"))


def _lines_of(text: str, ems: float, bold: bool, mono: bool, metrics: Metrics) -> int:
    lines, used, space = 1, 0.0, width(" ", bold, mono, metrics)
    for word in text.split(" "):
        needed = width(word, bold, mono, metrics)
        if used and used + space + needed > ems:
            lines, used = lines + 1, 0.0
        elif used:
            used += space
        used += needed
        if used > ems:  # a word wider than the frame is broken by the program that shows it
            lines += math.ceil(used / ems) - 1
            used %= ems
    return lines


def height(para: Para, points: float, room: float, metrics: Metrics = ARIMO) -> float:
    """The height of a paragraph with the space behind it, in points."""
    mono, indent = para.style is Style.CODE, (para.level + (1 if para.mark else 0)) * INDENT * points
    size = para.style.size(points)
    lines = line_count(para.words, size, room - indent, para.style is Style.HEAD or _is_bold(para), mono, metrics)
    after = TIGHT if para.tight else SPACE_AFTER
    return lines * size * metrics.line + after * points


def total_height(paras: Sequence[Para], points: float, room: float, metrics: Metrics = ARIMO) -> float:
    """The height of paragraphs one below the other, in points."""
    return sum(height(para, points, room, metrics) for para in paras)


def _is_bold(para: Para) -> bool:
    return any(run.strong for run in para.text)
