"""A template's layouts: ours by name, anybody's by placeholder types first and English or German names second."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PackageNotFoundError
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout

from transferkit.model.deck import Layout
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words
from transferkit.writers.slides.boxes import EMU_PER_POINT, Box, Boxes

OURS = Path(__file__).with_name("templates") / "light.pptx"
TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
BODIES = (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.TABLE)
NAMES: Mapping[Layout, tuple[str, ...]] = {
    Layout.TITLE: ("title", "title slide", "titelfolie"),
    Layout.AGENDA: ("agenda",),
    Layout.OBJECTIVES: ("objectives",),
    Layout.SECTION: ("section", "section header", "abschnittsüberschrift", "abschnitts-überschrift"),
    Layout.CONTENT: ("content", "title and content", "titel und inhalt"),
    Layout.COLUMNS: ("columns", "two content", "zwei inhalte"),
    Layout.PICTURE: ("picture", "title only", "nur titel"),
    Layout.TABLE: ("table", "title only", "nur titel"),
    Layout.EXERCISE: ("exercise",),
    Layout.KEY_POINTS: ("key points",),
    Layout.SOURCES: ("sources",),
}
"""Layout names that mean each layout, in lower case: ours, then PowerPoint's English and German ones."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template, ready to take slides."""

    path: Path
    layouts: Mapping[Layout, int]
    """Index of the layout for each kind of slide."""
    boxes: Boxes


def open_template(path: Path) -> Template:
    """Look a template through. TransferkitError, in plain words, where it cannot be used."""
    if not path.is_file():
        say = words(reader_language())
        raise TransferkitError(say("There is no template {path}.", path=path), say("Check spelling and folder."))
    deck = _opened(path)
    found = dict(_found(list(deck.slide_layouts)))
    if Layout.CONTENT not in found:
        say = words(reader_language())
        raise TransferkitError(
            say("The template {name} has no layout with a title and a text.", name=path.name),
            say("In PowerPoint, add a layout such as 'Title and Content' in View > Slide Master."),
        )
    layouts = {layout: found.get(layout, found[Layout.CONTENT]) for layout in Layout}
    return Template(path, layouts, _boxes(deck, layouts))


def empty_deck(template: Template) -> Deck:
    """A new presentation with the template's layouts and no slides."""
    deck = _opened(template.path)
    ids = deck.slides._sldIdLst
    for entry in list(ids):
        deck.part.drop_rel(entry.rId)
        ids.remove(entry)
    return deck


def _opened(path: Path) -> Deck:
    try:
        return Presentation(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError, OSError) as error:
        say = words(reader_language())
        raise TransferkitError(
            say("{name} cannot be used as a PowerPoint template: {detail}", name=path.name, detail=error),
            say("Save it anew in PowerPoint as .pptx."),
        ) from None


def _found(layouts: list[SlideLayout]) -> Iterator[tuple[Layout, int]]:
    kinds = [_kinds(layout) for layout in layouts]
    titled = [index for index, found in enumerate(kinds) if any(kind in found for kind in TITLES)]
    by_name = {layout.name.strip().lower(): index for index, layout in enumerate(layouts)}
    for layout, names in NAMES.items():
        named = [by_name[name] for name in names if by_name.get(name) in titled]
        fitting = [index for index in titled if _fits(layout, kinds[index])]
        chosen = [index for index in named if index in fitting] or fitting[:1] or named[:1]
        if chosen:
            yield layout, chosen[0]


def _fits(layout: Layout, kinds: list[Any]) -> bool:
    """Whether placeholder types alone say that a layout is of a kind."""
    bodies = sum(kind in BODIES for kind in kinds)
    match layout:
        case Layout.TITLE:
            return PP_PLACEHOLDER.CENTER_TITLE in kinds or PP_PLACEHOLDER.SUBTITLE in kinds
        case Layout.CONTENT | Layout.OBJECTIVES | Layout.KEY_POINTS | Layout.SOURCES:
            return bodies == 1 and PP_PLACEHOLDER.CENTER_TITLE not in kinds and PP_PLACEHOLDER.TABLE not in kinds
        case Layout.COLUMNS:
            return bodies == 2
        case Layout.PICTURE | Layout.TABLE:
            return bodies == 0 and PP_PLACEHOLDER.SUBTITLE not in kinds and PP_PLACEHOLDER.CENTER_TITLE not in kinds
        case Layout.AGENDA:
            return bodies == 1
        case Layout.SECTION:
            return bodies <= 1
        case Layout.EXERCISE:
            return bodies == 2


def placeholders(part: Any) -> list[Any]:
    """The placeholders of a slide, layout or notes page (python-pptx types them as no iterable)."""
    return list(part.placeholders)


def _kinds(layout: SlideLayout) -> list[Any]:
    return [holder.placeholder_format.type for holder in placeholders(layout)]


def _boxes(deck: Deck, layouts: Mapping[Layout, int]) -> Boxes:
    """The frames of each layout; what a layout has not is taken from the content layout."""
    titles: dict[Layout, Box] = {}
    bodies: dict[Layout, Box] = {}
    for layout, index in layouts.items():
        for holder in placeholders(deck.slide_layouts[index]):
            kind = holder.placeholder_format.type
            if kind in TITLES:
                titles[layout] = _box(holder)
            elif kind in BODIES and (layout not in bodies or holder.placeholder_format.idx == 1):
                bodies[layout] = _box(holder)
    return Boxes(titles, bodies)


def _box(shape: Any) -> Box:
    return Box(*(value / EMU_PER_POINT for value in (shape.left, shape.top, shape.width, shape.height)))
