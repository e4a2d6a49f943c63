"""Sheets as Typst documents: pages, heads and footers; what stands on them is in paper_items."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

import segno

from transferkit.model.text import Blocks, Table
from transferkit.model.words import Words, words
from transferkit.press import pages
from transferkit.press.code import Code as Typst
from transferkit.press.code import boolean, call, content, points, string
from transferkit.press.pages import Imprint, Made, Pages
from transferkit.press.parts import GREY, LINE, PETROL, WARM, colour
from transferkit.press.typesetter import Typesetter
from transferkit.writers.packs.paper_items import items
from transferkit.writers.packs.sheet import Document, Part

NORMAL, LARGE = 11, 18
"""Points of running text."""
WIDE_TABLE = 4
"""Columns from which on large print turns the page."""


def typeset(document: Document) -> Made:
    """A document as a PDF will show it."""
    setter, say = Typesetter(1.0 if document.large else 0.86, document.right_to_left), words(document.language)
    parts: list[Typst] = _contents(setter, document, say)
    for index, part in enumerate(document.parts):
        parts += [_page_break(document)] if index or parts else []
        parts += [*_head(setter, part, say, index), *items(setter, part.items, document.large)]
    flipped = document.large and any(_is_wide(found) for part in document.parts for found in part.items)
    return made(setter, [*parts, *footnotes(setter, document.footnotes)], document, flipped)


def made(setter: Typesetter, parts: Iterable[Typst], document: Document, flipped: bool = False, page: str = "") -> Made:
    """A whole document: what every one shares, then its parts. page: what its pages are like if not like a sheet's."""
    bottom = "2.6cm" if document.large else "1.9cm"
    foot = pages.footer(setter, document.foot, LARGE if document.large else 8.5)
    setup = page or pages.a4(foot, f"(x: 2cm, top: 1.6cm, bottom: {bottom})", flipped)
    imprint = Imprint(document.title, document.author, document.language, document.date, document.right_to_left)
    look = Pages(setup, LARGE, "0.85em", code=1.25) if document.large else Pages(setup, NORMAL)
    return pages.document(setter, parts, imprint, look)


def footnotes(setter: Typesetter, notes: Iterable[tuple[str, Blocks]]) -> list[Typst]:
    """The footnotes whose numbers stand in what was typeset so far."""
    found = [(label, blocks) for label, blocks in notes if label in setter.raised]
    items = [call("enum.item", Typst(label), setter.blocks(blocks)) for label, blocks in found if label.isdigit()]
    if not items:
        return []
    small = Typst(f"{setter.small:g}em")
    return [call("line", length=Typst("30%"), stroke=Typst(f'0.5pt + rgb("{LINE}")')), call("text", call("enum", *items), size=small)]


def _contents(setter: Typesetter, document: Document, say: Words) -> list[Typst]:
    """The first page of a file with several parts: what is in it, with page numbers."""
    if len(document.parts) < 2 or document.two_sided:
        return []
    heading = call("heading", setter.string(document.title), level=Typst("1"), outlined=boolean(False))
    table = call("outline", title=Typst("none"), depth=Typst("1"), indent=points(0))
    return [heading, call("par", call("strong", setter.string(say("Contents")))), table]


def _page_break(document: Document) -> Typst:
    return call("pagebreak", to=string("odd")) if document.two_sided else call("pagebreak")


def _head(setter: Typesetter, part: Part, say: Words, index: int) -> Iterator[Typst]:
    """A badge with the number, the QR code beside it, then title, facts and the fields for name and date."""
    edge = PETROL if part.to_fill_in else WARM
    mark = call(
        "box",
        call("text", call("strong", setter.string(part.badge)), fill=Typst("white"), size=Typst("1.35em")),
        fill=colour(edge),
        inset=Typst("(x: 10pt, y: 6pt)"),
        radius=points(4),
    )
    heading = call("heading", setter.text(part.title), level=Typst("1"))
    head = [mark, call("v", points(2)), call("block", call("text", heading, size=Typst("1.25em")))]
    if part.facts:
        head.append(call("par", call("text", setter.string(part.facts), fill=colour(GREY), size=Typst(f"{max(0.92, setter.small):g}em"))))
    if part.notice:
        head.append(call("par", call("emph", setter.string(part.notice))))
    if part.url:
        code = _qr_code(setter, part, say, index)
        yield call("grid", content(head), code, columns=Typst("(1fr, auto)"), gutter=points(10))
    else:
        yield from head
    if part.to_fill_in:
        yield _fields(setter, say)


def _qr_code(setter: Typesetter, part: Part, say: Words, index: int) -> Typst:
    buffer = io.BytesIO()
    segno.make(part.url, error="m", micro=False).save(buffer, kind="svg", border=2, xmldecl=False, scale=4)
    name = f"code{index}.svg"
    setter.files[name] = buffer.getvalue()
    alt = setter.string(f"{say('QR code to the page in the handbook')}: {part.url}")
    return call("link", string(part.url), call("image", string(name), alt=alt, width=Typst("2.2cm")))


def _fields(setter: Typesetter, say: Words) -> Typst:
    """Where name and date are written."""
    line = Typst(f'box(width: 100%, height: 1.4em, stroke: (bottom: 0.8pt + rgb("{LINE}")))')
    cells = [setter.string(f"{say('Name')}:"), line, setter.string(f"{say('Date')}:"), line]
    made = call("grid", *cells, columns=Typst("(auto, 1fr, auto, 3.5cm)"), column_gutter=points(7), align=Typst("start + bottom"))
    return call("block", made, above=Typst("0.6em"), below=Typst("1.4em"))


def _is_wide(found: object) -> bool:
    return isinstance(found, Table) and any(len(row) >= WIDE_TABLE for row in (*found.head, *found.body))
