"""The parts of a Word file. Layout: ECMA-376 part 2 (Open Packaging Conventions).

Parts are found by their relationships; tags are told by their local names, so that transitional and strict files,
which use two sets of namespaces, read alike.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from transferkit.files.vet_zip import Fault, UnsafeZip, vet_zip
from transferkit.model.problem import Place, Problem, problem

Element = Any  # lxml ships no types; what is meant is etree._Element
_DTD = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MAIN_TYPE = re.compile(rb"wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled\.main\+xml")


class Refused(Exception):
    """The file is not read; `problem` says why."""

    def __init__(self, found: Problem) -> None:
        super().__init__(found)
        self.problem = found


@dataclass(frozen=True, slots=True)
class Relation:
    """Where an id of a part leads."""

    target: str
    """The name of another part, or an address outside."""
    external: bool
    kind: str
    """The last word of its type: image, hyperlink, header …"""


class Package:
    """The vetted parts of a Word file."""

    def __init__(self, parts: Mapping[str, bytes], main: str) -> None:
        self._parts = parts
        self.main = main
        self.relations = self.relations_of(main)

    def data(self, name: str) -> bytes:
        """The bytes of a part; b"" where it is missing."""
        return self._parts.get(name, b"")

    def xml(self, name: str) -> Element | None:
        """The root element of a part; None where it is missing or broken."""
        data = self.data(name)
        return _parsed(data) if data else None

    def related(self, kind: str) -> Iterator[str]:
        """The parts of a kind that the document refers to."""
        return (relation.target for relation in self.relations.values() if relation.kind == kind and not relation.external)

    def relations_of(self, part: str) -> Mapping[str, Relation]:
        """Where the ids of a part lead."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        return {} if root is None else {str(one.get("Id")): _relation(one, folder) for one in root.iter() if local(one) == "Relationship"}


def open_package(path: Path, name: str) -> Package:
    """The parts of a Word file. Refused for anything else, and for one that is not harmless."""
    try:
        parts = vet_zip(path)
    except UnsafeZip as error:
        if error.fault is Fault.NO_ZIP:
            raise Refused(problem("IMP01", Place(name), detail=_looks_like(path))) from None
        raise Refused(archive_problem(error, name)) from None
    for part, data in parts.items():
        if part.endswith((".xml", ".rels", ".vml")) and _has_dtd(data):
            raise Refused(problem("IMP02", Place(name), part=part))
    if not _MAIN_TYPE.search(parts.get("[Content_Types].xml", b"")):
        raise Refused(problem("IMP01", Place(name), detail=_kind_of(parts)))
    main = _main_part(parts)
    if _parsed(parts.get(main, b"")) is None:
        raise Refused(problem("IMP01", Place(name), detail=main))
    return Package(parts, main)


_FAULTS = {
    Fault.NO_ZIP: ("es ist kein Zip", "it is no zip"),
    Fault.BROKEN: ("es ist beschädigt", "it is damaged"),
    Fault.ENCRYPTED: ("es ist mit einem Kennwort geschützt", "it is protected with a password"),
    Fault.MANY: ("es enthält zu viele Dateien", "it holds too many files"),
    Fault.LARGE: ("es ist ausgepackt zu groß", "it is too large when unpacked"),
    Fault.RATIO: ("eine Datei bläht sich beim Auspacken auf", "a file blows up when unpacked"),
    Fault.NAME: ("ein Name führt hinaus oder geht nicht auf jedem System", "a name leads outside or does not work everywhere"),
    Fault.TWINS: ("zwei Namen unterscheiden sich nur in Groß- und Kleinschreibung", "two names differ in upper and lower case only"),
    Fault.LINK: ("es enthält einen Verweis (Link) statt einer Datei", "it holds a link instead of a file"),
}


def archive_problem(error: UnsafeZip, name: str) -> Problem:
    """IMP03 for an archive that is not opened."""
    german, english = _FAULTS[error.fault]
    detail = f" ({error.detail})" if error.detail else ""
    return problem("IMP03", Place(name), detail_de=german + detail, detail_en=english + detail)


def local(element: Element) -> str:
    """The name of an element without its namespace; "" for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element | None, name: str) -> str:
    """An attribute by its local name; "" where it is missing."""
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of a name, or the child's child …; None where there is none."""
    for name in path:
        element = None if element is None else next((inner for inner in element if local(inner) == name), None)
    return element


def children(element: Element | None, *path: str) -> list[Element]:
    """What stands in an element, or in the child of it that `path` names; [] where there is none."""
    found = child(element, *path)
    return [] if found is None else list(found)


def is_on(element: Element | None) -> bool:
    """Whether a switch such as `<w:b/>` is there and not set to off."""
    return element is not None and attribute(element, "val") not in ("0", "false", "off", "none")


def _parsed(data: bytes) -> Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _has_dtd(data: bytes) -> bool:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:8]:
        data = data.replace(b"\0", b"")
    return bool(_DTD.search(data))


def _main_part(parts: Mapping[str, bytes]) -> str:
    root = _parsed(parts.get("_rels/.rels", b""))
    for one in root.iter() if root is not None else ():
        if local(one) == "Relationship" and str(one.get("Type")).endswith("/officeDocument"):
            return _relation(one, "").target
    return "word/document.xml"


def _relation(element: Element, folder: str) -> Relation:
    external = element.get("TargetMode") == "External"
    target = str(element.get("Target") or "")
    if not external:
        target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    return Relation(target, external, str(element.get("Type")).rpartition("/")[2])


def _looks_like(path: Path) -> str:
    """What a file that is no zip seems to be."""
    with path.open("rb") as file:
        start = file.read(512).lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    known = {b"<!doctype html": "HTML", b"<html": "HTML", b"{\\rtf": "RTF", b"%pdf": "PDF", b"\xd0\xcf\x11\xe0": "Word 97–2003 (.doc)"}
    return next((name for magic, name in known.items() if start.startswith(magic)), "?")


def _kind_of(parts: Mapping[str, bytes]) -> str:
    types = parts.get("[Content_Types].xml", b"")
    known = {b"presentationml": "PowerPoint", b"spreadsheetml": "Excel"}
    return next((name for word, name in known.items() if word in types), "OpenDocument" if "mimetype" in parts else "Zip")
