"""For trainers: what each slide shows, small on the left, and what to say, on the right."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.deck import Layout, Slide
from transferkit.model.words import Words
from transferkit.press.code import Code as Typst
from transferkit.press.code import call, content, points
from transferkit.press.pages import Made
from transferkit.press.parts import LINE, colour
from transferkit.press.typesetter import Typesetter
from transferkit.writers.slides.fitted import Fitted
from transferkit.writers.slides.handouts.document import A4, chapter, document, footer, head, is_wide, opening, say_in

_GROUND = "#F3F5F6"


def notes(one: Fitted) -> Made:
    """The speaker notes of a deck."""
    setter, say = Typesetter(right_to_left=one.deck.right_to_left, picture_height=115), say_in(one.deck)
    kind = say("Slides with notes")
    parts: list[Typst] = []
    for slide, numbers in one.numbered():
        if slide.layout is Layout.TITLE and not parts:
            parts += [*opening(setter, slide, kind), setter.blocks(slide.notes)]
        elif slide.layout is Layout.SECTION and not slide.notes:
            parts.append(chapter(setter, slide))
        else:
            parts += _of_slide(setter, slide, numbers, say)
    title = f"{one.deck.title}: {kind}"
    return document(setter, parts, one.deck, title, f"{A4}, {footer(setter, one.deck, kind)}", 10)


def _of_slide(setter: Typesetter, slide: Slide, numbers: range, say: Words) -> Iterator[Typst]:
    yield call("line", length=Typst("100%"), stroke=Typst(f'0.5pt + rgb("{LINE}")'))
    top = head(setter, slide, numbers, say)
    shown = call("text", content(setter.block(block) for block in slide.body), size=Typst("0.88em"))
    said = setter.blocks(slide.notes)
    if slide.layout is Layout.AGENDA or any(is_wide(block) for block in slide.body) or not slide.notes or not slide.body:
        yield content([top, _panel(shown) if slide.body else Typst("[]"), said])
        return
    cells = call("grid", _panel(shown), said, columns=Typst("(2fr, 3fr)"), column_gutter=points(14))
    yield content([top, cells])


def _panel(shown: Typst) -> Typst:
    """What the slide shows, on a light ground."""
    return call("block", shown, fill=colour(_GROUND), inset=points(8), radius=points(3), width=Typst("100%"))
