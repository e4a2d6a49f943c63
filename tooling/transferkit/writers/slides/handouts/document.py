"""What papers made from decks share: page, type, heads of slides, the line at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transferkit.model.deck import Deck, Slide
from transferkit.model.text import Block, Columns, Table, Text, plain, runs
from transferkit.model.words import Words, words
from transferkit.press import pages
from transferkit.press.code import Code as Typst
from transferkit.press.code import call, content, points, string
from transferkit.press.pages import Imprint, Made, Pages
from transferkit.press.parts import GREY, PETROL, colour
from transferkit.press.typesetter import Typesetter

A4 = 'paper: "a4", margin: (x: 1.9cm, top: 1.7cm, bottom: 1.9cm)'
WIDE_TABLE = 4
"""Columns from which on a table takes the whole width of the page."""


def document(setter: Typesetter, parts: Iterable[Typst], deck: Deck, title: str, page: str, size: float) -> Made:
    """A whole paper. title: as its properties give it; page: size and margins; size: points of running text."""
    imprint = Imprint(title, deck.author, deck.language, deck.date, deck.right_to_left)
    rules = ("#show heading: set block(above: 0.55em, below: 0.7em)",)
    return pages.document(setter, parts, imprint, Pages(page, size, "0.62em", "0.85em", "indent: 2pt, body-indent: 6pt", rules=rules))


def footer(setter: Typesetter, deck: Deck, kind: str) -> str:
    """The argument of a page that sets licence, kind of paper and page number at its foot."""
    return pages.footer(setter, f"{deck.footer} · {kind}")


def opening(setter: Typesetter, slide: Slide, kind: str) -> Iterator[Typst]:
    """The head of the paper: what it is, the title of the deck, its second line."""
    yield call("par", call("text", setter.string(kind), fill=colour(GREY), size=Typst("0.95em")))
    yield call("block", call("text", call("heading", setter.text(slide.title), level=Typst("1")), size=Typst("1.35em")), above=points(9))
    if slide.subtitle:
        yield call("par", call("text", setter.text(slide.subtitle), fill=colour(GREY)))
    yield call("line", length=Typst("100%"), stroke=Typst(f'1pt + rgb("{PETROL}")'))


def head(setter: Typesetter, slide: Slide, numbers: range, say: Words) -> Typst:
    """The title of a slide with its numbers, and its second line."""
    mark = call("text", setter.string(number_of(numbers, say)), fill=colour(GREY), size=Typst("0.8em"), weight=string("regular"))
    title = call("heading", call("text", setter.text(slide.title or runs(number_of(numbers, say))), size=Typst("1.02em")), level=Typst("2"))
    lines = [call("par", mark), title]
    if slide.subtitle:
        lines.append(call("par", call("text", setter.string(second_line(slide.subtitle)), fill=colour(GREY), size=Typst("0.92em"))))
    return call("block", content(lines), sticky=Typst("true"), below=points(6))


def chapter(setter: Typesetter, slide: Slide) -> Typst:
    """A section of the deck as a bar across the page."""
    title = call(
        "text", call("heading", call("text", setter.text(slide.title), fill=Typst("white"), size=Typst("1.1em")), level=Typst("2"))
    )
    bar = call("block", title, fill=colour(PETROL), inset=Typst("(x: 10pt, y: 7pt)"), width=Typst("100%"), radius=points(3))
    return call("block", bar, above=points(18), below=points(10), sticky=Typst("true"))


def number_of(numbers: range, say: Words) -> str:
    """`Slide 7`, or `Slides 7–9` for one that goes on."""
    if len(numbers) == 1:
        return say("Slide {number}", number=numbers[0])
    return say("Slides {first}–{last}", first=numbers[0], last=numbers[-1])


def second_line(text: Text) -> str:
    """The facts of an exercise in one line."""
    return " · ".join(line for line in plain(text).split("\n") if line.strip())


def is_wide(block: Block) -> bool:
    """Whether a block wants the whole width of a page."""
    if isinstance(block, Table):
        return any(sum(cell.columns for cell in row) >= WIDE_TABLE for row in (*block.head, *block.body))
    return isinstance(block, Columns)


def say_in(deck: Deck) -> Words:
    """The words of a deck's language."""
    return words(deck.language)
