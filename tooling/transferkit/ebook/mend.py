"""Makes bodies as Sphinx and sources wrote them into what EPUB allows: well-formed, no dead link, nothing that needs a script."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from lxml import etree, html

from transferkit.ebook.stack import MANY_COLUMNS, stack
from transferkit.ebook.xhtml import MATHML, SVG, XHTML, E

_NEEDS_SCRIPT = ("script", "template", "button", "dialog", "select", "textarea", "progress", "meter")
_SCHEMES = ("http", "https", "mailto", "tel")
_AS_IT_IS = "!#$%&'()*+,/:;=?@[]~"
"""What may stand in an address besides letters, digits and `-._`."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_OLD_ROLES = ("doc-biblioentry", "doc-endnote")
"""What docutils still writes and the standard no longer wants."""
_LEFT_TO_RIGHT = ("code", "pre", "kbd", "samp")
BOX, TICKED = "☐", "☑"


@dataclass(frozen=True, slots=True)
class Places:
    """What links and pictures of all pages can lead to."""

    anchors: Mapping[str, Set[str]]
    """The ids on each page, by its file."""
    pictures: Mapping[str, str]
    """What each picture file of Sphinx is called in the book; those that cannot be shown are not named."""
    site: Mapping[str, str]
    """Where the site has each page of the handbook, by the file it would have in the book."""


def body_of(text: str) -> Any:
    """A `<body>` element. What is not well-formed XML is read as HTML, so that none of its words is lost."""
    text = _CONTROL.sub("\ufffd", text)
    try:
        body = etree.fromstring(f'<body xmlns="{XHTML}">{text}</body>', etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError:
        made = etree.tostring(html.fragment_fromstring(text, create_parent="body"), encoding="unicode")
        body = etree.fromstring(made.replace("<body", f'<body xmlns="{XHTML}"', 1), etree.XMLParser(recover=True, huge_tree=True))
    for name, namespace in (("math", MATHML), ("svg", SVG)):  # HTML knows them without saying so, XML does not
        for root in list(body.iter(f"{{{XHTML}}}{name}")):
            for element in root.iter(f"{{{XHTML}}}*"):
                element.tag = f"{{{namespace}}}{etree.QName(element).localname}"
    return body


def settle(body: Any) -> frozenset[str]:
    """Take out what no reader of books can use and give each id to one element; the ids that are left."""
    for name in _NEEDS_SCRIPT:
        for element in list(body.iter(f"{{{XHTML}}}{name}")):
            _drop(element)
    for box in list(body.iter(f"{{{XHTML}}}input")):
        _show_box(box)
    for details in body.iter(f"{{{XHTML}}}details"):
        details.set("open", "open")  # readers that cannot unfold must hide nothing
    for comment in list(body.iter(etree.Comment, etree.ProcessingInstruction)):
        _drop(comment)
    seen: set[str] = set()
    for element in body.iter():
        _clean_attributes(element)
        name = element.get("id")
        if name is not None and (name in seen or not name or " " in name):
            del element.attrib["id"]
        elif name is not None:
            seen.add(name)
    return frozenset(seen)


def set_for_paper(body: Any, direction: str) -> None:
    """Mark what needs care on a narrow page: tables of many columns, and what reads from left to right in a text that does not."""
    for table in list(body.iter(f"{{{XHTML}}}table")):
        columns = len(next(table.iter(f"{{{XHTML}}}tr"), ()))
        if columns > MANY_COLUMNS and not stack(table):
            table.set("class", f"{table.get('class', '')} wide-table".strip())
    if direction == "rtl":
        for element in body.iter(*(f"{{{XHTML}}}{name}" for name in _LEFT_TO_RIGHT), f"{{{MATHML}}}math"):
            element.set("dir", "ltr")


def lead(body: Any, file: str, places: Places) -> None:
    """Let each link and picture of a page lead to something that is there; others become their text."""
    for link in list(body.iter(f"{{{XHTML}}}a")):
        if (written := link.get("href")) is not None:
            _settle_link(link, written, file, places)
    for picture in list(body.iter(f"{{{XHTML}}}img")):
        name = places.pictures.get(posixpath.basename(unquote(picture.get("src", ""))))
        if name is None:
            _unwrap(picture, picture.get("alt", ""))
        else:
            picture.set("src", _from(file, name))


def properties_of(body: Any) -> tuple[str, ...]:
    """What the package must say of a page."""
    found = {"mathml": f"{{{MATHML}}}math", "svg": f"{{{SVG}}}svg"}
    return tuple(name for name, tag in found.items() if next(body.iter(tag), None) is not None)


def _settle_link(link: Any, written: str, file: str, places: Places) -> None:
    try:
        parts = urlsplit(written)
        host = parts.hostname or ""
    except ValueError:  # no address at all
        _unwrap(link)
        return
    if parts.scheme:
        fine = parts.scheme in _SCHEMES and (host or parts.scheme in ("mailto", "tel"))
        link.set("href", quote(written.strip(), safe=_AS_IT_IS)) if fine else _unwrap(link)
        return
    target = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(parts.path))) if parts.path else file
    anchor = unquote(parts.fragment)
    if target in places.anchors:
        shown = anchor if anchor in places.anchors[target] else ""
        address = "" if target == file and shown else _from(file, target)
        link.set("href", f"{address}#{quote(shown)}" if shown else address)
    elif target in places.site:
        link.set("href", places.site[target] + (f"#{quote(anchor)}" if anchor else ""))
    else:
        _unwrap(link)


def _from(file: str, target: str) -> str:
    return posixpath.relpath(target, posixpath.dirname(file) or ".")


def _show_box(box: Any) -> None:
    """A box to tick as a letter; other fields need a script."""
    if box.get("type") == "checkbox":
        sign = E.span(TICKED if box.get("checked") is not None else BOX, {"class": "tick-box"})
        sign.tail = box.tail
        box.getparent().replace(box, sign)
    else:
        _drop(box)


def _clean_attributes(element: Any) -> None:
    for name in list(element.attrib):
        local = name.rpartition("}")[2]
        if local.startswith("on") or local in ("align", "border", "frame", "rules", "valign", "tabindex", "loading", "download", "target"):
            del element.attrib[name]
    if element.get("role") in _OLD_ROLES:
        del element.attrib["role"]


def _drop(element: Any) -> None:
    """Take an element out with all it holds; the text behind it stays."""
    parent, behind = element.getparent(), element.tail or ""
    _append_text(element, behind)
    parent.remove(element)


def _unwrap(element: Any, text: str = "") -> None:
    """Leave a span with what an element holds, or with this text."""
    span = E.span(*([text] if text else []))
    if not text:
        span.text = element.text
        span.extend(list(element))
    if element.get("id"):
        span.set("id", element.get("id"))
    if element.get("class"):
        span.set("class", element.get("class"))
    span.tail = element.tail
    element.getparent().replace(element, span)


def _append_text(element: Any, text: str) -> None:
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent = element.getparent()
        parent.text = (parent.text or "") + text
