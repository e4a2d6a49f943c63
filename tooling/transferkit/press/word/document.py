"""A whole Word file: our empty one with its styles, filled."""

from __future__ import annotations

import io
from datetime import datetime
from functools import lru_cache
from importlib.resources import files
from itertools import count
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from transferkit.files.zips import rewritten
from transferkit.model.languages import tag_of
from transferkit.press.pages import Imprint
from transferkit.press.word.xml import TEXT_WIDTH, Look, run, tag

GREY = "5B6770"
MARGIN = 850
"""Of a page across, in twentieths of a point."""
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


@lru_cache
def _base() -> bytes:
    """Our empty file with its styles (tooling/make_sheet_base.py writes it)."""
    return (files(__package__) / "base.docx").read_bytes()


def new_file() -> Any:
    """An empty file, to which parts such as pictures are added before it is finished."""
    return Document(io.BytesIO(_base()))


def finished(made: Any, body: str, imprint: Imprint, foot: str, *, width: int = TEXT_WIDTH, flipped: bool = False) -> bytes:
    """The file with its paragraphs and tables; the same body gives the same bytes. flipped: A4 across."""
    if flipped:
        _turn(made)
    _put(made, body)
    _set_language(made, imprint)
    _set_footer(made, foot, imprint.right_to_left, width)
    _set_properties(made, imprint)
    buffer = io.BytesIO()
    made.save(buffer)
    return rewritten(buffer.getvalue())


def _turn(made: Any) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = section.page_height, section.page_width
    made.element.body.sectPr.find(qn("w:pgSz")).set(qn("w:orient"), "landscape")
    margins = made.element.body.sectPr.find(qn("w:pgMar"))
    for side in ("left", "right", "top", "bottom"):
        margins.set(qn(f"w:{side}"), str(MARGIN))


def _put(made: Any, body: str) -> None:
    """Place the paragraphs and tables before the description of the page; numbers of boxes and pictures are unique."""
    target = made.element.body
    section = target.sectPr
    for element in parse_xml(f"<w:body {_SPACES}>{body}</w:body>"):
        section.addprevious(element)
    etree.cleanup_namespaces(target, keep_ns_prefixes=["w", "r", "wp", "a", "pic", "w14", "mc"])
    numbers = count(1)
    for field in target.iter(qn("w:sdt")):
        field.find(qn("w:sdtPr")).find(qn("w:id")).set(qn("w:val"), str(next(numbers)))


def _set_language(made: Any, imprint: Imprint) -> None:
    """The language of everything that says no other; pages of right-to-left languages are bound there."""
    lang = made.styles.element.find(f".//{qn('w:lang')}")
    tag = tag_of(imprint.language)
    lang.set(qn("w:val"), tag)
    lang.set(qn("w:eastAsia"), tag)
    lang.set(qn("w:bidi"), tag if imprint.right_to_left else "ar-SA")
    if imprint.right_to_left:
        made.element.body.sectPr.append(made.element.body.sectPr.makeelement(qn("w:bidi"), {}))


def _set_footer(made: Any, foot: str, right_to_left: bool, width: int) -> None:
    """Licence and publisher, then the page's number, at the other end of the line."""
    target = made.sections[0].footer._element
    fields = "".join((run("\t"), tag("fldSimple", run("1"), instr="PAGE"), run(" / "), tag("fldSimple", run("1"), instr="NUMPAGES")))
    tabs = tag("tabs", tag("tab", val="right", pos=width))
    properties = tag("pPr", tag("pStyle", val="Footer"), tabs, "<w:bidi/>" if right_to_left else "")
    for old in list(target):
        target.remove(old)
    look = Look(colour=GREY, right_to_left=right_to_left)
    target.append(parse_xml(f"<w:p {_SPACES}>{properties}{run(foot, look)}{fields}</w:p>"))


def _set_properties(made: Any, imprint: Imprint) -> None:
    properties = made.core_properties
    properties.title, properties.author = imprint.title[:255], imprint.author[:255]
    properties.last_modified_by = imprint.author[:255]
    properties.language = tag_of(imprint.language)
    properties.created = properties.modified = datetime.fromisoformat(imprint.date)
