"""Captions with the numbers the site shows, too."""

from __future__ import annotations

from docutils import nodes

from transferkit.press.code import Code, call, content, string
from transferkit.typesetting.scribe import Scribe, labelled


def captioned(made: Code, node: nodes.Element, caption: nodes.Element | None, scribe: Scribe, kind: str) -> Code:
    """Something with its caption, and a place that can be led to. kind: image, table or raw; the words of the last two stand above."""
    number = next((found for name in node["ids"] if (found := scribe.around.numbers(scribe.docname, name))), "")
    if caption is None and not number:
        return content([*(scribe.anchor(name) for name in node["ids"]), made]) if node["ids"] else made
    inner = scribe.anchored(caption, scribe.inner(caption)) if caption is not None else string("")
    said = content([scribe.string(f"{number}: " if caption is not None else number, node), inner]) if number else inner
    shown = call("figure", made, caption=said, kind=string(kind), supplement=Code("none"), numbering=Code("none"))
    if not node["ids"]:
        return shown
    first, *others = node["ids"]
    label = scribe.label(first)
    if label in scribe.notes.anchors:
        return shown
    scribe.notes.anchors.add(label)
    return content([*(scribe.anchor(name) for name in others), labelled(shown, label)])
