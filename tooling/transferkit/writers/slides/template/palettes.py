"""The theme colours to write with on each kind of slide: only such as can be read there."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn

from transferkit.writers.slides.template.layouts import TITLES, placeholders
from transferkit.writers.slides.template.themes import Theme, contrast, shown

TEXTS = (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.SUBTITLE)
READABLE, LARGE = 4.5, 3.0
"""Least contrast of text, and of titles and signs (WCAG 2.2, 1.4.3 and 1.4.11)."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Names of theme colours; "" leaves the colour to the template."""

    title: str = ""
    text: str = ""
    head: str = "tx2"
    """Headings within the text."""
    accent: str = "accent2"
    """What is to be seen first."""
    quiet: str = "accent3"
    """Captions."""
    sign: str = "accent2"
    """Marks of list items."""
    table_fill: str = "tx2"
    """The ground of a table's head."""
    table_text: str = "bg1"
    """The text on it."""
    box_text: str = "tx1"
    """Text outside the template's own frames."""
    tint: str = "bg2"
    """The ground of a note or tip; "" where text could not be read on it."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """How well the template's own colours can be read on a layout; 0 where its ground cannot be told."""

    title: float
    text: float


def palette_of(theme: Theme, ground: str, own: Contrast) -> Palette:
    """Colours for a ground (RRGGBB, "" for unknown: then as on bg1)."""
    on = ground or theme.colours["bg1"]
    text = _first(theme, on, ("tx1", "bg1", "tx2", "bg2"), READABLE)
    fill, inside = _table_head(theme)
    return Palette(
        title=_first(theme, on, ("tx2", text), LARGE) if 0 < own.title < LARGE else "",
        text=text if 0 < own.text < READABLE else "",
        head=_first(theme, on, ("tx2", "accent1", text), READABLE),
        accent=_first(theme, on, ("accent2", "accent1", "tx2", text), READABLE),
        quiet=_first(theme, on, (*_greys(theme), text), READABLE),
        sign=_first(theme, on, ("accent2", "accent1", text), LARGE),
        table_fill=fill,
        table_text=inside,
        box_text=text,
        tint=_tint(theme, text),
    )


def own_contrast(layout: Any, theme: Theme, grounds: tuple[str, str]) -> Contrast:
    """The contrast of a layout's title and text on what is behind them."""
    colours = (_own_colour(layout, TITLES, "titleStyle", theme), _own_colour(layout, TEXTS, "bodyStyle", theme))
    pairs = zip(colours, grounds, strict=True)
    return Contrast(*(contrast(colour, ground) if colour and ground else 0.0 for colour, ground in pairs))


def _own_colour(layout: Any, types: Sequence[Any], style: str, theme: Theme) -> str:
    """The colour of a placeholder's first level: its own, its master's, that of the master's text styles."""
    master = layout.slide_master
    places = [_list_style(sheet, types) for sheet in (layout, master)]
    places.append(master._element.find(f"{qn('p:txStyles')}/{qn(f'p:{style}')}"))
    for place in places:
        fill = None if place is None else place.find(f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}/{qn('a:solidFill')}")
        if fill is not None:
            return shown(fill, theme)
    return theme.colours["tx1"]


def _list_style(sheet: Any, types: Sequence[Any]) -> Any:
    """What the first placeholder of some types says of its levels; None where there is none."""
    held = next((holder for holder in placeholders(sheet) if holder.placeholder_format.type in types), None)
    return None if held is None else held._element.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}")


def _first(theme: Theme, ground: str, names: tuple[str, ...], least: float) -> str:
    """The first colour that can be read on a ground, else the one that comes nearest."""
    ratios = {name: contrast(theme.colours[name], ground) for name in names}
    return next((name for name in names if ratios[name] >= least), max(names, key=lambda name: ratios[name]))


def _greys(theme: Theme) -> tuple[str, ...]:
    """Accents without much colour, which do not shout."""
    found = []
    for name in ("accent3", "tx2"):
        red, green, blue = (int(theme.colours[name][index : index + 2], 16) / 255 for index in (0, 2, 4))
        if colorsys.rgb_to_hsv(red, green, blue)[1] < 0.4:
            found.append(name)
    return tuple(found)


def _tint(theme: Theme, text: str) -> str:
    """The second ground of a theme if text and headings can be read on it."""
    ratios = [contrast(theme.colours[name], theme.colours["bg2"]) for name in (text, "tx2")]
    return "bg2" if min(ratios) >= READABLE else ""


def _table_head(theme: Theme) -> tuple[str, str]:
    pairs = (("tx2", "bg1"), ("accent1", "bg1"), ("tx1", "bg1"), ("accent1", "tx1"))
    colours = theme.colours
    return next((pair for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) >= READABLE), pairs[2])
