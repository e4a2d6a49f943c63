"""Sections and their headings. Levels follow the nesting, so that none is ever left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docutils import nodes

from transferkit.press.code import Code, boolean, call, content, number
from transferkit.press.parts import EMPTY
from transferkit.typesetting.scribe import Maker, Scribe, labelled

DEEPEST_HEADING = 6
"""PDF knows six levels."""


def section(node: nodes.section, scribe: Scribe) -> Code:
    """A section with its heading; the answers to questions go to the end of the book."""
    if "answers" in node["classes"]:
        scribe.notes.put_off.append(scribe.anchored(node, scribe.inner(node)))
        return EMPTY
    heading = next((child for child in node.children if isinstance(child, nodes.title)), None)
    rest = [child for child in node.children if child is not heading]
    return content([*([_heading(heading, node, scribe)] if heading is not None else []), scribe.each(rest)])


def _heading(node: nodes.title, of: nodes.section, scribe: Scribe) -> Code:
    depth = nesting(of)
    made = call(
        "heading",
        scribe.inner(node),
        level=number(min(scribe.level + depth, DEEPEST_HEADING)),
        outlined=boolean(depth == 0),
        bookmarked=boolean(True),
    )
    first, *others = [*of["ids"], *node["ids"]] or [""]
    label = scribe.label(first)
    scribe.notes.anchors.add(label)
    aliases = [scribe.anchor(name) for name in others]
    if depth == 0 and "" not in (first, *others):
        aliases.append(scribe.anchor(""))
    return content([labelled(made, label), *aliases])


def nesting(node: nodes.Node) -> int:
    """How many sections stand around a section."""
    depth, at = 0, node.parent
    while at is not None:
        depth += isinstance(at, nodes.section)
        at = at.parent
    return depth


def title(node: nodes.title, scribe: Scribe) -> Code:
    """The title of something that is no section and has no look of its own."""
    return call("par", call("strong", scribe.anchored(node, scribe.inner(node))))


MAKERS: Mapping[type[Any], Maker] = {nodes.section: section, nodes.title: title}
