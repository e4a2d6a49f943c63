"""Pages into a PowerPoint file of native objects."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu, Pt

from transferkit.files.zips import rewrite
from transferkit.model.deck import Deck, Layout
from transferkit.model.problem import Problem
from transferkit.model.text import Run, Text
from transferkit.writers.slides.boxes import EMU_PER_POINT, Box
from transferkit.writers.slides.characters import clean
from transferkit.writers.slides.frames import Look, fill
from transferkit.writers.slides.page import Page
from transferkit.writers.slides.paragraphs import Para
from transferkit.writers.slides.pictures import add_picture
from transferkit.writers.slides.tables import add_table
from transferkit.writers.slides.template import BODIES, TITLES, Template, empty_deck, placeholders

FURNITURE = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
CAPTION_POINTS = 20
"""The least size of any text on a slide."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What all slides of a file share."""

    template: Template
    deck: Deck


def write_deck(path: Path, deck: Deck, pages: Iterable[Page], template: Template) -> tuple[Problem, ...]:
    """Write the file; problems of pictures."""
    presentation = empty_deck(template)
    frame = Frame(template, deck)
    problems: list[Problem] = []
    for page in pages:
        layout = presentation.slide_layouts[template.layouts[page.layout]]
        slide = presentation.slides.add_slide(layout)
        problems += _fill_slide(slide, page, frame)
    _set_properties(presentation.core_properties, deck)
    presentation.save(str(path))
    rewrite(path)
    return tuple(problems)


def _fill_slide(slide: Slide, page: Page, frame: Frame) -> tuple[Problem, ...]:
    look = Look(frame.deck.language, page.points)
    holders = {holder.placeholder_format.type: holder for holder in slide.placeholders}
    title = next(holder for kind, holder in holders.items() if kind in TITLES)
    size = 0 if page.layout in (Layout.TITLE, Layout.SECTION) and page.title_points == 32 else page.title_points
    fill(title.text_frame, (Para(_numbered(page)),), replace(look, points=size, marks=False))
    problems = _fill_body(slide, page, frame, look)
    _add_furniture(slide, frame)
    _fill_notes(slide, page, frame)
    _drop_empty(slide)
    return problems


def _numbered(page: Page) -> Text:
    """The title, with "(2/3)" where the content goes on."""
    return (*page.title, Run(f" ({page.part[0]}/{page.part[1]})")) if page.part else page.title


def _fill_body(slide: Slide, page: Page, frame: Frame, look: Look) -> tuple[Problem, ...]:
    bodies = [holder for holder in slide.placeholders if holder.placeholder_format.type in (*BODIES, PP_PLACEHOLDER.SUBTITLE)]
    bodies.sort(key=lambda holder: holder.placeholder_format.idx)
    panel = [holder for holder in bodies if holder.placeholder_format.idx == 13 or page.layout in (Layout.TITLE, Layout.SECTION)]
    if page.panel:
        _fill_panel(slide, page, panel, look, frame)
    rest = [holder for holder in bodies if holder not in panel]
    box = frame.template.boxes.frame(page.layout)
    if page.grid is not None:
        if page.frames:
            above = Box(box.left, box.top, box.width, page.grid_top)
            _fill_frames(slide, page, rest, look, frame)
            _place(rest[0] if rest else slide.shapes[-1], above)
        add_table(slide, page.grid, Box(box.left, box.top + page.grid_top, box.width, box.height), frame.deck.language)
        _caption(slide, page, box, look)
        return ()
    if page.picture is not None:
        small = replace(look, points=CAPTION_POINTS, colour="accent3")
        if not page.frames:
            return add_picture(slide, page.picture, box, page.caption, small)
        left, right = frame.template.boxes.column_frames(2)
        _fill_frames(slide, replace(page, frames=(*page.frames, ())), rest, look, frame)
        return add_picture(slide, page.picture, left if frame.deck.right_to_left else right, page.caption, small)
    _fill_frames(slide, page, rest, look, frame)
    return ()


def _fill_panel(slide: Slide, page: Page, panel: list[Any], look: Look, frame: Frame) -> None:
    """The facts of an exercise, minutes first and large; the second line of a title slide."""
    if page.layout is not Layout.EXERCISE:
        if panel:
            fill(panel[0].text_frame, page.panel, replace(look, points=0, marks=False))
        return
    if not panel:  # another organisation's template: the facts lead the text
        box = frame.template.boxes.title(page.layout)
        shape = _text_box(slide, Box(box.left, box.top + box.height, box.width, 30))
        line = Run(" · ".join(para.words for para in page.panel))
        fill(shape.text_frame, (Para((line,)),), replace(look, points=20, colour="accent2", marks=False))
        return
    fill(panel[0].text_frame, page.panel, replace(look, points=20))
    first = panel[0].text_frame.paragraphs[0]
    for run in first.runs:
        run.font.size, run.font.bold = Pt(32), True


def _fill_frames(slide: Slide, page: Page, holders: list[Any], look: Look, frame: Frame) -> None:
    """Text into as many frames as the page has; further ones than the layout offers become text boxes."""
    boxes = frame.template.boxes.column_frames(len(page.frames)) if len(page.frames) > 1 else ()
    ordered = tuple(reversed(boxes)) if frame.deck.right_to_left else boxes
    for index, paras in enumerate(page.frames):
        if not paras:
            continue
        shape = (
            holders[index]
            if index < len(holders)
            else _text_box(slide, ordered[index] if ordered else frame.template.boxes.frame(page.layout))
        )
        if ordered:
            _place(shape, ordered[index])
        fill(shape.text_frame, paras, look)


def _caption(slide: Slide, page: Page, box: Box, look: Look) -> None:
    """The line under a table, at the foot of its frame."""
    if page.caption:
        shape = _text_box(slide, Box(box.left, box.top + box.height - 32, box.width, 30))
        fill(shape.text_frame, page.caption, replace(look, points=CAPTION_POINTS, colour="accent3", marks=False))


def _text_box(slide: Slide, box: Box) -> Any:
    shape = slide.shapes.add_textbox(*(Emu(int(value * EMU_PER_POINT)) for value in (box.left, box.top, box.width, box.height)))
    text = shape.text_frame
    text.word_wrap = True
    text.margin_left = text.margin_right = text.margin_top = text.margin_bottom = Emu(0)  # as our placeholders have it
    return shape


def _place(shape: Any, box: Box) -> None:
    shape.left, shape.top = Emu(int(box.left * EMU_PER_POINT)), Emu(int(box.top * EMU_PER_POINT))
    shape.width, shape.height = Emu(int(box.width * EMU_PER_POINT)), Emu(int(box.height * EMU_PER_POINT))


def _add_furniture(slide: Slide, frame: Frame) -> None:
    """Footer and slide number: python-pptx leaves a layout's out of new slides."""
    for holder in placeholders(slide.slide_layout):
        kind = holder.placeholder_format.type
        if kind not in FURNITURE:
            continue
        element = copy.deepcopy(holder._element)
        properties = element.find(qn("p:nvSpPr")).find(qn("p:cNvPr"))
        properties.set("id", str(max(int(found.get("id")) for found in slide.shapes._spTree.iter(qn("p:cNvPr"))) + 1))
        transform = element.find(qn("p:spPr"))
        for child in list(transform):
            transform.remove(child)
        slide.shapes._spTree.append(element)
        shape = next(found for found in slide.placeholders if found._element is element)
        fill(shape.text_frame, (Para((Run(frame.deck.footer),)),), Look(frame.deck.language, marks=False))
        if kind == PP_PLACEHOLDER.SLIDE_NUMBER:
            _number_field(shape, frame)


def _number_field(shape: Any, frame: Frame) -> None:
    """Turn the text of a shape into PowerPoint's slide-number field."""
    paragraph = shape.text_frame._txBody.find(qn("a:p"))
    run = paragraph.find(qn("a:r"))
    run.tag = qn("a:fld")
    run.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
    run.set("type", "slidenum")
    run.find(qn("a:t")).text = "‹#›"


def _fill_notes(slide: Slide, page: Page, frame: Frame) -> None:
    notes = slide.notes_slide.notes_text_frame
    if notes is not None:
        fill(notes, page.notes, Look(frame.deck.language, 12))
    for holder in placeholders(slide.notes_slide):
        if holder.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER and holder.has_text_frame:
            fill(holder.text_frame, (Para((Run("1"),)),), Look(frame.deck.language, marks=False))
            _number_field(holder, frame)


def _drop_empty(slide: Slide) -> None:
    """Placeholders nobody filled would say "Click to add text"."""
    for holder in list(slide.placeholders):
        kind = holder.placeholder_format.type
        if kind not in (*TITLES, *FURNITURE) and holder.has_text_frame and not holder.text_frame.text.strip():
            holder._element.getparent().remove(holder._element)


def _set_properties(properties: Any, deck: Deck) -> None:
    day = datetime.fromisoformat(deck.date)
    author = _property(deck.author)
    properties.title, properties.author, properties.last_modified_by = _property(deck.title), author, author
    properties.language, properties.created, properties.modified = deck.language, day, day
    properties.revision, properties.comments, properties.keywords, properties.subject = 1, "", "", _property(deck.footer)
    properties.last_printed = day


def _property(text: str) -> str:
    """A text as a property of the file, which may hold 255 characters."""
    return clean(text)[:255]
