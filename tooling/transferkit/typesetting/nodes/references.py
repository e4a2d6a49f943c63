"""Links, targets and index entries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docutils import nodes
from sphinx import addnodes

from transferkit.markup import nodes as ours
from transferkit.press.code import Code, call, string
from transferkit.typesetting.labels import label_of_uri
from transferkit.typesetting.nodes.silent import children, nothing
from transferkit.typesetting.scribe import Maker, Scribe, labelled

_ABROAD = ("https:", "http:", "mailto:", "tel:", "ftp:")


def reference(node: nodes.reference, scribe: Scribe) -> Code:
    """A link: within the book with the number of its page, to other sites underlined."""
    made = scribe.anchored(node, scribe.inner(node))
    label = scribe.label(node["refid"]) if node.get("refid") else label_of_uri(node.get("refuri", ""))
    if not label:
        return call("away", string(node["refuri"]), made) if node.get("refuri", "").startswith(_ABROAD) else made
    if is_term(node):
        return scribe.lead(label, _noted(label, made, scribe))
    return scribe.lead(label, made, _is_paged(node))


def is_term(node: nodes.Element) -> bool:
    """Whether a reference leads to a word of the glossary."""
    return isinstance(node, ours.term_link) or any("std-term" in inner["classes"] for inner in node.findall(nodes.inline))


def _is_paged(node: nodes.Element) -> bool:
    """Whether the page is said: not for words, citations and headings, where it would be noise."""
    above = node.parent
    while above is not None and not isinstance(above, nodes.title | nodes.term | nodes.caption):
        above = above.parent
    return above is None and bool(node.astext().strip())


def _noted(target: str, made: Code, scribe: Scribe) -> Code:
    """A word of the index at a place where it is used."""
    label = f"{scribe.docname}#term {len(scribe.notes.terms)}"
    scribe.notes.terms.append((target, label))
    return Code(f"{{ {labelled(Code('metadata(none)'), label)}; {made} }}")


MAKERS: Mapping[type[Any], Maker] = {
    **dict.fromkeys((nodes.reference, addnodes.number_reference, ours.term_link), reference),
    nodes.target: children,
    addnodes.index: nothing,
    **dict.fromkeys((addnodes.pending_xref, addnodes.download_reference, nodes.citation_reference), children),
}
