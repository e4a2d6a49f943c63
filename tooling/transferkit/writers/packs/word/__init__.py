"""Sheets as Word files that can be changed: real headings, lists and tables, fields to type into."""

from __future__ import annotations

import io
from datetime import datetime
from functools import lru_cache
from importlib.resources import files
from itertools import count
from typing import Any

from docx import Document as open_document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from transferkit.files.zips import rewritten
from transferkit.model.text import Paragraph, Run, plain
from transferkit.model.words import Words, words
from transferkit.writers.packs.sheet import Document, Part
from transferkit.writers.packs.word.blocks import GREY, PETROL, WARM, Blocks
from transferkit.writers.packs.word.file import File
from transferkit.writers.packs.word.items import items
from transferkit.writers.packs.word.media import beside, qr_code
from transferkit.writers.packs.word.tables import LINE, CellLook, Frame, cell, row, table
from transferkit.writers.packs.word.xml import TEXT_WIDTH, Format, Look, paragraph, run, tag

QR_SIZE = 1100
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


def word_file(document: Document) -> bytes:
    """The .docx of a document; the same document gives the same bytes."""
    made = open_document(io.BytesIO(_base()))
    say = words(document.language)
    writer = Blocks(File(made.part, document.right_to_left))
    body = _contents(writer, document, say)
    for index, part in enumerate(document.parts):
        body += _head(writer, part, say, index, page_break=bool(body))
        body += items(writer, part.items)
    body += _notes(writer, document)
    _put(made, body)
    _set_language(made, document)
    _set_footer(made, document)
    _set_properties(made, document)
    buffer = io.BytesIO()
    made.save(buffer)
    return rewritten(buffer.getvalue())


def _contents(writer: Blocks, document: Document, say: Words) -> str:
    """The first page of a file with several parts: links to them."""
    if len(document.parts) < 2:
        return ""
    look = Look("Hyperlink", right_to_left=document.right_to_left)
    links = (
        tag("hyperlink", run(plain(part.title), look), anchor=f"part{index}", history="1") for index, part in enumerate(document.parts)
    )
    lines = "".join(paragraph(link, Format("ListParagraph"), document.right_to_left) for link in links)
    heading = writer.words(say("Contents"), Format(keep_next=True), Look(bold=True))
    return writer.words(document.title, Format("Title")) + heading + lines


def _head(writer: Blocks, part: Part, say: Words, index: int, page_break: bool) -> str:
    """A badge with the number, the QR code beside it, then title, facts and the fields for name and date."""
    right_to_left = writer.file.right_to_left
    badge = writer.file.inline.string(f" {part.badge} ", Look(bold=True, colour="FFFFFF", ground=PETROL if part.to_fill_in else WARM))
    code = ""
    if part.url:
        image = writer.file.image(qr_code(part.url), f"{say('QR code to the page in the handbook')}: {part.url}", QR_SIZE, QR_SIZE)
        code = beside(image, right_to_left)
    title = writer.file.inline.text(part.title)
    marked = f'<w:bookmarkStart w:id="{index}" w:name="part{index}"/>{title}<w:bookmarkEnd w:id="{index}"/>'
    lines = [
        paragraph(badge + code, Format("Badge", page_break=page_break), right_to_left),
        paragraph(marked, Format("Heading1"), right_to_left),
        writer.words(part.facts, Format("Facts")) if part.facts else "",
        _fields(writer, say) if part.to_fill_in else "",
    ]
    return "".join(lines)


def _fields(writer: Blocks, say: Words) -> str:
    """Where name and date are written or typed."""
    widths = (900, 5000, 1000, TEXT_WIDTH - 6900)
    cells = []
    for width, label in zip(widths, (f"{say('Name')}:", "", f"{say('Date')}:", ""), strict=True):
        look = CellLook(width, edges=() if label else (("bottom", 6, LINE),))
        cells.append(cell(writer.words(label, Format("Cell")), look))
    return table([row(cells, 460)], Frame(widths, 0, writer.file.right_to_left, grid=False)) + writer.small_gap() + writer.small_gap()


def _notes(writer: Blocks, document: Document) -> str:
    """The footnotes whose numbers stand in what was written so far, at the end."""
    made = ""
    for label, blocks in document.footnotes:
        if label in writer.file.inline.raised:
            first = blocks[0] if blocks and isinstance(blocks[0], Paragraph) else Paragraph(())
            made += writer.para((Run(label, raised=1), Run(" "), *first.text), Format("Note")) + writer.blocks(blocks[1:])
    return made


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


def _set_language(made: Any, document: Document) -> None:
    """The language of everything that says no other; pages of right-to-left languages are bound there."""
    lang = made.styles.element.find(f".//{qn('w:lang')}")
    lang.set(qn("w:val"), document.language)
    lang.set(qn("w:eastAsia"), document.language)
    lang.set(qn("w:bidi"), document.language if document.right_to_left else "ar-SA")
    if document.right_to_left:
        made.element.body.sectPr.append(made.element.body.sectPr.makeelement(qn("w:bidi"), {}))


def _set_footer(made: Any, document: Document) -> None:
    """Licence and publisher, then the page's number, at the other end of the line."""
    right_to_left = document.right_to_left
    target = made.sections[0].footer._element
    fields = "".join((run("\t"), tag("fldSimple", run("1"), instr="PAGE"), run(" / "), tag("fldSimple", run("1"), instr="NUMPAGES")))
    tabs = tag("tabs", tag("tab", val="right", pos=TEXT_WIDTH))
    properties = tag("pPr", tag("pStyle", val="Footer"), tabs, "<w:bidi/>" if right_to_left else "")
    for old in list(target):
        target.remove(old)
    look = Look(colour=GREY, right_to_left=right_to_left)
    target.append(parse_xml(f"<w:p {_SPACES}>{properties}{run(document.foot, look)}{fields}</w:p>"))


def _set_properties(made: Any, document: Document) -> None:
    properties = made.core_properties
    properties.title, properties.author = document.title[:255], document.author[:255]
    properties.last_modified_by = document.author[:255]
    properties.language = document.language
    properties.created = properties.modified = datetime.fromisoformat(document.date)
