"""Small Word files from readable cases, and other material of strangers."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
_ROOTS = {"document": "document", "styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes"}
_ROOTS |= {"comments": "comments", "header": "hdr", "footer": "ftr"}
TYPES = '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'  # noqa: E501
PICTURE = (Path(__file__).parents[1] / "projects" / "canaries" / "modules" / "kanarien" / "bild.png").read_bytes()


def parts_of(case: str) -> dict[str, str]:
    """The parts of a case by name: `document`, `styles`, `relations` …"""
    pieces = case.split("\n===== ")[0].split("\n=== ")[1:]
    return {name: text for name, _, text in (piece.partition("\n") for piece in pieces)}


def write_docx(path: Path, parts: Mapping[str, str], more: Mapping[str, bytes] | None = None) -> Path:
    """A Word file with these parts; `document` holds the body only."""
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMES.items())
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = [f'<Relationship Id="rel{name}" Type="{base}/{name}" Target="{name}.xml"/>' for name in parts if name in _ROOTS]
    for line in parts.get("relations", "").strip().splitlines():
        identity, kind, target = line.split(" ", 2)
        mode = ' TargetMode="External"' if kind == "hyperlink" or target.startswith("http") else ""
        relations.append(f'<Relationship Id="{identity}" Type="{base}/{kind}" Target="{target}"{mode}/>')
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr(
            "_rels/.rels", f'<Relationships><Relationship Id="r" Type="{base}/officeDocument" Target="word/document.xml"/></Relationships>'
        )
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships>{''.join(relations)}</Relationships>")
        for name, text in parts.items():
            if name in _ROOTS:
                inner = f"<w:body>{text}</w:body>" if name == "document" else text
                archive.writestr(f"word/{name}.xml", f"<w:{_ROOTS[name]} {names}>{inner}</w:{_ROOTS[name]}>")
        archive.writestr("word/media/bild.png", PICTURE)
        archive.writestr("word/media/x.emf", b"\x01\0\0\0emf")
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return path
