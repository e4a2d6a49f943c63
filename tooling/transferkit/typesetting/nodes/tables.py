"""Tables, as wide as the page or, where their words need more, smaller or on a turned page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

from docutils import nodes

from transferkit.markup import nodes as ours
from transferkit.press import parts
from transferkit.press.code import Code, call, content, points
from transferkit.press.parts import EMPTY
from transferkit.press.widths import text_width
from transferkit.typesetting.breaks import breakable
from transferkit.typesetting.nodes.captions import captioned
from transferkit.typesetting.nodes.silent import children
from transferkit.typesetting.nodes.text import rubric
from transferkit.typesetting.scribe import Maker, Scribe

SIZE = 10.0
"""Points of the letters of tables, about."""
SMALLEST = 0.72
"""How far a table is made smaller before its page is turned."""
TINIEST = 0.45
"""How far a table is made smaller at most."""
TURNED = 1.5
"""How much longer lines are on a turned page."""
BESIDE = 30.0
"""Points that boxes and lists around a table take of its lines."""
BOLD = 1.09
"""How much wider bold letters are."""
ROOM_TO_WRITE = 56.0
"""Points a cell is high at least that somebody writes into, about three lines by hand."""
LONG_ROW = 700
"""Characters of a row that may go on on the next page."""
PADDING = 10.0
"""Points at both sides of a cell together."""
_SIDES = {"text-left": "start", "text-center": "center", "text-right": "end"}
_ALIGNS = {"left": "start", "center": "center", "right": "end"}


@dataclass(frozen=True, slots=True)
class Fit:
    """How a table is made to fit."""

    turned: bool = False
    scale: float = 1.0


def table(node: nodes.table, scribe: Scribe) -> Code:
    """A table with its caption; heads are repeated on each page."""
    title = next((child for child in node.children if isinstance(child, nodes.title)), None)
    groups = [child for child in node.children if isinstance(child, nodes.tgroup)]
    smallest = 1.0 if _is_made(node) else SMALLEST
    fits = [_fit(group, scribe, _stands_free(node), smallest) for group in groups]
    made = captioned(content(map(_group, groups, fits, repeat(scribe))), node, title, scribe, kind="table")
    turned = any(fit.turned for fit in fits)
    if any(fit != Fit() for fit in fits) and not _is_made(node):
        scribe.report("FIT04" if turned else "FIT05", node)
    led = [rubric(lead, scribe), made] if (lead := _lead(node)) is not None else [made]
    return call("turned", content(led)) if turned else content(led)


def heading(node: nodes.rubric, scribe: Scribe) -> Code:
    """A rubric. That of a session plan is drawn with the plan, which may have a page of its own."""
    plan = node.next_node(descend=False, siblings=True)
    return EMPTY if isinstance(plan, nodes.table) and _is_made(plan) else rubric(node, scribe)


def _lead(node: nodes.table) -> nodes.rubric | None:
    """The rubric of a session plan."""
    if not _is_made(node):
        return None
    place = node.parent.index(node)
    before = node.parent[place - 1] if place else None
    return before if isinstance(before, nodes.rubric) else None


def _stands_free(node: nodes.Node) -> bool:
    """Whether nothing that is drawn stands around a table, so that it may have a page of its own."""
    return all(isinstance(above, nodes.section | nodes.document | ours.session_plan) for above in _above(node))


def _above(node: nodes.Node) -> Iterator[nodes.Node]:
    while node.parent is not None:
        node = node.parent
        yield node


def _fit(node: nodes.tgroup, scribe: Scribe, can_turn: bool, smallest: float) -> Fit:
    needs = _needs(_rows(node), len(_specs(node)))
    padding = PADDING * len(needs) + (0 if can_turn else BESIDE)
    return fit_of(sum(needs), padding, scribe.around.text_width, can_turn, smallest)


def _specs(node: nodes.tgroup) -> list[nodes.colspec]:
    return [child for child in node.children if isinstance(child, nodes.colspec)]


def _rows(
    node: nodes.tgroup, kinds: type[nodes.Element] | tuple[type[nodes.Element], ...] = (nodes.thead, nodes.tbody)
) -> list[nodes.Node]:
    return [row for part in node.children if isinstance(part, kinds or nodes.Part) for row in part.children]


def _group(node: nodes.tgroup, fit: Fit, scribe: Scribe) -> Code:
    specs, rows = _specs(node), _rows(node)
    stubs = frozenset(index for index, spec in enumerate(specs) if spec.get("stub"))
    widths = _widths(specs, rows, _needs(rows, len(specs)), scribe.around.text_width * (TURNED if fit.turned else 1))
    head = [cell for row in _rows(node, nodes.thead) for cell in _cells(row, scribe, frozenset(), head=True)]
    made = parts.table(head, [cell for row in _rows(node, nodes.tbody) for cell in _cells(row, scribe, stubs)], widths)
    return call("text", made, size=Code(f"{fit.scale:.2g}em")) if fit.scale < 1 else made


def _is_made(node: nodes.table) -> bool:
    """Whether a table is a session plan: its author cannot make it narrower, and trainers read it standing."""
    return "session-plan" in node["classes"]


def fit_of(needed: float, padding: float, width: float, can_turn: bool = True, smallest: float = SMALLEST) -> Fit:
    """How a table fits into lines of a width.

    needed: points for the longest words of its columns. padding: around them. smallest: see SMALLEST.
    """
    turned = can_turn and needed * smallest + padding > width
    room = width * (TURNED if turned else 1) - padding
    return Fit(turned, 1.0 if needed <= room else max(int(100 * room / needed) / 100, TINIEST))


def _needs(rows: Sequence[nodes.Node], count: int) -> list[float]:
    """Points the longest word of each column takes; cells that span several are not asked."""
    needs = [0.0] * count
    for row in rows:
        for column, entry in _placed(row):
            if column < count and not entry.get("morecols"):
                words = breakable(entry.astext()).replace("\u200b", " ").split()
                size = SIZE * BOLD if isinstance(row.parent, nodes.thead) else SIZE
                needs[column] = max(needs[column], max((text_width(word, size) for word in words), default=0.0))
    return needs


def _widths(specs: Sequence[nodes.colspec], rows: Sequence[nodes.Node], needs: Sequence[float], room: float) -> list[float]:
    """Relative widths: the author's, else by the longest cells; none below what its longest word takes, as far as there is room."""
    longest = [1] * len(specs)
    for row in rows:
        for column, entry in _placed(row):
            if column < len(longest) and not entry.get("morecols"):
                longest[column] = max(longest[column], len(entry.astext()))
    wanted = parts.shares([int(spec.get("colwidth", 1)) for spec in specs], longest)
    return spread(wanted, [need + PADDING for need in needs], room)


def spread(wanted: Sequence[float], needs: Sequence[float], room: float) -> list[float]:
    """Widths in points as shares of the room, none below its need where all needs have room."""
    if sum(needs) >= room:
        return [round(need, 1) for need in needs]
    found = list(needs)
    free = room
    open_columns = set(range(len(wanted)))
    while open_columns:
        whole = sum(wanted[index] for index in open_columns)
        short = {index for index in open_columns if free * wanted[index] / whole < needs[index]}
        if not short:
            for index in open_columns:
                found[index] = free * wanted[index] / whole
            break
        free -= sum(needs[index] for index in short)
        open_columns -= short
    return [round(width, 1) for width in found]


def _placed(row: nodes.Node) -> Iterator[tuple[int, nodes.entry]]:
    """Entries with the column they begin in, as far as no cell above reaches down beside them."""
    column = 0
    for entry in row.children:
        if isinstance(entry, nodes.entry):
            yield column, entry
            column += 1 + int(entry.get("morecols", 0))


def _cells(row: nodes.Node, scribe: Scribe, stubs: frozenset[int], head: bool = False) -> Iterator[Code]:
    whole = len(row.astext()) < LONG_ROW
    is_to_write = "form-to-write" in row.parent.parent.parent["classes"]
    for column, entry in _placed(row):
        body = scribe.anchored(entry, scribe.flow(entry.children)) if entry.children else EMPTY
        if is_to_write and not entry.astext():
            body = call("v", points(ROOM_TO_WRITE))
        side = next((_SIDES[name] for name in entry["classes"] if name in _SIDES), _ALIGNS.get(entry.get("align", ""), ""))
        if side and body != EMPTY:
            body = call("align", Code(side), body)
        yield parts.cell(body, int(entry.get("morecols", 0)) + 1, int(entry.get("morerows", 0)) + 1, head or column in stubs, whole)


MAKERS: Mapping[type[Any], Maker] = {
    nodes.table: table,
    nodes.rubric: heading,
    **dict.fromkeys((nodes.tgroup, nodes.thead, nodes.tbody, nodes.row, nodes.entry), children),
}
