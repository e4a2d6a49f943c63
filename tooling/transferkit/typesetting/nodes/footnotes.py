"""Footnotes at the foot of the page, with the numbers the site shows, too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docutils import nodes

from transferkit.press.code import Code, call, string
from transferkit.press.parts import EMPTY
from transferkit.typesetting.scribe import Maker, Scribe, labelled


def mark(node: nodes.footnote_reference, scribe: Scribe) -> Code:
    """The raised number; with its first one the note goes to the foot of the page.

    Headings stand in tables of contents, too, and captions in figures: from there a number only leads to the note.
    """
    name = str(node.get("refid", ""))
    note = scribe.document.ids.get(name)
    label = scribe.label(name)
    if name in scribe.notes.footnotes or not isinstance(note, nodes.footnote) or _is_repeated(node):
        raised = call("super", scribe.string(node.astext(), node))
        return scribe.lead(label, raised) if name else raised
    scribe.notes.footnotes.add(name)
    scribe.notes.anchors.add(label)
    number = string(_number(note))
    body = scribe.flow([child for child in note.children if not isinstance(child, nodes.label)])
    return labelled(Code(f"footnote(numbering: _ => {number}, {body})"), label)


def note(node: nodes.footnote, scribe: Scribe) -> Code:
    """A note nothing refers to from a place with a foot: where it was written."""
    if any(name in scribe.notes.footnotes for name in node["ids"]):
        return EMPTY
    return _entry(node, scribe)


def _entry(node: nodes.Element, scribe: Scribe) -> Code:
    head = next((child for child in node.children if isinstance(child, nodes.label)), None)
    rest = scribe.flow([child for child in node.children if child is not head])
    said = scribe.inner(head) if head is not None else EMPTY
    return call("terms", call("terms.item", scribe.anchored(node, said), rest))


def citation(node: nodes.Element, scribe: Scribe) -> Code:
    """An entry of a list of sources."""
    return _entry(node, scribe)


def _number(node: nodes.Element) -> str:
    return next((child.astext() for child in node.children if isinstance(child, nodes.label)), "*")


def _is_repeated(node: nodes.Node) -> bool:
    above = node.parent
    while above is not None and not isinstance(above, nodes.title | nodes.caption | nodes.thead | nodes.footnote):
        above = above.parent
    return above is not None


MAKERS: Mapping[type[Any], Maker] = {
    nodes.footnote_reference: mark,
    nodes.footnote: note,
    nodes.citation: citation,
    nodes.label: lambda node, scribe: scribe.inner(node),
}
