"""A template, ours or anybody's: opened, looked through, ready to take slides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pptx.presentation import Presentation as Deck

from transferkit.model.deck import Layout
from transferkit.model.templates import SHIPPED, template_at
from transferkit.writers.slides.boxes import EMU_PER_POINT as EMU
from transferkit.writers.slides.boxes import Boxes
from transferkit.writers.slides.metrics import metrics_of
from transferkit.writers.slides.slots import Slots
from transferkit.writers.slides.template.completing import add_plain_layout
from transferkit.writers.slides.template.emptying import empty, has_macros, hosts_of
from transferkit.writers.slides.template.geometry import Canvas, free_room, slots_of
from transferkit.writers.slides.template.layouts import Found, choose
from transferkit.writers.slides.template.mirroring import mirror
from transferkit.writers.slides.template.opening import in_plain_words, open_deck
from transferkit.writers.slides.template.palettes import Contrast, Palette, own_contrast, palette_of
from transferkit.writers.slides.template.themes import Theme, ground_of, theme_of

OURS = template_at(SHIPPED[0], Path())
OWN = frozenset(template_at(name, Path()) for name in SHIPPED)
"""The files of the templates we ship."""


@dataclass(frozen=True, slots=True, eq=False)
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
    canvas: Canvas
    theme: Theme
    contrasts: Mapping[Layout, Contrast]
    """How well the template's own text can be read on each kind of slide."""
    palettes: Mapping[Layout, Palette]
    """The theme colours that can be read on each kind of slide."""
    slides: int
    """How many slides the file holds; decks take none of them over."""
    macros: bool
    """Whether it carries programs; decks take none of them over."""
    completed: bool
    """Whether it lacked a layout with a title and a text, and got a plain one."""
    hosts: tuple[str, ...]
    """Computers it fetches something from when it is opened."""
    mirrored: bool = False
    """Whether its layouts were turned round for a language that is read from the right."""


def open_template(path: Path, right_to_left: bool = False) -> Template:
    """Look a template through. TransferkitError, in plain words, where it cannot be used.

    right_to_left: whether decks are read from the right. Ours are turned round then; what other people have drawn stays.
    """
    deck = open_deck(path)
    with in_plain_words(path):
        return _looked_through(path, deck, right_to_left and path in OWN)


def _looked_through(path: Path, deck: Deck, mirrored: bool) -> Template:
    count, macros = len(deck.slides._sldIdLst), has_macros(deck)
    completed = _complete(empty(deck))
    if mirrored:
        mirror(deck)
    layouts = list(deck.slide_layouts)
    found = choose(layouts)
    canvas = Canvas(*(side / EMU for side in (deck.slide_width or 12192000, deck.slide_height or 6858000)))
    slots = {kind: slots_of(layouts[one.index], one.serves_as, canvas) for kind, one in found.items()}
    theme = theme_of(deck.slide_masters[0])
    grounds = {kind: _grounds(layouts[one.index], slots[kind], theme) for kind, one in found.items()}
    contrasts = {kind: own_contrast(layouts[one.index], theme, grounds[kind]) for kind, one in found.items()}
    return Template(
        path,
        {kind: one.index for kind, one in found.items()},
        found,
        slots,
        _boxes(slots, found, canvas, theme),
        canvas,
        theme,
        contrasts,
        {kind: palette_of(theme, grounds[kind][1], contrasts[kind]) for kind in found},
        count,
        macros,
        completed,
        hosts_of(deck),
        mirrored,
    )


def empty_deck(template: Template) -> Deck:
    """A new presentation with the template's layouts and no slides, macros or names of other people."""
    deck = empty(open_deck(template.path))
    _complete(deck)
    return mirror(deck) if template.mirrored else deck


def _complete(deck: Deck) -> bool:
    """Add what no deck can do without; whether that was needed."""
    if choose(list(deck.slide_layouts)):
        return False
    add_plain_layout(deck)
    return True


def _boxes(slots: Mapping[Layout, Slots], found: Mapping[Layout, Found], canvas: Canvas, theme: Theme) -> Boxes:
    """Titles and main frames; a kind that has no frame for text takes that of the content layout."""
    bodies = {kind: of.bodies[0].box for kind, of in slots.items() if of.bodies}
    if found[Layout.FULL_PICTURE].serves_as is Layout.FULL_PICTURE:
        bodies[Layout.FULL_PICTURE] = free_room(slots[Layout.FULL_PICTURE], canvas)
    titles = {kind: of.title.box for kind, of in slots.items()}
    return Boxes(titles, bodies, metrics_of(theme.text_font), metrics_of(theme.title_font))


def _grounds(layout: object, slots: Slots, theme: Theme) -> tuple[str, str]:
    """What is painted behind title and text."""
    text = slots.bodies[0].box if slots.bodies else slots.title.box
    behind = [
        ground_of(layout, theme, (box.left * EMU, box.top * EMU, box.width * EMU, box.height * EMU)) for box in (slots.title.box, text)
    ]
    return behind[0], behind[1]
