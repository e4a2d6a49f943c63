"""What stands on a sheet as Typst code, one small function for each kind of item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transferkit.model.quiz import letter
from transferkit.model.text import Block, Paragraph, Run, Table, plain, runs
from transferkit.press.code import Code as Typst
from transferkit.press.code import array, call, content, number, points
from transferkit.press.parts import GREY, LIGHT, LINE, PETROL, WARM, colour
from transferkit.press.typesetter import BOX, Typesetter
from transferkit.writers.packs.sheet import Box, Choices, Fields, Item, Labelled, Matching, Question, Room, Tone

EDGES = {Tone.CASE: PETROL, Tone.HINT: PETROL, Tone.ERRORS: WARM, Tone.FOLLOW_UP: PETROL, Tone.POINTER: GREY}
PITCH, LARGE_PITCH = 25, 40
"""Points from one writing line to the next: 9 mm, and 14 mm in large print."""
_CIRCLE = (
    "letter => box(width: 1.3em, height: 0.68em, place(center + horizon, circle(radius: 0.65em, stroke: 0.8pt + black, "
    'inset: 0pt, align(center + horizon, numbering("a", letter)))))'
)
_TICK = (
    'letter => box(width: 0.8em, height: 0.8em, stroke: 0.8pt + black, radius: 1pt, baseline: 0.08em) + h(0.45em) + numbering("a", letter)'
)
_BOX = Typst("box(width: 0.8em, height: 0.8em, stroke: 0.8pt + black, radius: 1pt, baseline: 0.08em)")
FEW_LINES = 6
"""Lines that are kept together with their question."""
MOST_ON_A_PAGE = 8
"""Fields of a worksheet that share one page."""
ROOM_IN_FIELD = 4
"""Lines in a field where the fields take more than a page."""
FEW_ROWS = 8
"""Rows of a table to fill in that are kept on one page."""


def items(setter: Typesetter, found: Sequence[Item], large: bool) -> Iterator[Typst]:
    """The items of a part; what introduces answers to tick or a table to fill in stays on their page."""
    following: tuple[Item | None, ...] = (*found, None)[1:]
    for one, follower in zip(found, following, strict=True):
        made = item(setter, one, large)
        introduces = isinstance(one, Paragraph | Question) and (
            isinstance(follower, Choices) or (isinstance(follower, Table) and _is_kept(follower))
        )
        yield call("block", made, sticky=Typst("true")) if introduces else made


def item(setter: Typesetter, found: Item, large: bool) -> Typst:
    """One item of a sheet."""
    match found:
        case Room(lines):
            return _room(lines, large)
        case Question():
            return _question(setter, found, large)
        case Choices():
            return _choices(setter, found)
        case Box(Tone.CASE):
            return _case(setter, found)
        case Box(tone, title, blocks):
            return setter.box(title, setter.blocks(blocks), EDGES[tone])
        case Labelled(label, blocks):
            head = call("heading", setter.text(label), level=Typst("2"), outlined=Typst("false"))
            return content([call("block", head, above=Typst("1.3em"), below=Typst("0.6em"), sticky=Typst("true")), setter.blocks(blocks)])
        case Matching():
            return _matching(setter, found)
        case Fields():
            return _fields(setter, found, large)
        case Table() if _is_kept(found):
            return call("block", setter.block(found), breakable=Typst("false"))
    block: Block = found
    return setter.block(block)


def _is_kept(table: Table) -> bool:
    """Whether a table is to be filled in or ticked and short enough to stay on one page."""
    return len(table.body) <= FEW_ROWS and any(plain(cell.text) in ("", BOX) for row in table.body for cell in row)


def _room(lines: int, large: bool) -> Typst:
    pitch = LARGE_PITCH if large else PITCH
    rule = f'line(length: 100%, stroke: 0.6pt + rgb("{LINE}"))'
    several = f"for _ in range({lines}) {{ v({pitch}pt - 1.2em); {rule} }}"
    return Typst(f"block(above: 2pt, below: 16pt, breakable: {'true' if lines > FEW_LINES else 'false'}, {{ {several} }})")


def _question(setter: Typesetter, question: Question, large: bool) -> Typst:
    body = [setter.blocks(question.blocks)]
    if question.options:
        look = Typst(_TICK if question.several else _CIRCLE)
        options = [setter.text(option) for option in question.options]
        body.append(call("enum", *options, numbering=look, tight=Typst("false"), spacing=Typst("0.95em"), indent=points(2)))
    if question.room:
        body.append(_room(question.room, large))
    inner = content(body)
    kept = call("block", inner, breakable=Typst("false")) if question.options or 0 < question.room <= FEW_LINES else inner
    listed = call("enum", kept, start=number(question.number), numbering=Typst('"1."')) if question.number else call("list", kept)
    return call("block", listed, above=Typst("1.3em"), below=Typst("1.3em")) if question.options else listed


def _fields(setter: Typesetter, fields: Fields, large: bool) -> Typst:
    """Boxes to write in that share what is left of the page; in large print each has room for some lines instead."""
    cells = [content([call("par", call("strong", setter.text(title))), setter.blocks(prompt)]) for title, prompt in fields.fields]
    if large or len(cells) > MOST_ON_A_PAGE:
        rooms = (content([cell, _room(ROOM_IN_FIELD, large)]) for cell in cells)
        return content(call("block", room, breakable=Typst("false")) for room in rooms)
    edge, rest = Typst(f'0.8pt + rgb("{LINE}")'), {"width": Typst("100%"), "height": Typst("1fr"), "above": points(0), "below": points(0)}
    return content(call("block", call("text", cell, size=Typst("0.92em")), inset=points(7), stroke=edge, **rest) for cell in cells)


def _choices(setter: Typesetter, choices: Choices) -> Typst:
    """What may be ticked: a box, the letter, the answer."""
    cells: list[Typst] = []
    for index, option in enumerate(choices.options):
        cells += [_BOX, setter.string(f"{letter(index)})"), setter.blocks(option)]
    columns = array([Typst("auto"), Typst("auto"), Typst("1fr")])
    grid = call("grid", *cells, columns=columns, row_gutter=Typst("0.9em"), column_gutter=Typst("0.6em"))
    note = call("par", call("text", setter.string(choices.instruction), size=Typst("0.85em"), fill=colour(GREY)))
    return call("block", content([note, grid]), breakable=Typst("true" if len(choices.options) > FEW_ROWS else "false"))


def _case(setter: Typesetter, box: Box) -> Typst:
    title = call("text", call("strong", setter.text(box.title)), fill=colour(PETROL))
    head = call("par", title) if box.title else Typst("[]")
    stroke = Typst(f'0.8pt + rgb("{PETROL}")')
    return call("block", content([head, setter.blocks(box.blocks)]), width=Typst("100%"), inset=points(11), radius=points(4), stroke=stroke)


def _matching(setter: Typesetter, matching: Matching) -> Typst:
    """Left a box for the letter, right the letters; in the middle room to draw lines."""
    rows = max(len(matching.left), len(matching.right))
    cells: list[Typst] = []
    empty, square = Typst("[]"), Typst("rect(width: 1.5em, height: 1.5em, stroke: 0.8pt + black)")
    for index in range(rows):
        has_left, has_right = index < len(matching.left), index < len(matching.right)
        cells += [
            setter.text((Run(f"{index + 1}. "), *matching.left[index])) if has_left else empty,
            square if has_left else empty,
            empty,
            setter.text((Run(f"{chr(65 + index % 26)}) "), *matching.right[index])) if has_right else empty,
        ]
    heads = [setter.text(text) if text else empty for text in (matching.heads[0], runs(" "), (), matching.heads[1])]
    head = [call("table.header", *(call("strong", text) if str(text) != "[]" else text for text in heads))] if any(matching.heads) else []
    columns = array([Typst("1fr"), Typst("auto"), Typst("1.6cm"), Typst("1fr")])
    stroke = Typst(f'(x, y) => if x == 2 {{ none }} else {{ (y: 0.7pt + rgb("{LINE}")) }}')
    fill = Typst(f'(x, y) => if y == 0 and x != 2 {{ rgb("{LIGHT}") }}') if head else Typst("none")
    return call("table", *head, *cells, columns=columns, inset=points(7), stroke=stroke, fill=fill, align=Typst("start + horizon"))
