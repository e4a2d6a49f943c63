"""SVG drawings of sources: what draws stays, what could run, call out or grow without end goes.

nh3 reads HTML; a drawing is XML with upper and lower case and namespaces, so it has an allowlist of its own here.
Elements: https://www.w3.org/TR/SVG11/eltindex.html without scripts, animation, foreign content and cursors.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from transferkit.markup.sanitize import scheme_of

SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_XHTML = "http://www.w3.org/1999/xhtml"
_SHAPES = "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc switch a image style"
_PAINT = "linearGradient radialGradient stop clipPath mask pattern marker filter view"
_FILTERS = (
    "feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight "
    "feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset "
    "fePointLight feSpecularLighting feSpotLight feTile feTurbulence"
)
ELEMENTS = frozenset(f"{_SHAPES} {_PAINT} {_FILTERS}".split())
"""What draws."""
_ENCODINGS = frozenset({"utf-8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "windows-1252"})
"""What browsers read just as we do."""
_SILENT = frozenset({"metadata"})
_EMBEDDED = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*\Z", re.IGNORECASE)
_FOREIGN_URL = re.compile(r"url\((?!\s*[\"']?\s*#)|image-set\s*\(|\b(?:image|src)\s*\(", re.IGNORECASE)
_BAD_STYLE = re.compile(r"@import|expression\s*\(|-moz-binding|behavior\s*:|\\", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
LARGEST = 20_000_000
"""Characters of a drawing that are read."""
MOST_USED = 20_000
"""Elements a drawing may have once every `use` in it is written out."""


class UnusableDrawing(ValueError):
    """The file is no drawing we can read; its text says why, as few words that need no translation."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A harmless drawing."""

    data: bytes
    """The file as it was where nothing had to go."""
    removed: tuple[str, ...] = ()
    """What had to go, by name."""


def clean_drawing(data: bytes) -> Drawing:
    """The drawing without anything that could run or call out. UnusableDrawing where it cannot be read safely."""
    root = _parsed(data)
    removed: set[str] = set()
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            _drop_instruction(element, removed)
        elif element is root or element.getparent() is not None:
            _clean_element(element, root, removed)
    removed |= {"<?xml-stylesheet?>"} if _instructions(root) else set()
    if _written_out(root) > MOST_USED:
        raise UnusableDrawing(f"use > {MOST_USED}")
    if not removed:
        return Drawing(data)
    return Drawing(etree.tostring(root, encoding="utf-8"), tuple(sorted(removed)))


def _parsed(data: bytes) -> etree._Element:
    """The root element; nothing is fetched and no entity is expanded on the way."""
    if len(data) > LARGEST:
        raise UnusableDrawing(f"> {LARGEST // 1_000_000} MB")
    if re.search(rb"<!\s*ENTITY|<!\s*DOCTYPE[^>]*\[", data, re.IGNORECASE):
        raise UnusableDrawing("ENTITY")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnusableDrawing(f"XML: {str(error).splitlines()[0][:120]}") from None
    if root.getroottree().docinfo.internalDTD is not None and root.getroottree().docinfo.internalDTD.entities():
        raise UnusableDrawing("ENTITY")
    if (root.getroottree().docinfo.encoding or "utf-8").lower() not in _ENCODINGS:
        raise UnusableDrawing(str(root.getroottree().docinfo.encoding)[:20])
    if root.tag not in (f"{{{SVG}}}svg", "svg"):
        raise UnusableDrawing(f"<{etree.QName(root).localname}>")
    return root


def _clean_element(element: etree._Element, root: etree._Element, removed: set[str]) -> None:
    name = etree.QName(element)
    if name.namespace not in (SVG, None) or name.localname not in ELEMENTS:
        if name.namespace in (SVG, None, _XHTML) and name.localname not in _SILENT:
            removed.add(name.localname)
        _drop(element)
        return
    if name.localname == "style" and _reaches_out("".join(element.itertext())):
        removed.add("style")
        _drop(element)
        return
    for attribute, value in list(element.attrib.items()):
        if what := _bad_attribute(name.localname, str(attribute), str(value)):
            del element.attrib[attribute]
            removed |= {what} if what != "?" else set()


def _bad_attribute(tag: str, attribute: str, value: str) -> str:
    """What to call an attribute that has to go; "" for a good one, "?" for another program's own."""
    name = etree.QName(attribute)
    if name.localname.lower().startswith("on"):
        return f"{name.localname}="
    if name.localname == "href" and name.namespace in (None, _XLINK):
        good = value.startswith("#") or (tag in ("image", "feImage") and _EMBEDDED.match(value))
        return "" if good else f"{scheme_of(value) or 'href'}:" if scheme_of(value) else "href="
    if name.namespace not in (None, _XML, _XLINK):
        return "?"
    return f"{name.localname}=" if _reaches_out(value) or scheme_of(value) in ("javascript", "vbscript") else ""


def _reaches_out(css: str) -> bool:
    bare = _COMMENT.sub("", css)
    return bool(_FOREIGN_URL.search(bare) or _BAD_STYLE.search(bare) or "/*" in bare)


def _drop(element: etree._Element) -> None:
    """Take an element out, but leave the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _drop_instruction(element: etree._Element, removed: set[str]) -> None:
    """Entity references and processing instructions inside the drawing."""
    removed.add("<?…?>")
    _drop(element)


def _instructions(root: etree._Element) -> bool:
    """Whether a style sheet is named before the drawing; serialising the root alone leaves it out."""
    before = root.getprevious()
    while before is not None:
        if isinstance(before, etree._ProcessingInstruction):
            return True
        before = before.getprevious()
    return False


def _written_out(root: etree._Element) -> int:
    """How many elements there are once every `use` is written out; beyond MOST_USED for one that uses itself."""
    named = {str(element.get("id")): element for element in root.iter() if element.get("id")}
    known: dict[etree._Element, int] = {}
    order = [element for element in root.iter() if isinstance(element.tag, str)]
    for _ in range(12):  # each round writes out one more level; a harmless drawing has two or three
        before = dict(known)
        for element in reversed(order):
            known[element] = 1 + sum(known.get(child, 1) for child in element) + _used(element, named, known)
            if known[element] > MOST_USED * 10:
                return known[element]
        if before == known:
            return known[root]
    return MOST_USED + 1


def _used(element: etree._Element, named: dict[str, etree._Element], known: dict[etree._Element, int]) -> int:
    if etree.QName(element).localname != "use":
        return 0
    target = named.get((element.get("href") or element.get(f"{{{_XLINK}}}href") or "").removeprefix("#"))
    return known.get(target, 1) if target is not None else 0
