"""A quote that has a slide to itself: large, its source below."""

from __future__ import annotations

from transferkit.model.deck import Layout
from transferkit.model.text import Blocks, Quote, Run
from transferkit.writers.slides.measure import total_height
from transferkit.writers.slides.page import Area, Page, Words
from transferkit.writers.slides.paragraphs import Para, Style, paragraphs
from transferkit.writers.slides.stage import Stage

SIZES = (36.0, 32.0, 28.0, 24.0)
SOURCE_POINTS = 20.0


def quote_page(body: Blocks, stage: Stage) -> Page | None:
    """The page of a quote; None for one too long for a slide of its own, or a template without a layout for quotes."""
    aside = stage.aside(Layout.QUOTE)
    if len(body) != 1 or not isinstance(quote := body[0], Quote) or aside is None:
        return None
    slot = stage.body(Layout.QUOTE)
    paras = tuple(Para(para.text, para.level, para.mark, para.start, Style.QUOTE) for para in paragraphs(quote.blocks))
    source = (Para((Run("– "), *quote.source)),) if quote.source else ()
    room = slot.box.inner()
    size = next((points for points in SIZES if total_height(paras, points, room.width, stage.metrics) <= room.height), 0.0)
    if not size or total_height(source, SOURCE_POINTS, aside.box.inner().width, stage.metrics) > aside.box.inner().height:
        return None
    areas = [Area(slot.box, Words(paras, size), slot.index)]
    if source:
        areas.append(Area(aside.box, Words(source, SOURCE_POINTS), aside.index))
    return Page(Layout.QUOTE, (), areas=tuple(areas))
