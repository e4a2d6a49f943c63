"""A SCORM 1.2 package of a module: its page, its quiz, and a script that reports score and completion.

See https://adlnet.gov/projects/scorm/ (SCORM 1.2 Content Aggregation Model and Run-Time Environment).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import transferkit
from transferkit.model.course import Course, Module
from transferkit.model.licences import licence_of
from transferkit.model.quiz import Key
from transferkit.model.quiz_words import SCRIPT, STYLE
from transferkit.model.text import plain
from transferkit.writers.lms.page import page
from transferkit.writers.lms.pictures import Attached

THEME = Path(transferkit.__file__).with_name("theme") / "static"
OWN = Path(__file__).with_name("static")
CP, ADL, MD = (
    "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "http://www.adlnet.org/xsd/adlcp_rootv1p2",
    "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1",
)
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_LOCATIONS = f"{CP} imscp_rootv1p1p2.xsd {MD} imsmd_rootv1p2p1.xsd {ADL} adlcp_rootv1p2.xsd"


def package(module: Module, course: Course, keys: Mapping[str, Key]) -> dict[str, bytes]:
    """The files of a package by their names in it."""
    pictures = Attached("pictures/")
    text = page(module, course, keys, pictures.source)
    files = {"index.html": text.encode(), "scorm.js": (OWN / "scorm.js").read_bytes()}
    files |= {name: (THEME / name).read_bytes() for name in ("transferkit.css", STYLE, SCRIPT)}
    files |= {f"icons/{icon.name}": icon.read_bytes() for icon in sorted((THEME / "icons").glob("*.svg"))}
    files |= {f"pictures/{name}": path.read_bytes() for name, path in pictures.files.items()}
    return {"imsmanifest.xml": manifest(module, course, sorted(files))} | files


def manifest(module: Module, course: Course, names: Iterable[str]) -> bytes:
    """imsmanifest.xml: what the package is called and which files belong to it."""
    for prefix, space in (("", CP), ("adlcp", ADL), ("imsmd", MD), ("xsi", _XSI)):
        ET.register_namespace(prefix, space)
    language, title = course.edition.language, plain(module.title)
    root = ET.Element(f"{{{CP}}}manifest", {"identifier": f"transferkit-{module.id}-{language}", "version": "1.0"})
    root.set(f"{{{_XSI}}}schemaLocation", _LOCATIONS)
    metadata = ET.SubElement(root, f"{{{CP}}}metadata")
    _leaf(metadata, CP, "schema", "ADL SCORM")
    _leaf(metadata, CP, "schemaversion", "1.2")
    _lom(metadata, module, course)
    organizations = ET.SubElement(root, f"{{{CP}}}organizations", {"default": "module"})
    organization = ET.SubElement(organizations, f"{{{CP}}}organization", {"identifier": "module"})
    _leaf(organization, CP, "title", title)
    item = ET.SubElement(organization, f"{{{CP}}}item", {"identifier": "item", "identifierref": "page", "isvisible": "true"})
    _leaf(item, CP, "title", title)
    resources = ET.SubElement(root, f"{{{CP}}}resources")
    kind = {"identifier": "page", "type": "webcontent", f"{{{ADL}}}scormtype": "sco", "href": "index.html"}
    resource = ET.SubElement(resources, f"{{{CP}}}resource", kind)
    for name in names:
        ET.SubElement(resource, f"{{{CP}}}file", {"href": name})
    ET.indent(root)
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _lom(metadata: ET.Element, module: Module, course: Course) -> None:
    """Title, language and licence as learning object metadata."""
    language = course.edition.language
    lom = ET.SubElement(metadata, f"{{{MD}}}lom")
    general = ET.SubElement(lom, f"{{{MD}}}general")
    _said(ET.SubElement(general, f"{{{MD}}}title"), plain(module.title), language)
    _leaf(general, MD, "language", language)
    for word in module.facts.keywords:
        _said(ET.SubElement(general, f"{{{MD}}}keyword"), word, language)
    name, link = licence_of(module.facts.license, course.settings.license)
    rights = ET.SubElement(lom, f"{{{MD}}}rights")
    _said(ET.SubElement(rights, f"{{{MD}}}description"), f"{name} {link}".strip(), language)


def _said(parent: ET.Element, text: str, language: str) -> None:
    element = ET.SubElement(parent, f"{{{MD}}}langstring", {"{http://www.w3.org/XML/1998/namespace}lang": language})
    element.text = text


def _leaf(parent: ET.Element, space: str, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{space}}}{name}").text = text
