"""Name badges to cut out, with names or blank."""

from __future__ import annotations

from collections.abc import Iterable

from transferkit.model.attendance import Attendee
from transferkit.model.course import Course
from transferkit.model.settings import is_right_to_left
from transferkit.model.words import words
from transferkit.model.workshop import Workshop
from transferkit.press import pages
from transferkit.press.code import Code as Typst
from transferkit.press.code import array, call, content, points
from transferkit.press.pages import Made, Pages
from transferkit.press.typesetter import Typesetter
from transferkit.writers.plan.facts import foot, imprint

_SIZES = ((16, 24), (26, 19), (40, 15), (10**6, 11))
"""Points of a name by its letters."""


def badges(people: Iterable[Attendee], workshop: Workshop, course: Course) -> Made:
    """Name badges to cut out, eight on a page of A4."""
    return _badges([one.name for one in people], workshop, course)


def blank_badges(count: int, workshop: Workshop, course: Course) -> Made:
    """Badges to write names on."""
    return _badges([""] * count, workshop, course)


def _badges(names: list[str], workshop: Workshop, course: Course) -> Made:
    language = course.edition.language
    say, setter = words(language), Typesetter(right_to_left=is_right_to_left(language))
    title = f"{say('Name badges')}: {workshop.event.title}"
    cells = [_badge(setter, name, workshop.event.title) for name in names]
    grid = call("grid", *cells, columns=array([Typst("1fr")] * 2), rows=Typst("5.5cm"), stroke=Typst('0.5pt + rgb("#9AA5AB")'))
    head = call("heading", setter.string(title), level=Typst("1"))
    setup = pages.a4(pages.footer(setter, foot(workshop, course)), "(x: 1.5cm, top: 1.4cm, bottom: 1.8cm)")
    rules = ("#show heading: set text(size: 12pt)",)
    return pages.document(setter, [head, grid], imprint(title, course), Pages(setup, rules=rules))


def _badge(setter: Typesetter, name: str, event: str) -> Typst:
    size = next(points(size) for letters, size in _SIZES if len(name) <= letters)
    shown = call("text", call("strong", setter.string(name)), size=size, hyphenate=Typst("false")) if name else call("v", points(24))
    below = call("text", setter.string(event), size=points(9), fill=Typst('rgb("#5B6770")'))
    inner = content([call("par", shown), call("par", below)])
    return call("align", Typst("center + horizon"), call("block", inner, inset=points(10), width=Typst("100%")))
