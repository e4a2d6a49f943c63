"""Cards to cut out: as many on a page as their words allow to be read across a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from transferkit.model.course import Course, Exercise, Module
from transferkit.model.licences import licence_of
from transferkit.model.text import Callout, plain, words_of
from transferkit.model.words import words
from transferkit.press.code import Code as Typst
from transferkit.press.code import call, content, points
from transferkit.press.typesetter import GREY, Typesetter, colour
from transferkit.writers.packs.layout import cards_of
from transferkit.writers.packs.paper import Made, made
from transferkit.writers.packs.sheets import document

GROUPS = {"EA": 1, "PA": 2, "GA": 4}
"""How many people share a set of cards where its author does not say, by social form; all together need one set."""
TALL, WIDE = 297, 210
"""An A4 page in millimetres."""
SIZES = (20, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8)
"""Type sizes to try; the largest with which a card's words fit is taken."""


@dataclass(frozen=True, slots=True)
class Grid:
    """How a page is cut."""

    columns: int
    rows: int
    most: int
    """Characters up to which a card is still easy to read there."""


GRIDS = (Grid(2, 4, 190), Grid(2, 2, 420), Grid(1, 2, 1100), Grid(1, 1, 10**9))


def card_sheets(exercises: Sequence[Exercise], module: Module, course: Course) -> Made:
    """One set of cards of each exercise, the cards of different exercises on different pages."""
    say, setter = words(course.edition.language), Typesetter()
    title = f"{say('Cards')}: {plain(exercises[0].title) if len(exercises) == 1 else plain(module.title)}"
    licence, _ = licence_of(module.facts.license, course.settings.license)
    pages: list[Typst] = []
    for exercise in exercises:
        foot = f"{exercise.number} · {licence}".strip(" ·")
        for cards in pages_of(cards_of(exercise)):
            pages += [call("pagebreak")] if pages else []
            pages.append(_page(setter, cards, foot))
    plain_page = replace(document((), title, module, course), foot="")
    return made(setter, pages, plain_page, page='paper: "a4", margin: 0pt')


def copies(exercise: Exercise, participants: int) -> int:
    """How many sets of cards so many people need."""
    if exercise.facts.form == "PL" and not exercise.facts.group:
        return 1
    return -(-participants // (exercise.facts.group or GROUPS.get(exercise.facts.form, GROUPS["GA"])))


def grid_of(cards: Sequence[Callout]) -> Grid:
    """How the pages of a set are cut: its longest card decides."""
    longest = max(len(plain(card.title)) + sum(len(text) + 20 for text in words_of(card.blocks)) for card in cards)
    return next(grid for grid in GRIDS if longest <= grid.most)


def pages_of(cards: Sequence[Callout]) -> list[tuple[Callout, ...]]:
    """The cards page by page."""
    if not cards:
        return []
    grid = grid_of(cards)
    count = grid.columns * grid.rows
    return [tuple(cards[first : first + count]) for first in range(0, len(cards), count)]


def _page(setter: Typesetter, cards: Sequence[Callout], foot: str) -> Typst:
    grid = grid_of(cards)
    width, height = WIDE / grid.columns, TALL / grid.rows
    cells = [_card(setter, card, foot, width, height) for card in cards]
    dash = f'(paint: rgb("{GREY}"), thickness: 0.8pt, dash: "dashed")'
    edges = (
        f"(x, y) => (left: if x > 0 {{ {dash} }}, top: if y > 0 {{ {dash} }}, "
        f"right: if x < {grid.columns - 1} {{ {dash} }}, bottom: if y < {grid.rows - 1} {{ {dash} }})"
    )
    tracks = {"columns": Typst(f"({f'{width:g}mm, ' * grid.columns})"), "rows": Typst(f"({f'{height - 0.01:g}mm, ' * grid.rows})")}
    return call("grid", *cells, **tracks, stroke=Typst(edges))


def _card(setter: Typesetter, card: Callout, foot: str, width: float, height: float) -> Typst:
    """A card in the largest type with which it fits, with its exercise in small type at the bottom."""
    title = call("text", call("heading", setter.text(card.title), level=Typst("1")), size=Typst("0.85em"))
    head = [title, call("v", Typst("0.3em"))] if card.title else []
    inner = content([*head, setter.blocks(card.blocks)])
    small = call("text", setter.string(foot), size=points(7), fill=colour(GREY))
    sizes = "(" + "".join(f"{size}pt, " for size in SIZES) + ")"
    fitting = (
        f"context {{ let made(size) = block(width: {width - 18:g}mm, breakable: false, {{ set text(size: size); {inner} }}); "
        f"let fits = {sizes}.filter(size => measure(made(size)).height <= {height - 24:g}mm); "
        f"made(if fits.len() > 0 {{ fits.first() }} else {{ {SIZES[-1]}pt }}) }}"
    )
    whole = content([Typst(fitting), call("place", Typst("bottom + start"), small)])
    return call("block", whole, width=Typst("100%"), height=Typst("100%"), inset=Typst("(x: 9mm, top: 9mm, bottom: 7mm)"))
