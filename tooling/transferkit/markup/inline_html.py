"""Inline HTML that means something standard: `<b>…</b>` is strong text, `<sup>…</sup>` raised, and so on."""

from __future__ import annotations

import re

from docutils import nodes
from markdown_it.tree import SyntaxTreeNode

INLINE_TAG = re.compile(r"</?\s*([a-zA-Z][a-zA-Z0-9]*)")
"""The name of a tag."""
_INLINE_NODES = {"b": nodes.strong, "strong": nodes.strong, "i": nodes.emphasis, "em": nodes.emphasis}
_INLINE_NODES |= {"sub": nodes.subscript, "sup": nodes.superscript, "code": nodes.literal, "kbd": nodes.literal}


def pair_at(children: list[SyntaxTreeNode], start: int) -> tuple[type[nodes.TextElement] | None, int]:
    """The node an opening inline tag means, and where it is closed; (None, start) for anything else."""
    child = children[start]
    if child.type != "html_inline" or child.content.startswith("</"):
        return None, start
    tag = INLINE_TAG.match(child.content)
    kind = _INLINE_NODES.get(tag[1].lower()) if tag else None
    if tag is None or kind is None:
        return None, start
    for end in range(start + 1, len(children)):
        if children[end].type == "html_inline" and re.fullmatch(rf"</\s*{tag[1]}\s*>", children[end].content, re.IGNORECASE):
            return kind, end
    return None, start
