"""Lists of every kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from docutils import nodes
from sphinx import addnodes

from transferkit.markup import nodes as ours
from transferkit.press import parts
from transferkit.press.code import Code, array, boolean, call, content, number, points, string
from transferkit.press.parts import BOX, EMPTY
from transferkit.typesetting.nodes.sections import title
from transferkit.typesetting.nodes.silent import children
from transferkit.typesetting.scribe import Maker, Scribe

_SCHEMES = {"arabic": "1", "loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}

_PARTS = (
    *(nodes.list_item, nodes.definition_list_item, nodes.definition, nodes.field, nodes.field_body, nodes.option_list_item),
    *(nodes.description, ours.key_answer),
)
"""What stands alone only where its list is nested too deeply to be shown."""


def bullet_list(node: nodes.Element, scribe: Scribe) -> Code:
    """A list with points; one to tick off has nothing but its boxes."""
    boxes = "contains-task-list" in node["classes"] or all(child.astext().startswith(BOX) for child in node.children)
    marker = {"marker": Code("none")} if boxes else {}
    return _list("list", node, scribe, **marker)


def enumerated_list(node: nodes.enumerated_list, scribe: Scribe) -> Code:
    """A numbered list."""
    scheme = node.get("prefix", "") + _SCHEMES.get(node.get("enumtype", ""), "1") + node.get("suffix", ".")
    start = number(int(node.get("start", 1)))
    return _list("enum", node, scribe, start=start, numbering=string(scheme))


def _list(function: str, node: nodes.Element, scribe: Scribe, **named: Code) -> Code:
    items = [child for child in node.children if isinstance(child, nodes.Element)]
    tight = all(len(item.children) < 2 for item in items)
    made = [list_item(item, scribe) for item in items]
    return scribe.anchored(node, call(function, *made, tight=boolean(tight), **named)) if made else EMPTY


def list_item(node: nodes.Element, scribe: Scribe) -> Code:
    """What stands in an item."""
    return scribe.anchored(node, scribe.flow(node.children))


def definition_list(node: nodes.Element, scribe: Scribe) -> Code:
    """Words with what they mean."""
    entries = [child for child in node.children if isinstance(child, nodes.Element)]
    items = [call("terms.item", *_entry(entry, scribe)) for entry in entries]
    return scribe.anchored(node, call("terms", *items, tight=boolean(False))) if items else EMPTY


def _entry(node: nodes.Element, scribe: Scribe) -> tuple[Code, Code]:
    """(word, meaning) of a definition or a field; further words of it stand behind the first."""
    heads = [child for child in node.children if isinstance(child, nodes.term | nodes.classifier | nodes.field_name)]
    bodies = [child for child in node.children if child not in heads and isinstance(child, nodes.Element)]
    words = list(_with_commas(heads, scribe))
    inner = [inner for body in bodies for inner in body.children]
    return scribe.anchored(node, content(words)), scribe.flow(inner)


def _with_commas(heads: Sequence[nodes.Node], scribe: Scribe) -> Iterator[Code]:
    for position, head in enumerate(heads):
        if position:
            yield string(" : " if isinstance(head, nodes.classifier) else ", ")
        assert isinstance(head, nodes.Element)
        yield scribe.anchored(head, scribe.inner(head))


def option_list(node: nodes.Element, scribe: Scribe) -> Code:
    """Options of a command with what they do."""
    items = [child for child in node.children if isinstance(child, nodes.option_list_item)]
    made = [call("terms.item", scribe.code(item[0]), scribe.flow(item.children[-1].children)) for item in items]
    return call("terms", *made, tight=boolean(False)) if made else EMPTY


def option_group(node: nodes.Element, scribe: Scribe) -> Code:
    """`-f FILE, --file=FILE`."""
    return call("raw", scribe.string(", ".join(option.astext() for option in node.children), node))


def columns(node: nodes.Element, scribe: Scribe) -> Code:
    """Columns side by side."""
    found = [child for child in node.children if isinstance(child, nodes.Element)]
    shares = array([Code("1fr")] * max(1, len(found)))
    return scribe.anchored(node, call("grid", *(scribe.inner(child) for child in found), columns=shares, gutter=points(14)))


def productions(node: nodes.Element, scribe: Scribe) -> Code:
    """The rules of a grammar, as they were written."""
    return parts.code_block(scribe.string("\n".join(_rule(child) for child in node.children), node))


def _rule(node: nodes.Node) -> str:
    name = node.get("tokenname", "") if isinstance(node, nodes.Element) else ""
    return f"{name} ::= {node.astext()}" if name and not node.astext().startswith(name) else node.astext()


MAKERS: Mapping[type[Any], Maker] = {
    nodes.bullet_list: bullet_list,
    nodes.enumerated_list: enumerated_list,
    **dict.fromkeys((nodes.definition_list, nodes.field_list), definition_list),
    nodes.option_list: option_list,
    nodes.option_group: option_group,
    **dict.fromkeys((addnodes.hlist, ours.columns), columns),
    **dict.fromkeys((addnodes.hlistcol, ours.column, addnodes.glossary, *_PARTS), children),
    **dict.fromkeys((nodes.term, nodes.classifier, nodes.field_name), title),
    addnodes.productionlist: productions,
}
