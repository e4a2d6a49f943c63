"""What sheets, handouts and the book look like in the small: boxes, code, captions, cells, quotes. Code in, code out."""

from __future__ import annotations

from collections.abc import Sequence

from transferkit.press.code import NONE, Code, array, boolean, call, content, number, points, string

PETROL, WARM, GREY, LIGHT, LINE = "#0B4F5C", "#C4521B", "#5B6770", "#D9E8EA", "#9AA5AB"
BOX = "☐"
"""What stands for a box to tick in texts."""
LONGEST = 200
"""Characters from which on a longer cell makes its column no wider."""
LONG_BOX = 1500
"""Characters of code from which on a box may run over to the next page."""
TICK_BOX = Code("box(width: 0.75em, height: 0.75em, stroke: 0.8pt + black, radius: 1pt, baseline: 0.08em)")
EMPTY = Code("[]")


def colour(value: str) -> Code:
    """`rgb("#…")`."""
    return call("rgb", string(value))


def box(title: Code | None, inner: Code, side: str, edge: str = WARM) -> Code:
    """A box with a coloured edge at the side where lines begin, and a title."""
    head = call("par", call("strong", title)) if title else EMPTY
    return call(
        "block",
        content([head, inner]),
        breakable=boolean(len(inner.text) > LONG_BOX),
        width=Code("100%"),
        inset=Code(f"({side}: 10pt, y: 4pt)"),
        stroke=Code(f'({side}: 3pt + rgb("{edge}"))'),
    )


def code_block(text: Code) -> Code:
    """Code on grey, from a string literal."""
    raw = call("raw", text, block=boolean(True))
    return call("block", raw, fill=colour("#F3F5F6"), inset=points(8), width=Code("100%"), radius=points(3))


def quote(inner: Code, source: Code = NONE) -> Code:
    """A quotation and who said it."""
    return call("quote", inner, block=boolean(True), attribution=source)


def table(head: Sequence[Code], cells: Sequence[Code], widths: Sequence[float]) -> Code:
    """A table of cells row by row; head: those that are repeated on each page."""
    columns = array(Code(f"{share:g}fr") for share in widths)
    header = [call("table.header", *head)] if head else []
    stroke = Code(f'0.7pt + rgb("{LINE}")')
    return call("table", *header, *cells, columns=columns, inset=points(5), stroke=stroke, align=Code("start + top"))


def cell(body: Code, columns: int = 1, rows: int = 1, head: bool = False, whole: bool = False) -> Code:
    """A cell that may span others; those of the head are tinted and bold. whole: whether it stays on one page."""
    named = {"fill": colour(LIGHT)} if head else {}
    named |= {"breakable": boolean(False)} if whole else {}
    shown = call("strong", body) if head and body != EMPTY else body
    return call("table.cell", shown, colspan=number(columns), rowspan=number(rows), **named)


def caption(text: Code, small: float) -> Code:
    """What stands below a picture or a table."""
    return call("text", text, size=Code(f"{small:g}em"), fill=colour(GREY))


def shares(widths: Sequence[int], longest: Sequence[int]) -> list[float]:
    """Relative widths of columns: the author's, where some differ, else by the characters of the longest cell."""
    if len(widths) == len(longest) and len(set(widths)) > 1:
        return [float(max(1, width)) for width in widths]
    return [round(min(max(length, 5), LONGEST) ** 0.6, 2) for length in longest]
