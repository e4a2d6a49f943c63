"""A .pptx while its parts are being collected."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from transferkit.files.zips import write_zip
from transferkit.writers.slides.characters import attribute
from transferkit.writers.slides.prototypes import Part, Prototype

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument"
SLIDE_TYPE = f"{TYPES}.presentationml.slide+xml"
NOTES_TYPE = f"{TYPES}.presentationml.notesSlide+xml"
CHART_TYPE = f"{TYPES}.drawingml.chart+xml"
_ENDINGS = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "xlsx": f"{TYPES}.spreadsheetml.sheet"}
_FIRST_SLIDE_ID = 256
"""The least number a slide may have (ST_SlideId)."""


@dataclass(slots=True)
class Relations:
    """What a part refers to, collected while it is written."""

    part: str
    """The part's name in the package."""
    _found: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def to(self, kind: str, name: str) -> str:
        """The id of the relation to another part."""
        return self._id(kind, _relative(self.part, name), False)

    def link(self, address: str) -> str:
        """The id of the relation to a web address."""
        return self._id("hyperlink", address, True)

    def _id(self, kind: str, target: str, external: bool) -> str:
        return self._found.setdefault((kind, target, external), f"rId{len(self._found) + 1}")

    def xml(self) -> bytes:
        """The .rels file."""
        rows = ((key, f"{OFFICE}/{kind}", target, external) for (kind, target, external), key in self._found.items())
        return _relations_xml(rows)


@dataclass(slots=True)
class Package:
    """Parts by name, and their content types."""

    prototype: Prototype
    entries: dict[str, bytes] = field(default_factory=dict)
    _types: dict[str, str] = field(default_factory=dict)
    _slides: list[str] = field(default_factory=list)
    _charts: int = 0

    def add(self, name: str, content_type: str, data: bytes, relations: bytes = b"") -> None:
        """Put a part into the package."""
        self.entries[name] = data
        self._types[name] = content_type
        if relations:
            self.entries[_rels_name(name)] = relations

    def add_slide(self, name: str, xml: str, relations: Relations) -> None:
        """Put a slide behind those that are there."""
        self._slides.append(name)
        self.add(name, SLIDE_TYPE, xml.encode(), relations.xml())

    def add_chart(self, xml: bytes, workbook: bytes) -> str:
        """Put a chart and its workbook into the package; the chart's name."""
        self._charts += 1
        name = f"ppt/charts/chart{self._charts}.xml"
        relations = Relations(name)
        relations.to("package", self.media(workbook, "xlsx"))
        self.add(name, CHART_TYPE, xml, relations.xml())
        return name

    def media(self, data: bytes, ending: str) -> str:
        """The name of a picture or workbook; the same contents are stored once."""
        folder = "embeddings" if ending == "xlsx" else "media"
        name = f"ppt/{folder}/{hashlib.sha256(data).hexdigest()[:16]}.{ending}"
        self.entries[name] = data
        return name

    def save(self, path: Path, properties: tuple[str, str]) -> None:
        """Write the file. properties: the core and the extended properties as XML."""
        for part in self.prototype.parts:
            self.add(part.name, part.content_type, part.data, part.relations)
        self._add_presentation(self.prototype.presentation)
        self.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", properties[0].encode())
        self.add("docProps/app.xml", f"{TYPES}.extended-properties+xml", properties[1].encode())
        self.entries["_rels/.rels"] = _relations_xml(
            [
                ("rId1", f"{OFFICE}/officeDocument", self.prototype.presentation.name, False),
                ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", False),
                ("rId3", f"{OFFICE}/extended-properties", "docProps/app.xml", False),
            ]
        )
        self.entries["[Content_Types].xml"] = self._content_types()
        write_zip(path, self.entries)

    def _add_presentation(self, part: Part) -> None:
        """The presentation part with the slides in its list and among its relations."""
        ids = "".join(f'<p:sldId id="{_FIRST_SLIDE_ID + number}" r:id="slide{number}"/>' for number in range(len(self._slides)))
        data = part.data.replace(b"<p:sldIdLst/>", f"<p:sldIdLst>{ids}</p:sldIdLst>".encode() if ids else b"")
        rows = [(f"slide{number}", f"{OFFICE}/slide", _relative(part.name, name), False) for number, name in enumerate(self._slides)]
        added = _relations_xml(rows).split(b"<Relationship ", 1)
        more = b"<Relationship " + added[1].removesuffix(b"</Relationships>") if len(added) > 1 else b""
        self.add(part.name, part.content_type, data, part.relations.replace(b"</Relationships>", more + b"</Relationships>"))

    def _content_types(self) -> bytes:
        used = {name.rpartition(".")[2] for name in self.entries if name not in self._types}
        defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
        defaults |= {ending: kind for ending, kind in _ENDINGS.items() if ending in used}
        rows = [f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in defaults.items()]
        rows += [f'<Override PartName="/{attribute(name)}" ContentType="{kind}"/>' for name, kind in sorted(self._types.items())]
        return f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{"".join(rows)}</Types>'.encode()


def _relations_xml(rows: Iterable[tuple[str, str, str, bool]]) -> bytes:
    """A .rels file of (id, kind, target, whether outside the package)."""
    outside = ' TargetMode="External"'
    text = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{attribute(target)}"{outside if external else ""}/>'
        for key, kind, target, external in rows
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{text}</Relationships>'.encode()


@lru_cache(maxsize=4000)
def _relative(part: str, target: str) -> str:
    """A part's name as seen from another part."""
    return posixpath.relpath(target, posixpath.dirname(part))


def _rels_name(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"
