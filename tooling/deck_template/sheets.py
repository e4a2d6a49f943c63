"""The slide layouts of our templates: where their placeholders stand and what is painted behind.

Lengths are inches on a 16:9 slide of 13.333 x 7.5.
"""

from __future__ import annotations

from dataclasses import dataclass

from deck_template.looks import Look

WIDTH, HEIGHT = 13.333, 7.5
LEFT, WIDE = 0.75, 11.83
"""Left edge and width of what stands on an ordinary slide."""
TOP, HIGH = 1.78, 4.95
FOOT = "accent3"

Place = tuple[float, float, float, float]
"""x, y, width, height."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A placeholder: its type, index, place and type look."""

    type: str
    index: int
    place: Place
    size: int
    """Points."""
    colour: str = "tx1"
    bold: bool = False
    anchor: str = "t"
    align: str = "l"


@dataclass(frozen=True, slots=True)
class Paint:
    """A shape behind the placeholders: decoration, marked as such."""

    fill: str
    """A colour of the theme."""
    place: Place
    line: int = 0
    """Points of its border."""
    shape: str = "rect"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide layout: English name, standard type, placeholders, ground, what is painted on it."""

    name: str
    type: str
    holders: tuple[Holder, ...]
    ground: str = "bg1"
    paint: tuple[Paint, ...] = ()


def foot(left: float = LEFT, colour: str = FOOT) -> tuple[Holder, ...]:
    """Licence line and slide number at the bottom."""
    return (
        Holder("ftr", 11, (left, 6.93, 11.4 - left, 0.34), 12, colour, anchor="ctr"),
        Holder("sldNum", 12, (11.58, 6.93, 1.0, 0.34), 12, colour, anchor="ctr", align="r"),
    )


def title(left: float = LEFT) -> Holder:
    """The title of an ordinary slide."""
    return Holder("title", 0, (left, 0.42, 12.58 - left, 1.12), 32, "tx2", True, "b")


def body(index: int = 1, left: float = LEFT, width: float = WIDE, kind: str = "") -> Holder:
    """The text area of an ordinary slide."""
    return Holder(kind, index, (left, TOP, width, HIGH), 24)


def columns(count: int) -> tuple[tuple[float, float], ...]:
    """Left edge and width of columns with a third of an inch between them."""
    width = (WIDE - (count - 1) / 3) / count
    return tuple((LEFT + index * (width + 1 / 3), width) for index in range(count))


def _opening(look: Look) -> Sheet:
    holders = (
        Holder("ctrTitle", 0, (1.1, 1.5, 10.9, 2.5), 44, "bg1", True, "b"),
        Holder("subTitle", 1, (1.1, 4.45, 10.9, 1.6), 24, look.on_dark),
    )
    rule = Paint("bg1" if look.line else "accent2", (1.1, 4.17, 1.2, 0.08))
    return Sheet("Title", "title", (*holders, *foot(1.1, look.on_dark)), "tx2", (rule,))


def _section(edge: Paint) -> Sheet:
    holders = (
        Holder("title", 0, (1.1, 2.1, 10.9, 1.9), 40, "tx2", True, "b"),
        Holder("body", 1, (1.1, 4.4, 10.9, 2.2), 24, "tx1"),
    )
    return Sheet("Section", "secHead", (*holders, *foot(1.1)), "bg2", (edge, Paint("accent2", (1.1, 4.14, 1.2, 0.08))))


def _exercise(look: Look) -> Sheet:
    panel = (Paint("accent5", (0, 0, 3.45, HEIGHT), look.line), Paint("accent2", (0, 0, 0.22, HEIGHT)))
    facts = Holder("body", 13, (0.6, 0.75, 2.6, 5.9), 20)
    return Sheet("Exercise", "objTx", (title(3.95), facts, body(1, 3.95, 8.63), *foot(3.95)), paint=panel)


def _discussion(look: Look) -> Sheet:
    """A large speech bubble: people talk, the slide waits."""
    bubble = Paint("bg1", (LEFT, TOP, WIDE, 4.5), look.line, "wedgeRoundRectCallout")
    return Sheet("Discussion", "obj", (title(), Holder("", 1, (1.2, 2.1, 10.93, 3.86), 24), *foot()), "accent6", (bubble,))


def _break(look: Look) -> Sheet:
    holders = (
        Holder("title", 0, (1.1, 1.7, 11.13, 2.1), 54, "bg1", True, "b", "ctr"),
        Holder("body", 1, (1.1, 4.35, 11.13, 1.9), 32, look.on_dark, align="ctr"),
    )
    return Sheet("Break", "secHead", (*holders, *foot(1.1, look.on_dark)), "tx2", (Paint("bg1", (6.07, 4.02, 1.2, 0.06)),))


def _quote() -> Sheet:
    said = Holder("body", 1, (1.45, TOP, 10.4, 3.7), 32, "tx2", anchor="ctr")
    source = Holder("body", 13, (1.45, 5.7, 10.4, 0.95), 20, FOOT)
    return Sheet("Quote", "objTx", (title(), said, source, *foot()), paint=(Paint("accent2", (LEFT, TOP, 0.1, 4.87)),))


def _comparison() -> Sheet:
    holders: list[Holder] = []
    for index, (left, width) in enumerate(columns(2)):
        holders += [
            Holder("body", 13 + index, (left, TOP, width, 0.62), 24, "tx2", True, "b"),
            Holder("", 1 + index, (left, 2.58, width, 4.15), 24),
        ]
    rules = tuple(Paint("accent2", (left, 2.45, width, 0.04)) for left, width in columns(2))
    return Sheet("Comparison", "twoTxTwoObj", (title(), *holders, *foot()), paint=rules)


def _full_picture() -> Sheet:
    small = Holder("title", 0, (LEFT, 0.25, WIDE, 0.65), 28, "tx2", True, "ctr")
    return Sheet("Full picture", "titleOnly", (small, *foot()))


def _side_by_side(name: str, kind: str, count: int) -> Sheet:
    bodies = (body(index, left, width) for index, (left, width) in enumerate(columns(count), 1))
    return Sheet(name, kind, (title(), *bodies, *foot()))


def sheets_of(look: Look) -> tuple[Sheet, ...]:
    """The layouts of a template, in the order PowerPoint lists them."""
    edge = Paint("tx2", (0, 0, 0.22, HEIGHT))
    plain = (
        _opening(look),
        Sheet("Agenda", "tbl", (title(), body(kind="tbl"), *foot()), paint=(edge,)),
        Sheet("Objectives", "obj", (title(), body(), *foot()), paint=(edge,)),
        _section(edge),
        Sheet("Content", "obj", (title(), body(), *foot())),
        _side_by_side("Columns", "twoObj", 2),
        _side_by_side("Three columns", "cust", 3),
        _comparison(),
        Sheet("Picture", "titleOnly", (title(), *foot())),
        _full_picture(),
        Sheet("Table", "titleOnly", (title(), *foot())),
        Sheet("Chart", "titleOnly", (title(), *foot())),
        _quote(),
        _exercise(look),
        _discussion(look),
        _break(look),
        Sheet("Key points", "obj", (title(), body(), *foot()), "bg2", (edge,)),
        Sheet("Sources", "obj", (title(), body(), *foot())),
    )
    return tuple(_ruled(sheet) for sheet in plain) if look.line else plain


def _ruled(sheet: Sheet) -> Sheet:
    """The sheet with a line below an ordinary title: structure that does not lean on colour."""
    head = sheet.holders[0]
    if head.anchor != "b" or head.place[1] != title().place[1]:
        return sheet
    left, top, width, height = head.place
    line = Paint("tx1", (left, top + height + 0.08, width, 0.03))
    return Sheet(sheet.name, sheet.type, sheet.holders, sheet.ground, (*sheet.paint, line))
