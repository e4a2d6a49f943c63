"""Slides that fit: each becomes as many pages as it takes, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from transferkit.model.deck import SHEET_PAGES, Layout, Slide
from transferkit.model.text import Run, Text, plain, runs
from transferkit.writers.slides.arrange import pages_of_blocks, text_pages
from transferkit.writers.slides.measure import line_count
from transferkit.writers.slides.page import Area, Page, Words
from transferkit.writers.slides.paragraphs import Para, paragraphs
from transferkit.writers.slides.quotes import quote_page
from transferkit.writers.slides.stage import Stage

TITLE_SIZES = (32.0, 30.0, 28.0)
OPENINGS = (Layout.TITLE, Layout.SECTION, Layout.BREAK)
"""Slides that are a title and at most one line more, in the template's sizes."""
PANEL_POINTS = 20.0
MINUTES_POINTS = 32.0


def pages_of(slide: Slide, stage: Stage) -> tuple[Page, ...]:
    """The pages a slide becomes, "(2/3)" where there are several; the notes stay with the first."""
    (title, points), left_over = _title(slide, stage)
    pages = list(_bodies(slide, stage, (Para(left_over),) if left_over else ()))
    notes = paragraphs(slide.notes)
    panels = [_panel(slide)] * len(pages)
    if left_over:
        notes = (Para(slide.title), *notes)
    if slide.sheet and len(pages) > SHEET_PAGES:
        notes = (*notes, Para((Run(f"{slide.sheet}:", strong=True),)), *paragraphs(slide.body))
        pages = pages[:SHEET_PAGES]
        panels[SHEET_PAGES - 1] = (*panels[0], Para((Run(slide.sheet, strong=True),)))
    count = len(pages)
    return tuple(
        replace(
            page,
            title=title,
            title_points=points,
            areas=(*_panel_area(slide, panel, stage), *page.areas),
            notes=notes if index == 0 else (),
            part=(index + 1, count) if count > 1 else None,
        )
        for index, (page, panel) in enumerate(zip(pages, panels, strict=False))
    )


def _panel(slide: Slide) -> tuple[Para, ...]:
    """The facts of an exercise, a line each."""
    return tuple(Para(runs(line)) for line in plain(slide.subtitle).split("\n")) if slide.subtitle else ()


def _panel_area(slide: Slide, panel: tuple[Para, ...], stage: Stage) -> Iterator[Area]:
    """The coloured side of an exercise slide, its minutes large."""
    aside = stage.aside(slide.layout)
    if slide.layout is Layout.EXERCISE and aside and panel:
        yield Area(aside.box, Words(panel, PANEL_POINTS, first_points=MINUTES_POINTS), aside.index)


def _title(slide: Slide, stage: Stage) -> tuple[tuple[Text, float], Text]:
    """((title, size), rest): a title too long for its frame at the least size goes on in the text."""
    for points in TITLE_SIZES:
        if _has_room(f"{plain(slide.title)} (10/10)", points, slide.layout, stage):
            return (slide.title, 0 if slide.layout in OPENINGS and points == TITLE_SIZES[0] else points), ()
    words = plain(slide.title).split(" ")
    for end in range(len(words) - 1, 0, -1):
        head = " ".join(words[:end])
        if _has_room(f"{head} … (10/10)", TITLE_SIZES[-1], slide.layout, stage):
            return (runs(f"{head} …"), TITLE_SIZES[-1]), runs(f"… {' '.join(words[end:])}")
    cut = max(1, int(stage.title(slide.layout).width / TITLE_SIZES[-1]))
    return (runs(f"{plain(slide.title)[:cut]} …"), TITLE_SIZES[-1]), slide.title


def _has_room(title: str, points: float, layout: Layout, stage: Stage) -> bool:
    box, metrics = stage.title(layout), stage.template.boxes.title_metrics
    return line_count(title, points, box.width, bold=True, metrics=metrics) * points * metrics.line <= box.height + 2


def _bodies(slide: Slide, stage: Stage, first: tuple[Para, ...]) -> Iterator[Page]:
    """Pages without titles and notes."""
    if slide.layout in OPENINGS and not slide.body:
        slot = stage.body(slide.layout)
        line = (Area(slot.box, Words((Para(slide.subtitle),)), slot.index),) if slide.subtitle else ()
        yield Page(slide.layout, slide.title, areas=line)
        return
    if slide.layout is Layout.QUOTE and (page := quote_page(slide.body, stage)):
        yield page
        return
    if slide.subtitle and not (slide.layout is Layout.EXERCISE and stage.aside(slide.layout)):
        first = (*first, Para((Run(plain(slide.subtitle).replace("\n", " · "), strong=True),)))
    if slide.body:
        yield from pages_of_blocks(slide.body, slide.layout, stage, first)
    else:
        yield from text_pages(first, slide.layout, stage) if first else [Page(slide.layout, slide.title)]
