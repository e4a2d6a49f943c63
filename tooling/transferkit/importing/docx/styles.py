"""What the styles and lists of a Word file mean: headings, quotes, code, bullets, numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from transferkit.importing.docx.package import Element, Package, attribute, child, is_on, local

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|başlık|заголовок)\s*(\d)$", re.IGNORECASE)
_CODE = re.compile(r"code|quelltext|listing|preformatted|vorformatiert|macro", re.IGNORECASE)
_QUOTE = re.compile(r"quote|zitat|citation|blockquote|block text", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|verzeichnis|inhaltsverzeichnis|table of figures)\b", re.IGNORECASE)
_CAPTION = re.compile(r"caption|beschriftung", re.IGNORECASE)
_TITLES = ("title", "titel")
_SUBTITLES = ("subtitle", "untertitel")
_BULLETS = frozenset({"bullet", "none", ""})
_LIST = re.compile(r"(?:list|liste|aufzählungszeichen|listennummer).*?\s(\d)$", re.IGNORECASE)
"""`List Bullet 2`: Word gives each level of these a list of its own."""
_MOST_BASES = 12


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph or character style says, its bases included."""

    name: str = ""
    heading: int = 0
    """1 to 9; 0 for text."""
    list_id: str = ""
    list_level: int = 0
    bold: bool = False
    italic: bool = False
    is_hidden: bool = False

    @property
    def is_title(self) -> bool:
        return self.name.lower() in _TITLES

    @property
    def is_subtitle(self) -> bool:
        return self.name.lower() in _SUBTITLES

    @property
    def is_code(self) -> bool:
        return bool(_CODE.search(self.name))

    @property
    def is_quote(self) -> bool:
        return bool(_QUOTE.search(self.name))

    @property
    def is_contents(self) -> bool:
        return bool(_CONTENTS.match(self.name))

    @property
    def is_caption(self) -> bool:
        return bool(_CAPTION.search(self.name))


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    ordered: bool
    start: int = 1


PLAIN = Style()


def styles_of(package: Package) -> Mapping[str, Style]:
    """Every style by its id."""
    roots = [package.xml(part) for part in package.related("styles")]
    elements = {attribute(one, "styleId"): one for root in roots if root is not None for one in root if local(one) == "style"}
    return {name: _style(name, elements) for name in elements}


def _style(name: str, elements: Mapping[str, Element]) -> Style:
    """A style, filled from what it is based on where it says nothing itself."""
    chain: list[Element] = []
    while name in elements and len(chain) < _MOST_BASES:
        chain.append(elements[name])
        name = attribute(child(elements[name], "basedOn"), "val")
    own = attribute(child(chain[0], "name"), "val")
    number = _first(chain, "pPr", "numPr", "numId")
    return Style(
        own,
        next((level for one in chain if (level := _heading(one))), 0),
        number,
        _list_level(own, _first(chain, "pPr", "numPr", "ilvl")) if number else 0,
        any(child(one, "rPr", "b") is not None for one in chain[:1]),
        any(child(one, "rPr", "i") is not None for one in chain[:1]),
        any(is_on(child(one, "rPr", "vanish")) for one in chain),
    )


def _list_level(name: str, written: str) -> int:
    found = _LIST.match(name)
    return int(written) if written.isdigit() else max(int(found[1]) - 1, 0) if found else 0


def _heading(style: Element) -> int:
    if found := _HEADING.match(attribute(child(style, "name"), "val")):
        return int(found[1])
    return outline_level(child(style, "pPr"))


def outline_level(properties: Element | None) -> int:
    """The heading level that paragraph properties state; 0 for text."""
    value = attribute(child(properties, "outlineLvl"), "val")
    return int(value) + 1 if value.isdigit() and int(value) < 9 else 0


def _first(chain: list[Element], *path: str) -> str:
    return next((value for one in chain if (value := attribute(child(one, *path), "val"))), "")


def lists_of(package: Package) -> Mapping[str, Mapping[int, Level]]:
    """The levels of each list by its number."""
    roots = [root for part in package.related("numbering") if (root := package.xml(part)) is not None]
    abstract = {attribute(one, "abstractNumId"): _levels(one) for root in roots for one in root if local(one) == "abstractNum"}
    found: dict[str, Mapping[int, Level]] = {}
    for one in (one for root in roots for one in root if local(one) == "num"):
        levels = dict(abstract.get(attribute(child(one, "abstractNumId"), "val"), {}))
        for change in (inner for inner in one if local(inner) == "lvlOverride"):
            start, number = attribute(child(change, "startOverride"), "val"), attribute(change, "ilvl")
            if start.isdigit() and number.isdigit() and int(number) in levels:
                levels[int(number)] = Level(levels[int(number)].ordered, int(start))
        found[attribute(one, "numId")] = levels
    return found


def _levels(abstract: Element) -> dict[int, Level]:
    found = {}
    for one in (one for one in abstract if local(one) == "lvl"):
        start, number = attribute(child(one, "start"), "val"), attribute(one, "ilvl")
        if number.isdigit():
            ordered = attribute(child(one, "numFmt"), "val") not in _BULLETS
            found[int(number)] = Level(ordered, int(start) if start.isdigit() else 1)
    return found
