"""Note cards for the trainer's hand: four of A6 on a page of A4, to be cut; title, minutes, key sentences."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from transferkit.model.deck import Layout, Slide
from transferkit.model.text import Block, Callout, Columns, ItemList, Paragraph, Quote, Run, Text, plain, runs
from transferkit.model.words import Words
from transferkit.press.code import Code as Typst
from transferkit.press.code import array, boolean, call, content, points, string
from transferkit.press.pages import Made
from transferkit.press.parts import GREY, LINE, WARM, colour
from transferkit.press.typesetter import Typesetter
from transferkit.writers.slides.fitted import Fitted
from transferkit.writers.slides.handouts.document import document, number_of, say_in
from transferkit.writers.slides.sentences import first_sentence

PAGE = 'paper: "a4", margin: 0pt'
LETTERS, LINES = 34, 17
"""What a card holds, measured with care: letters of a line, lines below the title."""
TITLE_LETTERS = 23
FEW_LETTERS = 80
"""Notes shorter than this do not tell enough; what the slide shows is added."""
_SHEET = 4


def cards(one: Fitted) -> Made:
    """The cards of a deck, in the order of its slides."""
    setter, say = Typesetter(right_to_left=one.deck.right_to_left), say_in(one.deck)
    found = [_card(setter, slide, numbers, say) for slide, numbers in one.numbered() if _is_told(slide)]
    kind = say("Note cards")
    head = call("place", call("hide", call("heading", setter.string(one.deck.title), level=Typst("1"))))
    parts: list[Typst] = []
    for first in range(0, len(found), _SHEET):
        parts += [call("pagebreak")] if first else []
        parts.append(_sheet(found[first : first + _SHEET]))
    return document(setter, parts or [head], one.deck, f"{one.deck.title}: {kind}", PAGE, 12)


def _is_told(slide: Slide) -> bool:
    """Whether a card helps: there is something to say or to do."""
    return slide.layout is not Layout.SOURCES and bool(slide.notes or slide.subtitle or slide.layout is Layout.SECTION)


def _sheet(found: Sequence[Typst]) -> Typst:
    """Four cards with marks to cut along."""
    blank = call("block", Typst("[]"), width=Typst("105mm"), height=Typst("148.5mm"))
    cells = [*found, *[blank] * (_SHEET - len(found))]
    grid = call("grid", *cells, columns=array([Typst("105mm")] * 2), rows=array([Typst("148.5mm")] * 2))
    return content([*_cut_marks(), grid])


def _cut_marks() -> Iterator[Typst]:
    """Fine lines where the page is cut; nothing a screen reader would read out."""
    stroke = Typst(f'(paint: rgb("{LINE}"), thickness: 0.5pt, dash: "dashed")')
    yield call("place", call("pdf.artifact", call("line", start=Typst("(105mm, 0mm)"), end=Typst("(105mm, 297mm)"), stroke=stroke)))
    yield call("place", call("pdf.artifact", call("line", start=Typst("(0mm, 148.5mm)"), end=Typst("(210mm, 148.5mm)"), stroke=stroke)))


def _card(setter: Typesetter, slide: Slide, numbers: range, say: Words) -> Typst:
    facts = [line for line in plain(slide.subtitle).split("\n") if line.strip()] if slide.layout is not Layout.TITLE else []
    number = call("text", setter.string(number_of(numbers, say)), fill=colour(GREY), size=Typst("0.85em"))
    minutes = call("text", call("strong", setter.string(facts[0] if facts else "")), fill=colour(WARM), size=Typst("1.15em"))
    title = _shortened(plain(slide.title), TITLE_LETTERS * 3)
    parts = [
        call("par", content([number, call("h", Typst("1fr")), minutes])),
        call("block", call("heading", call("text", setter.string(title), size=Typst("1.15em")), level=Typst("1")), below=points(6)),
    ]
    if facts[1:]:
        parts.append(call("par", call("text", setter.string(" · ".join(facts[1:])), fill=colour(GREY), size=Typst("0.9em"))))
    used = math.ceil(len(title) / TITLE_LETTERS) + math.ceil(len(" · ".join(facts[1:])) / LETTERS)
    parts.append(_points(setter, slide, LINES - used, number_of(numbers, say), say))
    return call(
        "block", content(parts), width=Typst("105mm"), height=Typst("148.5mm"), inset=Typst("(x: 10mm, y: 10mm)"), breakable=boolean(False)
    )


def _points(setter: Typesetter, slide: Slide, room: float, number: str, say: Words) -> Typst:
    """Key sentences as a list, as many as a card holds; then where the rest stands."""
    found = list(_sentences(slide.notes))
    if sum(len(plain(text)) for text in found) < FEW_LETTERS:
        found += _sentences(slide.body)
    shown: list[Text] = []
    for text in found:
        room -= math.ceil(len(plain(text)) / LETTERS) + 0.35
        if room < 1:
            break
        shown.append(text)
    while shown and plain(shown[-1]).rstrip().endswith(":") and len(shown) < len(found):
        shown.pop()
    pieces = [call("list", *(setter.text(text) for text in shown), tight=boolean(True), spacing=points(7))] if shown else []
    if len(shown) < len(found):
        more = setter.string(f"→ {say('Slides with notes')}: {number}")
        pieces.append(call("par", call("text", more, fill=colour(GREY), size=Typst("0.9em"), style=string("italic"))))
    return content(pieces)


def _sentences(blocks: Iterable[Block]) -> Iterator[Text]:
    """What is worth a line: bold lines as they are, the first sentence of paragraphs and list items."""
    for block in blocks:
        match block:
            case Paragraph(text) if text:
                yield text if _is_short(text) else runs(first_sentence(plain(text)))
            case ItemList(items):
                for item in items:
                    yield from _sentences(item)
            case Callout(_, title, inner):
                if title:
                    yield tuple(Run(run.text, strong=True) for run in title)
                yield from _sentences(inner)
            case Quote(inner):
                yield from _sentences(inner)
            case Columns(columns):
                for column in columns:
                    yield from _sentences(column)


def _is_short(text: Text) -> bool:
    return len(plain(text)) <= LETTERS * 2


def _shortened(text: str, letters: int) -> str:
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"
