"""Tables of nodes that blocks make: names of columns, rows of cells, and how wide the columns are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docutils import nodes

Cell = Sequence[nodes.Node]
"""The paragraphs and lists that stand in a cell."""


def table(names: Sequence[str | nodes.Node], rows: Iterable[Iterable[Cell]], shares: Iterable[int], kind: str) -> nodes.table:
    """A table whose cells are nodes. names: of its columns, a node where a name is no plain text; kind: its class."""
    group = nodes.tgroup("", *(nodes.colspec(colwidth=share) for share in shares), cols=len(names))
    group += nodes.thead("", nodes.row("", *(nodes.entry("", _name(name)) for name in names)))
    group += nodes.tbody("", *(nodes.row("", *_entries(row)) for row in rows))
    return nodes.table("", group, classes=[kind])


def words_in(text: str) -> nodes.paragraph:
    """A paragraph of words."""
    return nodes.paragraph(text, text)


def line_of(*parts: nodes.Node) -> nodes.paragraph:
    """A paragraph of links and words."""
    return nodes.paragraph("", "", *parts)


def _name(name: str | nodes.Node) -> nodes.paragraph:
    return words_in(name) if isinstance(name, str) else line_of(name)


def _entries(row: Iterable[Cell]) -> Iterator[nodes.entry]:
    for cell in row:
        yield nodes.entry("", *cell)
