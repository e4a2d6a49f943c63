"""Paragraphs and what is like them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from docutils import nodes
from sphinx import addnodes

from transferkit.press import parts
from transferkit.press.code import NONE, Code, call, content, points, string
from transferkit.press.parts import EMPTY, GREY, LINE
from transferkit.typesetting.nodes.pictures import is_picture
from transferkit.typesetting.nodes.silent import children
from transferkit.typesetting.scribe import Maker, Scribe

SMALL = frozenset({"exercise-facts", "fact-origin", "fact-caution", "question-source"})
"""Classes of paragraphs that say something about what they stand in."""


def paragraph(node: nodes.TextElement, scribe: Scribe) -> Code:
    """A paragraph; one that holds nothing but pictures shows them as pictures of their own."""
    if SMALL.intersection(node["classes"]):
        return small_print(node, scribe)
    shown = [child for child in node.children if not (isinstance(child, nodes.Text) and not child.strip())]
    if shown and all(is_picture(child) for child in shown):
        return scribe.anchored(node, scribe.each(shown))
    return call("par", scribe.anchored(node, scribe.inner(node)))


def rubric(node: nodes.TextElement, scribe: Scribe) -> Code:
    """A heading that stands in no table of contents."""
    made = call("text", call("strong", scribe.inner(node)), fill=parts.colour(parts.PETROL))
    return call("block", scribe.anchored(node, made), sticky=Code("true"))


def centred(node: nodes.TextElement, scribe: Scribe) -> Code:
    """A line in the middle."""
    return call("align", Code("center"), call("par", call("strong", scribe.inner(node))))


def block_quote(node: nodes.block_quote, scribe: Scribe) -> Code:
    """A quotation with its source."""
    said = [child for child in node.children if not isinstance(child, nodes.attribution)]
    source = next((child for child in node.children if isinstance(child, nodes.attribution)), None)
    return scribe.anchored(node, parts.quote(scribe.each(said), scribe.inner(source) if source is not None else NONE))


def line_block(node: nodes.line_block, scribe: Scribe) -> Code:
    """Lines as their author broke them, nested ones indented."""
    return scribe.anchored(node, content(_lines(node.children, scribe)))


def _lines(found: Sequence[nodes.Node], scribe: Scribe) -> list[Code]:
    made: list[Code] = []
    broken: list[Code] = []
    for child in found:
        if isinstance(child, nodes.line):
            broken += [*([Code("linebreak()")] if broken else []), scribe.inner(child)]
            continue
        made += [call("par", content(broken))] if broken else []
        broken = []
        inner = content(_lines(child.children, scribe)) if isinstance(child, nodes.line_block) else scribe.code(child)
        made.append(call("pad", inner, left=points(16)))
    return [*made, *([call("par", content(broken))] if broken else [])]


def transition(node: nodes.Element, scribe: Scribe) -> Code:
    """A line between two thoughts."""
    return Code(f'align(center, line(length: 30%, stroke: 0.5pt + rgb("{LINE}")))')


def small_print(node: nodes.TextElement, scribe: Scribe) -> Code:
    """A paragraph in grey: the facts of an exercise, where a statement comes from."""
    return call("par", call("text", scribe.anchored(node, scribe.inner(node)), fill=parts.colour(GREY)))


def html_block(node: nodes.raw, scribe: Scribe) -> Code:
    """The words of HTML, a paragraph a line; of other formats nothing."""
    words = node.get("plain", "") if "html" in node.get("format", "") else ""
    return content(call("par", scribe.string(line.strip(), node)) for line in words.split("\n") if line.strip())


def raw(node: nodes.raw, scribe: Scribe) -> Code:
    """Raw HTML within a line or on its own."""
    return html_in_line(node, scribe) if isinstance(node.parent, nodes.TextElement) else html_block(node, scribe)


def html_in_line(node: nodes.raw, scribe: Scribe) -> Code:
    """A box to tick, a forced line break, or the words."""
    html = node.astext()
    if "html" not in node.get("format", ""):
        return EMPTY
    if "task-list-item-checkbox" in html:
        box = Code(parts.TICK_BOX.text[:-1] + ', align(center + horizon, text(size: 0.6em, "x")))') if "checked" in html else parts.TICK_BOX
        return content([box, string(" ")])
    return Code("linebreak()") if html.startswith("<br") else scribe.string(node.get("plain", ""), node)


MAKERS: Mapping[type[Any], Maker] = {
    nodes.paragraph: paragraph,
    addnodes.compact_paragraph: paragraph,
    nodes.subtitle: rubric,
    addnodes.centered: centred,
    nodes.block_quote: block_quote,
    nodes.attribution: small_print,
    nodes.line_block: line_block,
    nodes.line: paragraph,
    nodes.transition: transition,
    nodes.raw: raw,
    nodes.docinfo: children,
    nodes.authors: children,
    **dict.fromkeys(
        (
            *(nodes.author, nodes.address, nodes.contact, nodes.copyright, nodes.date, nodes.organization),
            *(nodes.revision, nodes.status, nodes.version),
        ),
        small_print,
    ),
}
