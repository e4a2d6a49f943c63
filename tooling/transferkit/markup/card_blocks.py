"""`cards` and `card`: what a group cuts out, lays on the table and sorts. `spreadsheet`: the way without a notebook."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from docutils.parsers.rst import directives

from transferkit.markup import nodes as ours
from transferkit.markup.blocks import CourseDirective


class Card(CourseDirective):
    """`card Title`."""

    def run(self) -> list[nodes.Node]:
        node = ours.card("", classes=["card"])
        return [self.filled(self.settled(self.titled(node, self.argument) if self.argument else node))]


class Cards(CourseDirective):
    """`cards Title`: holds `card` blocks, or a table of which each row becomes a card."""

    option_spec = CourseDirective.option_spec | {"numbered": directives.flag}

    def run(self) -> list[nodes.Node]:
        node = ours.cards("", classes=["cards"])
        self.filled(self.settled(self.titled(node, self.argument) if self.argument else node))
        for table in [child for child in node.children if isinstance(child, nodes.table)]:
            node.replace(table, list(_cards_of(table)))
        found = [child for child in node.children if isinstance(child, ours.card)]
        if not found:
            self.renderer.report("EXR09", self.lineno)
        if "numbered" in self.options:
            for number, card in enumerate(found, start=1):
                _number(card, number)
        return [node]


class Spreadsheet(CourseDirective):
    """`spreadsheet` inside a notebook exercise: how it goes with a spreadsheet; the first sheet of the file says it."""

    def run(self) -> list[nodes.Node]:
        node = nodes.admonition("", classes=["spreadsheet"])
        return [self.filled(self.settled(self.titled(node, self.argument or self.words("With a spreadsheet"))))]


def _cards_of(table: nodes.table) -> Iterator[ours.card]:
    """A card for each row: the first column is its title, the others stand below it behind their column's name."""
    names = [entry.astext() for row in table.findall(nodes.thead) for entry in row.findall(nodes.entry)]
    for row in (row for body in table.findall(nodes.tbody) for row in body.findall(nodes.row)):
        first, *others = row.findall(nodes.entry)
        card = ours.card("", *_title(first), classes=["card"])
        card.source, card.line = table.source, row.line or table.line
        for name, entry in zip([*names[1:], *[""] * len(others)], others, strict=False):
            card += _labelled(name, entry)
        yield card


def _title(entry: nodes.entry) -> list[nodes.Node]:
    inline = [child for text in entry.findall(nodes.paragraph) for child in text.children]
    return [nodes.title("", "", *inline)] if inline else []


def _labelled(name: str, entry: nodes.entry) -> list[nodes.Node]:
    """What a cell holds; its column's name in bold before it."""
    blocks = list(entry.children)
    if name and blocks and isinstance(blocks[0], nodes.paragraph):
        blocks[0].insert(0, [nodes.strong("", f"{name}:"), nodes.Text(" ")])
    return blocks


def _number(card: nodes.Element, number: int) -> None:
    """Put the card's number before its title."""
    if len(card) and isinstance(card[0], nodes.title):
        card[0].insert(0, nodes.Text(f"{number}. "))
    else:
        card.insert(0, nodes.title("", f"{number}."))
