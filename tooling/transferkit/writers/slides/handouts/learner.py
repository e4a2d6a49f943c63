"""For learners: what the slides show, with lines to write beside it."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.deck import SHEET_PAGES, Layout, Slide
from transferkit.model.words import Words
from transferkit.press.code import Code as Typst
from transferkit.press.code import call, content, points
from transferkit.press.pages import Made
from transferkit.press.parts import LINE
from transferkit.press.typesetter import Typesetter
from transferkit.writers.slides.fitted import Fitted
from transferkit.writers.slides.handouts.document import A4, chapter, document, footer, head, is_wide, opening, say_in

_NOT_ON_PAPER = (Layout.TITLE, Layout.BREAK)
_WITHOUT_LINES = (Layout.AGENDA, Layout.SOURCES)
STEP = 25
"""Points between lines to write on."""
_LINED = Typst(f'tiling(size: (30pt, {STEP}pt), place(bottom, line(length: 30pt, stroke: 0.6pt + rgb("{LINE}"))))')


def handout(one: Fitted) -> Made:
    """The handout of a deck."""
    setter, say = Typesetter(right_to_left=one.deck.right_to_left, picture_height=135), say_in(one.deck)
    kind = say("Handout")
    parts: list[Typst] = []
    for slide, numbers in one.numbered():
        if slide.layout is Layout.TITLE and not parts:
            parts += opening(setter, slide, kind)
        elif slide.layout is Layout.SECTION:
            parts.append(chapter(setter, slide))
        elif slide.layout not in _NOT_ON_PAPER:
            parts += _of_slide(setter, slide, numbers, say)
    title = f"{one.deck.title}: {kind}"
    return document(setter, parts, one.deck, title, f"{A4}, {footer(setter, one.deck, kind)}", 10.5)


def _of_slide(setter: Typesetter, slide: Slide, numbers: range, say: Words) -> Iterator[Typst]:
    """A slide's text with lines beside it; where it needs the whole width, with lines below."""
    text = [head(setter, slide, numbers, say), *_shown(setter, slide, numbers)]
    if slide.layout in _WITHOUT_LINES:
        yield call("block", content(text), above=points(14))
    elif any(is_wide(block) for block in slide.body) and not slide.sheet:
        yield call("block", content([*text, _lines(3)]), above=points(14), below=points(14), width=Typst("100%"))
    else:
        lines = call("grid.cell", _room(4), fill=_LINED)
        yield call(
            "block",
            call("grid", call("grid.cell", content(text)), lines, columns=Typst("(1.45fr, 1fr)"), column_gutter=points(18)),
            above=points(14),
            below=points(14),
        )


def _shown(setter: Typesetter, slide: Slide, numbers: range) -> Iterator[Typst]:
    """What a slide shows; of a task that has a sheet of its own only its beginning, if it is long."""
    if slide.sheet and len(numbers) >= SHEET_PAGES:
        yield from (setter.block(block) for block in slide.body[:1])
        yield call("par", call("strong", setter.string(f"→ {slide.sheet}")))
    else:
        yield from (setter.block(block) for block in slide.body)


def _lines(count: int) -> Typst:
    """Empty lines across the page."""
    return call("block", _room(count), width=Typst("100%"), fill=_LINED, above=points(6))


def _room(count: int) -> Typst:
    return call("v", points(count * STEP))
