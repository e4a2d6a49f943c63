"""Nodes that a book does not show, and the bases of all others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docutils import nodes
from sphinx import addnodes

from transferkit.press.code import Code, call
from transferkit.press.parts import EMPTY
from transferkit.typesetting.scribe import Maker, Scribe


def nothing(node: nodes.Element, scribe: Scribe) -> Code:
    """What only the source or another product needs; its anchors stay."""
    return scribe.anchored(node, EMPTY)


def children(node: nodes.Element, scribe: Scribe) -> Code:
    """What is only a wrapper: what stands in it."""
    return scribe.anchored(node, scribe.inner(node))


def unknown_text(node: nodes.TextElement, scribe: Scribe) -> Code:
    """Text of a class nobody knows: a paragraph of its own, or a part of the line it stands in."""
    made = children(node, scribe)
    return made if isinstance(node, nodes.Inline) or isinstance(node.parent, nodes.TextElement) else call("par", made)


MAKERS: Mapping[type[Any], Maker] = {
    **dict.fromkeys(
        (
            *(nodes.comment, nodes.substitution_definition, nodes.pending, nodes.system_message, nodes.meta, nodes.decoration),
            *(nodes.colspec, nodes.header, nodes.footer, nodes.Invisible),
            *(addnodes.highlightlang, addnodes.tabular_col_spec, addnodes.toctree, addnodes.pending_xref_condition),
        ),
        nothing,
    ),
    **dict.fromkeys(
        (nodes.document, nodes.container, nodes.compound, nodes.Element, addnodes.only, addnodes.start_of_file, addnodes.acks),
        children,
    ),
    nodes.TextElement: unknown_text,
    nodes.Inline: children,
}
