"""Cards to cut out: as many on a page as can be read across a table, all of a set in one type size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from transferkit.model.copies import cards_of
from transferkit.model.course import Course, Exercise, Module
from transferkit.model.licences import licence_of
from transferkit.model.text import Callout, plain
from transferkit.model.words import words
from transferkit.press.code import Code as Typst
from transferkit.press.code import array, call, content, points
from transferkit.press.pages import Made
from transferkit.press.parts import GREY, colour
from transferkit.press.typesetter import Typesetter
from transferkit.writers.packs.paper import made
from transferkit.writers.packs.sheets import document

READABLE = "18pt, 16pt, 15pt, 14pt, "
"""Type sizes that can be read across a table, the largest first."""
SMALL = "13pt, 12pt, 11pt, 10pt, 9pt, 8pt, "
"""What a card that fills a page may shrink to."""

_CUT = """let cut = (columns, rows) => (x, y) => {
  let dash = (paint: rgb("#5B6770"), thickness: 0.8pt, dash: "dashed")
  (left: if x > 0 { dash }, top: if y > 0 { dash }, right: if x < columns - 1 { dash }, bottom: if y < rows - 1 { dash })
}"""
_SET = """
let made = (size, width, body) => block(width: width, breakable: false, { set text(size: size); body })
let choices = ((2, 4), (2, 2), (1, 2), (1, 1)).map(grid => {
  let (columns, rows) = grid
  let (width, height) = (210mm / columns - 18mm, 297mm / rows - 24mm)
  let sizes = if columns * rows == 1 { (READABLE SMALL) } else { (READABLE) }
  let fitting = sizes.filter(size => bodies.all(body => measure(made(size, width, body)).height <= height))
  (columns, rows, width, fitting)
}).filter(choice => choice.at(3).len() > 0)
if choices.len() == 0 {
  for body in bodies { block(inset: 9mm, body) }
} else {
  let (columns, rows, width, fitting) = choices.first()
  for (index, page) in bodies.chunks(columns * rows).enumerate() {
    if index > 0 { pagebreak() }
    grid(
      columns: (210mm / columns,) * columns, rows: (297mm / rows - 0.01mm,) * rows, stroke: cut(columns, rows),
      ..page.map(body => block(width: 100%, height: 100%, inset: (x: 9mm, top: 9mm, bottom: 7mm), {
        made(fitting.first(), width, body)
        place(bottom + start, foot)
      }))
    )
  }
}"""
"""Typst: the first way to cut a page with which every card fits, in the largest type with which it does."""


def card_sheets(exercises: Sequence[Exercise], module: Module, course: Course) -> Made:
    """One set of cards of each exercise, each set on pages of its own."""
    say, setter = words(course.edition.language), Typesetter()
    title = f"{say('Cards')}: {plain(exercises[0].title) if len(exercises) == 1 else plain(module.title)}"
    licence, _ = licence_of(module.facts.license, course.settings.license)
    sets: list[Typst] = []
    for exercise in exercises:
        sets += [call("pagebreak")] if sets else []
        sets.append(card_set(setter, cards_of(exercise), f"{exercise.number} · {licence}".strip(" ·")))
    return made(setter, sets, replace(document((), title, module, course), foot=""), page='paper: "a4", margin: 0pt')


def card_set(setter: Typesetter, cards: Sequence[Callout], foot: str) -> Typst:
    """Cards on as many pages as they need, with a small line at the foot of each."""
    bodies = array(_body(setter, card) for card in cards)
    small = call("text", setter.string(foot), size=points(7), fill=colour(GREY))
    code = _SET.replace("READABLE", READABLE).replace("SMALL", SMALL)
    return Typst(f"context {{\n{_CUT}\nlet bodies = {bodies}\nlet foot = {small}{code}\n}}")


def _body(setter: Typesetter, card: Callout) -> Typst:
    title = call("text", call("heading", setter.text(card.title), level=Typst("1")), size=Typst("0.85em"))
    return content([*([title, call("v", Typst("0.3em"))] if card.title else []), setter.blocks(card.blocks)])
