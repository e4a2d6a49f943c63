"""A template, ours or anybody's: opened, looked through, ready to take slides."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pptx import Presentation
from pptx.exc import PackageNotFoundError
from pptx.presentation import Presentation as Deck

from transferkit.model.deck import Layout
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words
from transferkit.writers.slides.boxes import EMU_PER_POINT, Boxes
from transferkit.writers.slides.layouts import BODIES, TITLES, Found, choose, placeholders
from transferkit.writers.slides.slots import Slots, free_room, slots_of

__all__ = ["BODIES", "OURS", "TITLES", "Template", "empty_deck", "open_template", "placeholders"]

FOLDER = Path(__file__).with_name("templates")
OURS = FOLDER / "light.pptx"


@dataclass(frozen=True, slots=True)
class Template:
    """A template, ready to take slides."""

    path: Path
    layouts: Mapping[Layout, int]
    """Index of the layout for each kind of slide."""
    found: Mapping[Layout, Found]
    """The same with its name, and whether it was made for that kind."""
    slots: Mapping[Layout, Slots]
    """What the layout for each kind of slide offers to fill."""
    boxes: Boxes


def open_template(path: Path) -> Template:
    """Look a template through. TransferkitError, in plain words, where it cannot be used."""
    if not path.is_file():
        say = words(reader_language())
        raise TransferkitError(say("There is no template {path}.", path=path), say("Check spelling and folder."))
    deck = _opened(path)
    layouts = list(deck.slide_layouts)
    found = choose(layouts)
    if not found:
        say = words(reader_language())
        raise TransferkitError(
            say("The template {name} has no layout with a title and a text.", name=path.name),
            say("In PowerPoint, add a layout such as 'Title and Content' in View > Slide Master."),
        )
    width, height = (side / EMU_PER_POINT for side in (deck.slide_width or 12192000, deck.slide_height or 6858000))
    slots = {kind: slots_of(layouts[one.index], one.serves_as, width, height) for kind, one in found.items()}
    return Template(path, {kind: one.index for kind, one in found.items()}, found, slots, _boxes(slots, found, width, height))


def _boxes(slots: Mapping[Layout, Slots], found: Mapping[Layout, Found], width: float, height: float) -> Boxes:
    """Titles and main frames; a kind that has no frame for text takes that of the content layout."""
    bodies = {kind: of.bodies[0].box for kind, of in slots.items() if of.bodies}
    if found[Layout.FULL_PICTURE].serves_as is Layout.FULL_PICTURE:
        bodies[Layout.FULL_PICTURE] = free_room(slots[Layout.FULL_PICTURE], width, height)
    return Boxes({kind: of.title.box for kind, of in slots.items()}, bodies)


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
