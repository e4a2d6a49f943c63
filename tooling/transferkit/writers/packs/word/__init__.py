"""Sheets as Word files that can be changed: real headings, lists and tables, fields to type into."""

from __future__ import annotations

from transferkit.model.text import Paragraph, Run, plain
from transferkit.model.words import Words, words
from transferkit.press.pages import Imprint
from transferkit.press.word.blocks import PETROL, WARM, Blocks
from transferkit.press.word.document import finished, new_file
from transferkit.press.word.file import File
from transferkit.press.word.media import beside, qr_code
from transferkit.press.word.tables import LINE, CellLook, Frame, cell, row, table
from transferkit.press.word.xml import TEXT_WIDTH, Format, Look, paragraph, run, tag
from transferkit.writers.packs.sheet import Document, Part
from transferkit.writers.packs.word.items import items

QR_SIZE = 1100


def word_file(document: Document) -> bytes:
    """The .docx of a document; the same document gives the same bytes."""
    made = new_file()
    say = words(document.language)
    writer = Blocks(File(made.part, document.right_to_left))
    body = _contents(writer, document, say)
    for index, part in enumerate(document.parts):
        body += _head(writer, part, say, index, page_break=bool(body))
        body += items(writer, part.items)
    body += _notes(writer, document)
    imprint = Imprint(document.title, document.author, document.language, document.date, document.right_to_left)
    return finished(made, body, imprint, document.foot)


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
        writer.words(part.notice, Format(), Look(italic=True)) if part.notice else "",
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
