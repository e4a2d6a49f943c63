"""The cover: a page set by the press, in the colours of the house."""

from __future__ import annotations

from transferkit.ebook.facts import BookFacts
from transferkit.press import PressError, Sheet, to_pngs
from transferkit.press.code import array, call, number, string
from transferkit.press.fonts import FAMILIES, printable
from transferkit.press.parts import PETROL, WARM

PIXELS = 1600
"""Height; the width is three quarters of it, as shops and shelves expect."""
_PAGE = """#set page(width: 450pt, height: 600pt, margin: 0pt, fill: rgb({ground}))
#set text(font: {fonts}, fill: white, lang: {language}, dir: {direction}, hyphenate: true)
#set par(justify: false, leading: 0.5em)
#place(bottom, rect(width: 100%, height: 96pt, fill: rgb({band})))
#pad(x: 40pt, top: 70pt, {{
  rect(width: 56pt, height: 6pt, fill: rgb({mark}))
  v(24pt)
  text(size: {size}pt, weight: "bold", {title})
  v(14pt)
  text(size: 20pt, {edition})
}})
#place(bottom, pad(x: 40pt, y: 34pt, text(size: 15pt, {publisher})))
"""
_SIZES = ((30, 46), (60, 38), (110, 30), (300, 22))
"""Longest title of each size of its letters."""
_ROOM = 590
"""Points a word may be long, divided by the share of its size that a letter is wide."""
_DEEP = "#083A44"


def cover_picture(facts: BookFacts) -> bytes | None:
    """The cover as PNG; None where the press cannot set it."""
    (made,) = to_pngs([Sheet(_source(facts), ppi=PIXELS / 600 * 72)])
    return None if isinstance(made, PressError) else made


def _source(facts: BookFacts) -> str:
    title = facts.title[:300]
    largest = next(size for longest, size in _SIZES if len(title) <= longest)
    size = max(22, min(largest, _ROOM // max(map(len, title.split()), default=1)))
    is_trainers = facts.audience == "trainer"
    return _PAGE.format(
        ground=string(PETROL),
        band=string(WARM if is_trainers else _DEEP),
        mark=string("#FFFFFF" if is_trainers else WARM),
        fonts=array(string(family) for family in FAMILIES),
        language=string(facts.language.split("-")[0]),
        direction=facts.direction,
        size=number(size),
        title=_words(title),
        edition=_words(facts.edition),
        publisher=_words(facts.publisher[:120]),
    )


def _words(text: str) -> str:
    return str(call("text", string(printable(text)[0])))
