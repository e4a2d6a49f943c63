"""Descriptions of functions, classes and the like, as Sphinx's domains write them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from docutils import nodes
from sphinx import addnodes

from transferkit.press.code import Code, call, content, points, string
from transferkit.typesetting.nodes.silent import children
from transferkit.typesetting.scribe import Maker, Scribe


def signature(node: nodes.Element, scribe: Scribe) -> Code:
    """How something is written, on a line of its own."""
    return call("block", call("strong", scribe.anchored(node, scribe.inner(node))), sticky=Code("true"))


def described(node: nodes.Element, scribe: Scribe) -> Code:
    """What it does, indented."""
    return call("pad", scribe.anchored(node, scribe.inner(node)), left=points(16)) if node.children else content([])


def parameters(node: nodes.Element, scribe: Scribe) -> Code:
    """`(a, b)`, with the brackets the node asks for."""
    opening, closing = node.get("_open", "("), node.get("_close", ")")
    return content([string(opening), *_joined(node.children, scribe), string(closing)])


def type_parameters(node: nodes.Element, scribe: Scribe) -> Code:
    """`[T]`."""
    return content([string("["), *_joined(node.children, scribe), string("]")])


def optional(node: nodes.Element, scribe: Scribe) -> Code:
    """`[, c]`: what may be left out."""
    return content([string("["), *_joined(node.children, scribe), string("]")])


def returns(node: nodes.Element, scribe: Scribe) -> Code:
    """`→ int`."""
    return content([string(" → "), scribe.inner(node)])


def _joined(found: Iterable[nodes.Node], scribe: Scribe) -> Iterable[Code]:
    for position, child in enumerate(found):
        yield from [string(", ")] if position else []
        yield scribe.code(child)


MAKERS: Mapping[type[Any], Maker] = {
    addnodes.desc: children,
    addnodes.desc_signature: signature,
    addnodes.desc_content: described,
    addnodes.desc_parameterlist: parameters,
    addnodes.desc_type_parameter_list: type_parameters,
    addnodes.desc_optional: optional,
    addnodes.desc_returns: returns,
    **dict.fromkeys(
        (
            *(
                addnodes.desc_name,
                addnodes.desc_addname,
                addnodes.desc_signature_line,
                addnodes.desc_annotation,
                addnodes.desc_type,
                addnodes.desc_inline,
            ),
            *(addnodes.desc_parameter, addnodes.desc_type_parameter, addnodes.desc_sig_space, addnodes.desc_sig_name),
            *(addnodes.desc_sig_operator, addnodes.desc_sig_punctuation, addnodes.desc_sig_keyword, addnodes.desc_sig_keyword_type),
            *(addnodes.desc_sig_literal_number, addnodes.desc_sig_literal_string, addnodes.desc_sig_literal_char),
        ),
        children,
    ),
}
