"""The words of a page without any looks, for a page that Typst refuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docutils import nodes

from transferkit.markup import nodes as ours
from transferkit.typesetting.nodes import MAKERS
from transferkit.typesetting.nodes.silent import nothing


@dataclass(frozen=True, slots=True)
class Bare:
    """The paragraphs of a page without its title."""

    here: tuple[str, ...] = ()
    at_the_end: tuple[str, ...] = ()
    """Solutions and answers, which stand at the end of a book."""


def bare(document: nodes.document) -> Bare:
    """What the book would have shown of a page: no comments, no slides, a picture as its description."""
    title = next(document.findall(nodes.title), None)
    said = list(_said(document, title, False))
    return Bare(tuple(text for late, text in said if not late), tuple(text for late, text in said if late))


def _said(node: nodes.Node, title: nodes.title | None, late: bool) -> Iterator[tuple[bool, str]]:
    """(whether it stands at the end of the book, text) of each paragraph."""
    if node is title or _is_silent(node):
        return
    late = late or _stands_at_the_end(node)
    if isinstance(node, nodes.image):
        yield late, str(node.get("alt") or "")
    elif isinstance(node, nodes.TextElement) and all(isinstance(child, nodes.Text | nodes.Inline) for child in node.children):
        yield late, node.astext()
    else:
        for child in node.children:
            yield from _said(child, title, late)


def _stands_at_the_end(node: nodes.Node) -> bool:
    return isinstance(node, ours.solution) or (isinstance(node, nodes.section) and "answers" in node["classes"])


def _is_silent(node: nodes.Node) -> bool:
    known = next((above for above in type(node).__mro__ if above in MAKERS), None)
    return known is not None and MAKERS[known] is nothing
