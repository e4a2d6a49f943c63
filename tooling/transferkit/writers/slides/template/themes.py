"""A template's theme: its colours as they are shown, its fonts, and which colours can be read on which ground."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

NAMES = ("bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
_PLAIN = ("FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72")
"""Office's colours, for a theme that names none."""
_MAP = dict(zip(NAMES, ("lt1", "dk1", "lt2", "dk2", *NAMES[4:]), strict=True))
_PRESETS = {"white": "FFFFFF", "black": "000000"}


@dataclass(frozen=True, slots=True)
class Theme:
    """What a master's theme says."""

    colours: Mapping[str, str]
    """RRGGBB by the names slides use: bg1, tx1 … folHlink."""
    title_font: str
    text_font: str


def theme_of(master: Any) -> Theme:
    """The theme of a slide master."""
    part = next((rel.target_part for rel in master.part.rels.values() if rel.reltype == RT.THEME), None)
    root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False)) if part is not None else etree.Element("none")
    scheme = {etree.QName(child).localname: child for child in root.iterfind(f".//{qn('a:clrScheme')}/*") if isinstance(child.tag, str)}
    found = {name: _rgb_of_theme(scheme[name]) for name in scheme}
    mapped = {**_MAP, **{name: master._element.find(qn("p:clrMap")).get(name, _MAP[name]) for name in NAMES}}
    colours = {name: found.get(mapped[name]) or plain for name, plain in zip(NAMES, _PLAIN, strict=True)}
    return Theme(colours, _font(root, "majorFont"), _font(root, "minorFont"))


def _rgb_of_theme(element: Any) -> str:
    for colour in element:
        value = colour.get("lastClr") or colour.get("val") or ""
        if len(value) == 6:
            return str(value).upper()
    return ""


def _font(root: Any, which: str) -> str:
    latin = root.find(f".//{qn(f'a:{which}')}/{qn('a:latin')}")
    return "" if latin is None else str(latin.get("typeface", "")).strip()


def shown(fill: Any, theme: Theme) -> str:
    """RRGGBB of an `a:solidFill`, brightened or darkened as it says; "" where that cannot be told."""
    for colour in fill:
        kind, value = etree.QName(colour).localname, colour.get("val", "")
        rgb = {
            "schemeClr": _of_scheme(value, theme),
            "srgbClr": value,
            "sysClr": colour.get("lastClr", ""),
            "prstClr": _PRESETS.get(value, ""),
        }
        if len(base := rgb.get(kind, "")) == 6:
            return _changed(base.upper(), colour)
    return ""


def _of_scheme(name: str, theme: Theme) -> str:
    slides = {"lt1": "bg1", "dk1": "tx1", "lt2": "bg2", "dk2": "tx2"}
    return theme.colours.get(slides.get(name, name), "")


def _changed(rgb: str, colour: Any) -> str:
    """A colour with the changes of its children: lumMod, lumOff, shade and tint (ECMA-376, 20.1.2.3)."""
    red, green, blue = (int(rgb[index : index + 2], 16) / 255 for index in (0, 2, 4))
    for change in colour:
        amount = int(change.get("val", "0") or 0) / 100_000
        match etree.QName(change).localname:
            case "lumMod" | "lumOff" as name:
                hue, light, strength = colorsys.rgb_to_hls(red, green, blue)
                light = light * amount if name == "lumMod" else light + amount
                red, green, blue = colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), strength)
            case "shade":
                red, green, blue = (part * amount for part in (red, green, blue))
            case "tint":
                red, green, blue = (1 - (1 - part) * amount for part in (red, green, blue))
    return "".join(f"{round(part * 255):02X}" for part in (red, green, blue))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(rgb: str) -> float:
    parts = (int(rgb[index : index + 2], 16) / 255 for index in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ground_of(layout: Any, theme: Theme, box: tuple[float, float, float, float]) -> str:
    """RRGGBB behind a place (left, top, width, height in EMU) of a layout; "" for a picture or a gradient."""
    for sheet in (layout, layout.slide_master):
        for shape in reversed(list(_painted(sheet))):
            if _covers(shape, box):
                fill = shape._element.find(f"{qn('p:spPr')}/{qn('a:solidFill')}")
                return shown(fill, theme) if fill is not None else ""
        if (ground := sheet._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")) is not None:
            return _of_ground(ground, theme)
        if sheet is layout and layout._element.get("showMasterSp") == "0":
            ground = layout.slide_master._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
            return _of_ground(ground, theme) if ground is not None else theme.colours["bg1"]
    return theme.colours["bg1"]


def _painted(sheet: Any) -> Iterator[Any]:
    """Shapes and pictures a layout or master shows on every slide, back to front."""
    for shape in sheet.shapes:
        if not shape.is_placeholder and shape.width and shape.height:
            filled = any(
                shape._element.find(f"{qn('p:spPr')}/{qn(f'a:{kind}')}") is not None for kind in ("solidFill", "gradFill", "blipFill")
            )
            if filled or shape._element.tag == qn("p:pic"):
                yield shape


def _covers(shape: Any, box: tuple[float, float, float, float]) -> bool:
    """Whether a shape lies behind the middle half of a place."""
    left, top, width, height = box
    sides = (left + width / 4, top + height / 4, left + width * 3 / 4, top + height * 3 / 4)
    right, bottom = shape.left + shape.width, shape.top + shape.height
    return bool(shape.left <= sides[0] and shape.top <= sides[1] and right >= sides[2] and bottom >= sides[3])


def _of_ground(ground: Any, theme: Theme) -> str:
    fill = ground.find(f"{qn('p:bgPr')}/{qn('a:solidFill')}")
    if fill is not None:
        return shown(fill, theme)
    reference = ground.find(qn("p:bgRef"))
    plain = reference is not None and reference.get("idx") in ("0", "1000", "1001")
    return shown(reference, theme) if plain else ""
