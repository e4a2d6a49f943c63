"""What slides are made of: the XML of every shape, taken once from a deck that python-pptx wrote on the template.

The prototype deck has one slide of each layout, a page of notes, a text box, a table and a picture. Their XML, with
marks for what differs from slide to slide, is all the shape XML there is: python-pptx decides how a shape looks, and a
deck costs the filling of marks and a zip.
"""

from __future__ import annotations

import copy
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from lxml import etree
from PIL import Image
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from transferkit.model.deck import Layout
from transferkit.writers.slides.template import TITLES, Template, empty_deck, open_template, placeholders
from transferkit.writers.slides.template.emptying import empty

FURNITURE = {PP_PLACEHOLDER.FOOTER: "footer", PP_PLACEHOLDER.SLIDE_NUMBER: "number"}
_AUTHORED = ("docProps/",)
"""Where a template tells of its author; decks have files of their own there."""
_MARK = re.compile(r"⟦(\w+)⟧")
_DECLARATION = re.compile(r' xmlns(?::\w+)?="[^"]*"')


@dataclass(frozen=True, slots=True)
class Shell:
    """XML with marks such as ⟦id⟧ for what is filled in."""

    pieces: tuple[str, ...]
    """Text and names of marks in turn, text first."""

    def __call__(self, **values: object) -> str:
        """The XML with every mark filled."""
        return "".join(str(values[piece]) if index % 2 else piece for index, piece in enumerate(self.pieces))


@dataclass(frozen=True, slots=True)
class Holder:
    """A placeholder of a layout."""

    kind: str
    """title, body, footer or number."""
    index: int
    shell: Shell
    """Marks: id, place, text."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the template's package."""

    name: str
    """As in the zip, without a slash in front."""
    content_type: str
    data: bytes
    relations: bytes
    """Its .rels file; b"" where it has none."""


@dataclass(frozen=True, slots=True)
class Prototype:
    """Everything of a template that its decks are made of."""

    parts: tuple[Part, ...]
    """What every deck holds as it is."""
    presentation: Part
    """The part that lists the slides; its list is empty."""
    layouts: Mapping[Layout, str]
    """File of the layout for each kind of slide."""
    holders: Mapping[Layout, tuple[Holder, ...]]
    """Placeholders of each kind of slide, in the order of the layout, its furniture last."""
    slide: Shell
    """Marks: shapes."""
    notes: Shell
    """Marks: text, number."""
    notes_master: str
    text_box: Shell
    """Marks: id, place, fill, inset, text."""
    frame: Shell
    """Of a table or chart. Marks: id, name, descr, place, kind, content."""
    picture: Shell
    """Marks: id, place, descr, more, image."""


def ready(path: Path, right_to_left: bool = False) -> tuple[Template, Prototype]:
    """A template and its prototype, looked through once a process. TransferkitError where it cannot be used."""
    said = path.stat() if path.is_file() else None
    return _ready(path, (said.st_mtime_ns, said.st_size) if said else (0, 0), right_to_left)


@lru_cache(maxsize=4)
def _ready(path: Path, _version: tuple[int, int], right_to_left: bool) -> tuple[Template, Prototype]:
    template = open_template(path, right_to_left)
    return template, prototype_of(template)


def prototype_of(template: Template) -> Prototype:
    """The prototype of a template; it serves all its decks."""
    deck = empty_deck(template)
    slides = {index: deck.slides.add_slide(deck.slide_layouts[index]) for index in sorted(set(template.layouts.values()))}
    sample = next(iter(slides.values()))
    notes = sample.notes_slide
    shells = {
        "slide": _slide_shell(sample),
        "notes": _notes_shell(notes),
        "text_box": _text_box_shell(sample),
        "frame": _frame_shell(sample),
        "picture": _picture_shell(sample),
    }
    holders = {layout: tuple(_holders(slides[index])) for layout, index in template.layouts.items()}
    layouts = {layout: _file(deck.slide_layouts[index].part) for layout, index in template.layouts.items()}
    notes_master = _file(notes.part.notes_master.part)
    empty(deck)
    parts = tuple(_parts(deck))
    listing = next(part for part in parts if part.name == _file(deck.part))
    return Prototype(tuple(part for part in parts if part is not listing), listing, layouts, holders, notes_master=notes_master, **shells)


# ### parts


def _parts(deck: Presentation) -> Iterator[Part]:
    for part in deck.part.package.iter_parts():
        name = _file(part)
        if not name.startswith(_AUTHORED):
            yield Part(name, part.content_type, part.blob, part.rels.xml if len(part.rels) else b"")


def _file(part: Any) -> str:
    return str(part.partname).lstrip("/")


# ### shells


def _shell(element: Any) -> Shell:
    """An element with marks in it, without the namespaces every part declares at its top."""
    text = etree.tostring(element, encoding="unicode")
    return Shell(tuple(_MARK.split(_DECLARATION.sub("", text))))


def _slide_shell(slide: Any) -> Shell:
    """A slide; what a template's layout painted on it is none of it."""
    root = copy.deepcopy(slide._element)
    tree = root.find(qn("p:cSld")).find(qn("p:spTree"))
    for shape in list(tree)[2:]:
        tree.remove(shape)
    tree[1].tail = "⟦shapes⟧"
    return Shell(tuple(_MARK.split(etree.tostring(root, encoding="unicode"))))


def _notes_shell(notes: Any) -> Shell:
    root = copy.deepcopy(notes._element)
    for shape in list(root.iter(qn("p:sp"))):
        kind = shape.find(f".//{qn('p:ph')}").get("type")
        if kind in ("body", "sldNum"):
            _set_text(shape, "text" if kind == "body" else "number")
        elif kind != "sldImg":
            shape.getparent().remove(shape)
    return Shell(tuple(_MARK.split(etree.tostring(root, encoding="unicode"))))


def _holders(slide: Any) -> Iterator[Holder]:
    for holder in placeholders(slide):
        kind = "title" if holder.placeholder_format.type in TITLES else "body"
        if holder.has_text_frame or holder.placeholder_format.type == PP_PLACEHOLDER.TABLE:
            yield Holder(kind, holder.placeholder_format.idx, _holder_shell(holder._element))
    for holder in placeholders(slide.slide_layout):  # python-pptx leaves these out of new slides
        if holder.placeholder_format.type in FURNITURE:
            yield Holder(FURNITURE[holder.placeholder_format.type], holder.placeholder_format.idx, _holder_shell(holder._element))


def _holder_shell(element: Any) -> Shell:
    marked = copy.deepcopy(element)
    marked.find(f".//{qn('p:cNvPr')}").set("id", "⟦id⟧")
    properties = marked.find(qn("p:spPr"))
    for child in list(properties):
        properties.remove(child)
    properties.text = "⟦place⟧"
    _set_text(marked, "text")
    return _shell(marked)


def _set_text(shape: Any, mark: str) -> None:
    """Give a shape a text frame that holds nothing but a mark."""
    for old in shape.findall(qn("p:txBody")):
        shape.remove(old)
    body = etree.Element(qn("p:txBody"))
    etree.SubElement(body, qn("a:bodyPr"))
    etree.SubElement(body, qn("a:lstStyle")).tail = f"⟦{mark}⟧"
    shape.find(qn("p:spPr")).addnext(body)


def _text_box_shell(slide: Any) -> Shell:
    shape = slide.shapes.add_textbox(0, 0, 1, 1)
    shape.text_frame.word_wrap = True
    body = shape.text_frame._txBody
    for fit in list(body.bodyPr):
        body.bodyPr.remove(fit)
    for side in ("lIns", "tIns", "rIns", "bIns"):
        body.bodyPr.set(side, "⟦inset⟧")
    body.find(qn("a:p")).getprevious().tail = "⟦text⟧"
    body.remove(body.find(qn("a:p")))
    properties = shape._element.find(qn("p:spPr"))
    properties.remove(properties.find(qn("a:noFill")))
    properties.find(qn("a:prstGeom")).tail = "⟦fill⟧"
    return _placed(shape._element)


def _frame_shell(slide: Any) -> Shell:
    element = slide.shapes.add_table(1, 1, 0, 0, 1, 1)._element
    data = element.find(f".//{qn('a:graphicData')}")
    data.set("uri", "⟦kind⟧")
    for child in list(data):
        data.remove(child)
    data.text = "⟦content⟧"
    place = element.find(qn("p:xfrm"))
    place.getprevious().tail = "⟦place⟧"
    element.remove(place)
    properties = element.find(f".//{qn('p:cNvPr')}")
    for name, mark in (("id", "⟦id⟧"), ("name", "⟦name⟧"), ("descr", "⟦descr⟧")):
        properties.set(name, mark)
    return _shell(element)


def _picture_shell(slide: Any) -> Shell:
    pixel = io.BytesIO()
    Image.new("RGB", (1, 1)).save(pixel, "PNG")
    pixel.seek(0)
    element = slide.shapes.add_picture(pixel, 0, 0, 1, 1)._element
    properties = element.find(f".//{qn('p:cNvPr')}")
    properties.set("descr", "⟦descr⟧")
    properties.text = "⟦more⟧"
    element.find(f".//{qn('a:blip')}").set(qn("r:embed"), "⟦image⟧")
    return _placed(element)


def _placed(element: Any) -> Shell:
    """A shape of its own: its id and its place are marks."""
    element.find(f".//{qn('p:cNvPr')}").set("id", "⟦id⟧")
    properties = element.find(qn("p:spPr"))
    properties.remove(properties.find(qn("a:xfrm")))
    properties.text = "⟦place⟧"
    return _shell(element)
