"""The package document: what the book is, what it holds, and in which order it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from lxml import etree
from lxml.builder import ElementMaker

from transferkit.ebook.facts import BookFacts
from transferkit.ebook.front import COVER_PICTURE, Entry
from transferkit.ebook.xhtml import XML, written

OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"
NCX = "http://www.daisy.org/z3986/2005/ncx/"
FOLDER = "EPUB"
PACKAGE, OLD_CONTENTS = "package.opf", "toc.ncx"
CONTAINER = f"""<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
  <rootfiles><rootfile full-path="{FOLDER}/{PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles>
</container>
""".encode()
MIMETYPE = b"application/epub+zip"
MEDIA_TYPES = {
    "xhtml": "application/xhtml+xml",
    "css": "text/css",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
    "ncx": "application/x-dtbncx+xml",
}
P = ElementMaker(namespace=OPF, nsmap={None: OPF, "dc": DC})
D = ElementMaker(namespace=DC, nsmap={"dc": DC})
N = ElementMaker(namespace=NCX, nsmap={None: NCX})


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book."""

    file: str
    data: bytes
    properties: tuple[str, ...] = ()
    is_read: bool = False
    """Whether it is a page, which stands in the order of reading."""


@dataclass(frozen=True, slots=True)
class Senses:
    """What of the book asks for which sense, for people who choose by that."""

    has_pictures: bool
    all_described: bool
    """Whether each picture has a text in its stead."""
    has_formulas: bool
    has_index: bool
    may_flash: bool
    """Whether a picture moves."""


def package(facts: BookFacts, senses: Senses, items: Sequence[Item]) -> bytes:
    """The file `package.opf`."""
    metadata = P.metadata(*_metadata(facts), *_accessibility(facts, senses))
    manifest = P.manifest(*(_item(item) for item in items))
    spine = P.spine(
        *(P.itemref(idref=_id(item.file)) for item in items if item.is_read),
        {"page-progression-direction": facts.direction},
        toc=_id(OLD_CONTENTS),
    )
    root = P.package(metadata, manifest, spine, {"version": "3.0", "unique-identifier": "book-id", "dir": facts.direction})
    root.set(f"{{{XML}}}lang", facts.language)
    etree.indent(root)
    return written(root)


def _metadata(facts: BookFacts) -> Iterator[Any]:
    yield D.identifier(facts.identifier, id="book-id")
    yield D.title(facts.title, id="title")
    yield P.meta("main", refines="#title", property="title-type")
    yield D.title(facts.edition, id="edition")
    yield P.meta("subtitle", refines="#edition", property="title-type")
    yield D.language(facts.language)
    if facts.publisher:
        yield D.creator(facts.publisher, id="creator")
        yield D.publisher(facts.publisher)
    yield from (D.contributor(name) for name in facts.authors if name != facts.publisher)
    yield D.description(facts.description)
    yield from (D.subject(word) for word in facts.subjects)
    yield D.rights(f"{facts.licence}, {facts.licence_url}")
    if facts.part_of:
        yield P.meta(facts.part_of, property="belongs-to-collection")
    yield D.date(facts.day)
    yield P.meta(f"{facts.day}T00:00:00Z", property="dcterms:modified")
    yield P.meta(facts.day, property="schema:version")
    yield P.meta(name="cover", content=_id(COVER_PICTURE))  # how readers of EPUB 2 find it


def _accessibility(facts: BookFacts, senses: Senses) -> Iterator[Any]:
    """What the book can promise because it was made so; a certificate it has none, so it claims no conformance."""
    seen = ("textual", "visual") if senses.has_pictures else ("textual",)
    yield from (P.meta(mode, property="schema:accessMode") for mode in seen)
    if senses.all_described:
        yield P.meta("textual", property="schema:accessModeSufficient")
    if senses.has_pictures:
        yield P.meta("textual,visual", property="schema:accessModeSufficient")
    features = ["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"]
    features += ["alternativeText"] if senses.has_pictures and senses.all_described else []
    features += ["MathML"] if senses.has_formulas else []
    features += ["index"] if senses.has_index else []
    yield from (P.meta(feature, property="schema:accessibilityFeature") for feature in features)
    yield P.meta("unknown" if senses.may_flash else "none", property="schema:accessibilityHazard")
    yield P.meta(_summary(facts, senses), property="schema:accessibilitySummary")


def _summary(facts: BookFacts, senses: Senses) -> str:
    say = facts.say
    said = [say("All text can be enlarged and read aloud; headings, lists and tables are marked as such.")]
    if senses.has_pictures and senses.all_described:
        said.append(say("Every picture that says something has a text that says the same."))
    if senses.has_formulas:
        said.append(say("Formulas are MathML."))
    return " ".join(said)


def _item(item: Item) -> Any:
    attributes = {"properties": " ".join(item.properties)} if item.properties else {}
    kind = MEDIA_TYPES[item.file.rpartition(".")[2]]
    return P.item(id=_id(item.file), href=quote(item.file), **{"media-type": kind}, **attributes)


def _id(file: str) -> str:
    return "f-" + re.sub(r"[^A-Za-z0-9.-]", "_", file)


def old_contents(facts: BookFacts, entries: Sequence[Entry]) -> bytes:
    """The contents as readers of EPUB 2 know them, `toc.ncx`."""
    points = list(_points(entries, {}))
    head = N.head(N.meta(name="dtb:uid", content=facts.identifier))
    root = N.ncx(head, N.docTitle(N.text(facts.title)), N.navMap(*points), version="2005-1")
    root.set(f"{{{XML}}}lang", facts.language)
    return written(root)


def _points(entries: Sequence[Entry], orders: dict[str, str]) -> Iterator[Any]:
    """Lines of the contents. Two that lead to one place (a part and its first chapter) have the same order of play."""
    for entry in entries:
        link = _first_link(entry)
        order = orders.setdefault(link, str(len(orders) + 1))
        kind = "c" if entry.link else "p"
        point = N.navPoint(N.navLabel(N.text(entry.title)), N.content(src=link), id=f"{kind}{order}", playOrder=order)
        point.extend(_points(entry.children, orders))
        yield point


def _first_link(entry: Entry) -> str:
    return entry.link or _first_link(entry.children[0])
