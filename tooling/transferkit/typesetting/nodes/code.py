"""Code and what programs say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docutils import nodes

from transferkit.markup import nodes as ours
from transferkit.press import parts
from transferkit.press.code import Code, content, string
from transferkit.press.fonts import printable
from transferkit.typesetting.breaks import breakable
from transferkit.typesetting.nodes.captions import captioned
from transferkit.typesetting.nodes.silent import children
from transferkit.typesetting.scribe import Maker, Scribe


def code_block(node: nodes.Element, scribe: Scribe) -> Code:
    """Code as it was written; lines too long for the page go on below."""
    scribe.string(node.astext(), node)  # tells what cannot be printed
    return scribe.anchored(node, parts.code_block(string(breakable(printable(node.astext().expandtabs(4))[0]))))


def container(node: nodes.container, scribe: Scribe) -> Code:
    """Code with a caption, or a plain wrapper."""
    if "literal-block-wrapper" not in node["classes"]:
        return children(node, scribe)
    caption = next((child for child in node.children if isinstance(child, nodes.caption)), None)
    rest = [child for child in node.children if child is not caption]
    return captioned(scribe.each(rest), node, caption, scribe, kind="raw")


def output(node: ours.cell_output, scribe: Scribe) -> Code:
    """What a cell of a notebook showed."""
    return content([children(node, scribe)])


MAKERS: Mapping[type[Any], Maker] = {
    **dict.fromkeys((nodes.literal_block, nodes.doctest_block), code_block),
    nodes.container: container,
    ours.cell_input: children,
    ours.cell_output: output,
}
