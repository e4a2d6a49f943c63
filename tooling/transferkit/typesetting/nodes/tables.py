"""Tables, as wide as the page or, where their words need more, smaller or on a turned page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from docutils import nodes

from transferkit.markup import nodes as ours
from transferkit.press import parts
from transferkit.press.code import Code, call, content
from transferkit.press.parts import EMPTY
from transferkit.press.widths import text_width
from transferkit.typesetting.breaks import breakable
from transferkit.typesetting.nodes.captions import captioned
from transferkit.typesetting.scribe import Maker, Scribe

SIZE = 10.0
"""Points of the letters of tables, about."""
SMALLEST = 0.72
"""How far a table may be made smaller."""
TURNED = 1.5
"""How much longer lines are on a turned page."""
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
    made = content(_group(group, node, scribe) for group in groups)
    return captioned(made, node, title, scribe, kind="table")


def _group(node: nodes.tgroup, of: nodes.table, scribe: Scribe) -> Code:
    specs = [child for child in node.children if isinstance(child, nodes.colspec)]
    head = [row for part in node.children if isinstance(part, nodes.thead) for row in part.children]
    body = [row for part in node.children if isinstance(part, nodes.tbody) for row in part.children]
    stubs = frozenset(index for index, spec in enumerate(specs) if spec.get("stub"))
    needs = _needs([*head, *body], len(specs))
    fit = fit_of(sum(needs) + PADDING * len(needs), scribe.around.text_width)
    if fit != Fit() and not _is_made(of):
        scribe.report("FIT04" if fit.turned else "FIT05", of)
    widths = _widths(specs, [*head, *body], needs, scribe.around.text_width * (TURNED if fit.turned else 1))
    cells = [cell for row in body for cell in _cells(row, scribe, stubs)]
    made = parts.table([cell for row in head for cell in _cells(row, scribe, frozenset(), head=True)], cells, widths)
    if fit.scale < 1:
        made = call("text", made, size=Code(f"{fit.scale:.2g}em"))
    return call("turned", made) if fit.turned else made


def _is_made(node: nodes.Node) -> bool:
    """Whether a table comes from front matter, where its author cannot make it narrower."""
    return isinstance(node.parent, ours.session_plan)


def fit_of(needed: float, width: float) -> Fit:
    """How a table that needs so many points for its longest words fits into lines of a width."""
    for turned in (False, True):
        room = width * (TURNED if turned else 1)
        if needed * SMALLEST <= room or turned:
            scale = min(1.0, max(room / needed, 0.45)) if needed else 1.0
            return Fit(turned, scale if scale < 0.995 else 1.0)
    raise AssertionError(needed)


def _needs(rows: Sequence[nodes.Node], count: int) -> list[float]:
    """Points the longest word of each column takes; cells that span several are not asked."""
    needs = [0.0] * count
    for row in rows:
        for column, entry in _placed(row):
            if column < count and not entry.get("morecols"):
                words = breakable(entry.astext()).replace("\u200b", " ").split()
                needs[column] = max(needs[column], max((text_width(word, SIZE) for word in words), default=0.0))
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
    for column, entry in _placed(row):
        body = scribe.anchored(entry, scribe.flow(entry.children)) if entry.children else EMPTY
        side = next((_SIDES[name] for name in entry["classes"] if name in _SIDES), _ALIGNS.get(entry.get("align", ""), ""))
        if side and body != EMPTY:
            body = call("align", Code(side), body)
        yield parts.cell(body, int(entry.get("morecols", 0)) + 1, int(entry.get("morerows", 0)) + 1, head or column in stubs)


MAKERS: Mapping[type[Any], Maker] = {nodes.table: table}
