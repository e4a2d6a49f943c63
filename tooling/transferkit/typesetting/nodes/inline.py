"""What stands within a line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docutils import nodes
from sphinx import addnodes

from transferkit.markup.nodes import gap
from transferkit.press.code import Code, call, content, string
from transferkit.press.parts import BOX
from transferkit.typesetting.breaks import breakable
from transferkit.typesetting.nodes.silent import children
from transferkit.typesetting.scribe import Maker, Scribe


def text(node: nodes.Text, scribe: Scribe) -> Code:
    """Words; the line breaks of a source are spaces. A box to tick is large enough for a pen."""
    said = node.replace("\n", " ")
    if said.startswith(BOX):
        return content([Code("tick"), scribe.string(said.removeprefix(BOX), node)])
    return scribe.string(said, node)


def looking(function: str) -> Maker:
    """A maker for text that looks otherwise."""

    def make(node: nodes.Element, scribe: Scribe) -> Code:
        return call(function, scribe.anchored(node, scribe.inner(node)))

    return make


def literal(node: nodes.Element, scribe: Scribe) -> Code:
    """Code within a line; long words of it may break."""
    return scribe.anchored(node, call("raw", string(breakable(_printable(node, scribe)))))


def strong_literal(node: nodes.Element, scribe: Scribe) -> Code:
    """Code within a line that stands out."""
    return call("strong", literal(node, scribe))


def emphasised_literal(node: nodes.Element, scribe: Scribe) -> Code:
    """Code within a line that is to be replaced."""
    return call("emph", literal(node, scribe))


def _printable(node: nodes.Element, scribe: Scribe) -> str:
    from transferkit.press.fonts import printable

    scribe.string(node.astext(), node)  # tells what cannot be printed
    return printable(node.astext().replace("\n", " "))[0]


def abbreviation(node: nodes.Element, scribe: Scribe) -> Code:
    """A short form, and in brackets what it stands for: paper has no tooltips."""
    made = children(node, scribe)
    explained = node.get("explanation", "") or node.get("title", "")
    return content([made, scribe.string(f" ({explained})", node)]) if explained else made


MAKERS: Mapping[type[Any], Maker] = {
    nodes.Text: text,
    **dict.fromkeys((nodes.emphasis, nodes.title_reference), looking("emph")),
    nodes.strong: looking("strong"),
    nodes.superscript: looking("super"),
    nodes.subscript: looking("sub"),
    nodes.literal: literal,
    addnodes.literal_strong: strong_literal,
    **dict.fromkeys((addnodes.literal_emphasis, addnodes.manpage), emphasised_literal),
    **dict.fromkeys((nodes.inline, nodes.generated, nodes.problematic, gap, nodes.substitution_reference), children),
    **dict.fromkeys((nodes.abbreviation, nodes.acronym), abbreviation),
}
