"""Boxes: admonitions, topics, what was changed when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from docutils import nodes
from sphinx import addnodes

from transferkit.press import parts
from transferkit.press.code import Code
from transferkit.press.parts import GREY, PETROL, WARM
from transferkit.typesetting.nodes.silent import children
from transferkit.typesetting.scribe import Maker, Scribe

_WARNING = frozenset({"attention", "caution", "danger", "error", "important", "warning"})


def admonition(node: nodes.Element, scribe: Scribe) -> Code:
    """A box with its author's title, or what its kind is called."""
    kind = type(node).__name__
    title = next((child for child in node.children[:1] if isinstance(child, nodes.title)), None)
    named = scribe.around.admonitions.get(kind, "")
    head = scribe.inner(title) if title is not None else scribe.string(named, node) if named else None
    rest = node.children[1:] if title is not None else node.children
    return boxed(node, head, rest, scribe, WARM if _WARNING.intersection({kind, *node["classes"]}) else PETROL)


def boxed(node: nodes.Element, head: Code | None, rest: Sequence[nodes.Node], scribe: Scribe, edge: str) -> Code:
    """A box that can be led to."""
    side = "right" if scribe.around.right_to_left else "left"
    return parts.box(scribe.anchored(node, head) if head else None, scribe.each(rest) if head else children(node, scribe), side, edge)


def topic(node: nodes.Element, scribe: Scribe) -> Code:
    """Something beside the text."""
    title = next((child for child in node.children[:1] if isinstance(child, nodes.title)), None)
    head = scribe.inner(title) if title is not None else None
    return boxed(node, head, node.children[1:] if title is not None else node.children, scribe, GREY)


MAKERS: Mapping[type[Any], Maker] = {
    **dict.fromkeys(
        (
            *(nodes.admonition, nodes.attention, nodes.caution, nodes.danger, nodes.error, nodes.hint, nodes.important),
            *(nodes.note, nodes.tip, nodes.warning, addnodes.seealso),
        ),
        admonition,
    ),
    **dict.fromkeys((nodes.topic, nodes.sidebar), topic),
    addnodes.versionmodified: children,
}
