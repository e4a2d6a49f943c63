"""Pages into a PowerPoint file: shells of the prototype filled with text, tables and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from transferkit.model.deck import Deck
from transferkit.model.text import Run, Text
from transferkit.writers.slides.boxes import EMU_PER_POINT, Box
from transferkit.writers.slides.characters import attribute
from transferkit.writers.slides.frames import Look, field_xml, frame_xml
from transferkit.writers.slides.package import NOTES_TYPE, Package, Relations
from transferkit.writers.slides.page import Area, Diagram, Figure, Grid, Page, Words
from transferkit.writers.slides.paragraphs import Para
from transferkit.writers.slides.properties import app_xml, core_xml
from transferkit.writers.slides.prototypes import Holder, Prototype
from transferkit.writers.slides.stack import PADDING
from transferkit.writers.slides.tables import table_xml
from transferkit.writers.slides.template import Template

FIRST_ID = 2
"""The tree of shapes itself is number 1."""
NOTES_POINTS = 12
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""Says that a picture has nothing to tell; Office 2019 and later read this extension."""


@dataclass(frozen=True, slots=True)
class Maker:
    """What all slides of a file share."""

    deck: Deck
    prototype: Prototype
    template: Template
    package: Package

    def look(self, page: Page, points: float = 0, *, marks: bool = True) -> Look:
        """How text on a page looks where nothing else is said."""
        palette = self.template.palettes[page.layout]
        return Look(self.deck.language, points, palette.text, marks, palette=palette)


def write_deck(path: Path, deck: Deck, pages: Iterable[Page], prototype: Prototype, template: Template) -> None:
    """Write the file."""
    maker = Maker(deck, prototype, template, Package(prototype))
    number = 0
    for number, page in enumerate(pages, start=1):
        _add_slide(page, number, maker)
    maker.package.save(path, (core_xml(deck), app_xml(number)))


def _add_slide(page: Page, number: int, maker: Maker) -> None:
    name, notes = f"ppt/slides/slide{number}.xml", f"ppt/notesSlides/notesSlide{number}.xml"
    relations = Relations(name)
    relations.to("slideLayout", maker.prototype.layouts[page.layout])
    relations.to("notesSlide", notes)
    xml = maker.prototype.slide(shapes="".join(_shapes(page, number, relations, maker)))
    maker.package.add_slide(name, xml, relations)
    spoken = Relations(notes)
    spoken.to("notesMaster", maker.prototype.notes_master)
    spoken.to("slide", name)
    look = Look(maker.deck.language, NOTES_POINTS)
    xml = maker.prototype.notes(text=frame_xml(page.notes, look, spoken.link), number=_number(number, maker))
    maker.package.add(notes, NOTES_TYPE, xml.encode(), spoken.xml())


def _shapes(page: Page, number: int, relations: Relations, maker: Maker) -> Iterator[str]:
    """The shapes of a slide in reading order: title, content, furniture."""
    ids = count(FIRST_ID)
    holders = {holder.index: holder for holder in maker.prototype.holders[page.layout] if holder.kind == "body"}
    for holder in maker.prototype.holders[page.layout]:
        if holder.kind == "title":
            look = replace(maker.look(page, page.title_points, marks=False), colour=maker.template.palettes[page.layout].title)
            yield holder.shell(id=next(ids), place="", text=frame_xml((Para(_numbered(page)),), look, relations.link))
    for area in page.areas:
        yield _shape(area, next(ids), holders.pop(area.holder, None), maker.look(page), relations, maker)
    for holder in maker.prototype.holders[page.layout]:
        if holder.kind == "footer":
            line = frame_xml((Para((Run(maker.deck.footer),)),), Look(maker.deck.language, marks=False), relations.link)
            yield holder.shell(id=next(ids), place="", text=line)
        elif holder.kind == "number":
            yield holder.shell(id=next(ids), place="", text=_number(number, maker))


def _numbered(page: Page) -> Text:
    """The title, with "(2/3)" where the content goes on."""
    return (*page.title, Run(f" ({page.part[0]}/{page.part[1]})")) if page.part else page.title


def _number(number: int, maker: Maker) -> str:
    return field_xml("slidenum", str(number), Look(maker.deck.language, marks=False))


def _shape(area: Area, key: int, holder: Holder | None, look: Look, relations: Relations, maker: Maker) -> str:
    match area.item:
        case Words():
            return _text_shape(area, area.item, key, holder, look, relations, maker)
        case Grid():
            return _table_shape(area.box, area.item, key, look, relations, maker)
        case Diagram():
            return _chart_shape(area.box, area.item, key, relations, maker)
        case Figure():
            return _picture_shape(area.box, area.item, key, relations, maker)


def _text_shape(area: Area, words: Words, key: int, holder: Holder | None, look: Look, relations: Relations, maker: Maker) -> str:
    own = look.colour if holder is not None else look.palette.box_text
    look = replace(look, points=words.points, colour=look.palette.quiet if words.quiet else own, marks=not words.quiet)
    if words.first_points and words.paras:
        text = frame_xml(words.paras[:1], replace(look, points=words.first_points, strong=True), relations.link)
        text += frame_xml(words.paras[1:], look, relations.link) if words.paras[1:] else ""
    else:
        text = frame_xml(words.paras, look, relations.link)
    if holder is not None:
        return holder.shell(id=key, place=_place(area.box), text=text)
    tint = look.palette.tint if words.boxed else ""
    inset = round(PADDING * EMU_PER_POINT) if words.boxed else 0
    fill = _solid(tint) if tint else "<a:noFill/>"
    edge = f'<a:ln w="12700">{_solid(look.palette.quiet)}</a:ln>' if words.boxed and not tint else ""
    return maker.prototype.text_box(id=key, place=_place(area.box), fill=fill + edge, inset=inset, text=text)


def _table_shape(box: Box, grid: Grid, key: int, look: Look, relations: Relations, maker: Maker) -> str:
    table = table_xml(grid, replace(look, colour=look.palette.box_text), relations.link)
    place = _place(replace(box, width=sum(grid.widths), height=grid.points * 1.6 * len(grid.rows)), "p")
    return maker.prototype.frame(id=key, name=f"Table {key}", descr="", place=place, kind=f"{DRAWING}/table", content=table)


def _chart_shape(box: Box, diagram: Diagram, key: int, relations: Relations, maker: Maker) -> str:
    from transferkit.writers.slides.charts import chart_files  # slow to import, and few decks have charts

    made = chart_files(diagram, maker.deck.language, maker.deck.date)
    part = maker.package.add_chart(made.xml, made.workbook)
    content = f'<c:chart xmlns:c="{DRAWING}/chart" r:id="{relations.to("chart", part)}"/>'
    descr = attribute(diagram.alt)
    return maker.prototype.frame(id=key, name=f"Chart {key}", descr=descr, place=_place(box, "p"), kind=f"{DRAWING}/chart", content=content)


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def _picture_shape(box: Box, figure: Figure, key: int, relations: Relations, maker: Maker) -> str:
    name = maker.package.media(figure.pixels.data, figure.pixels.ending)
    return maker.prototype.picture(
        id=key,
        place=_place(box),
        descr="" if figure.decorative else attribute(figure.alt),
        more=_DECORATIVE if figure.decorative else "",
        image=relations.to("image", name),
    )


def _place(box: Box, namespace: str = "a") -> str:
    """The `xfrm` of a shape."""
    left, top, width, height = (round(value * EMU_PER_POINT) for value in (box.left, box.top, box.width, box.height))
    return f'<{namespace}:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></{namespace}:xfrm>'
