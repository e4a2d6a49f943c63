"""Block nodes into the model's blocks.

What is no block (an exercise, an aside …) may stand inside one; it is handed out behind the block it stood in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from docutils import nodes
from sphinx import addnodes

from transferkit.markup.nodes import cell_input, cell_output, chart, columns, discussion
from transferkit.model.text import (
    Block,
    Blocks,
    Callout,
    Code,
    Columns,
    Formula,
    ItemList,
    Paragraph,
    Picture,
    Quote,
    Run,
    Text,
    runs,
)
from transferkit.reading.context import Context
from transferkit.reading.inline import text_of
from transferkit.reading.tables import table_of

PLACES = {"picture-left": "left", "picture-right": "right", "full-picture": "full"}
"""Classes of a picture or figure that say where it stands on its slide."""
SMALL_PRINT = frozenset({"fact-origin", "fact-caution"})
Inner = Callable[[Iterable[nodes.Node]], tuple[Blocks, list[object]]]
"""Reads children: their blocks, and what is no block."""

SKIPPED = (
    nodes.comment,
    nodes.target,
    nodes.system_message,
    nodes.footnote,
    nodes.transition,
    nodes.substitution_definition,
    addnodes.index,
)


def block_of(node: nodes.Node, context: Context, inner: Inner) -> Iterator[object]:
    """The blocks a node is, then whatever stood inside them that is no block."""
    match node:
        case nodes.paragraph():
            yield from _paragraph(node, context)
        case nodes.bullet_list() | nodes.enumerated_list():
            yield from _item_list(node, inner)
        case nodes.definition_list() | nodes.field_list():
            yield from _terms(node, context, inner)
        case nodes.table():
            yield table_of(node, context)
        case nodes.figure():
            yield from _figure(node, context, inner)
        case nodes.image():
            yield _picture(node, context)
        case cell_input():
            yield Code(node.astext(), "python", folded=bool(node["collapsed"]))
        case cell_output() if node["plain"]:
            yield Code(node["plain"], "text")
        case nodes.literal_block() | nodes.doctest_block():
            yield Code(node.astext(), node.get("language", ""))
        case nodes.math_block():
            yield Formula(node.astext().strip(), str(node.get("number") or ""))
        case nodes.block_quote():
            yield from _quote(node, context, inner)
        case discussion():
            yield from _discussion(node, context, inner)
        case chart():
            yield from _chart(node, context)
        case nodes.Element() if isinstance(node, nodes.Admonition | nodes.topic | nodes.sidebar):
            yield from _callout(node, context, inner)
        case columns():
            yield from _columns(node, inner)
        case nodes.container() if "literal-block-wrapper" in node["classes"]:
            yield from _listing(node, context)
        case nodes.line_block():
            yield Paragraph(_lines(node, context))
        case nodes.raw():
            yield from _html_words(node)
        case nodes.rubric():
            yield Paragraph(tuple(Run(run.text, strong=True) for run in text_of(node, context)))
        case nodes.TextElement():
            yield Paragraph(text_of(node, context))
        case nodes.Element() if "toctree-wrapper" not in node.get("classes", []):
            found, others = inner(node.children)
            yield from (*found, *others)


def _paragraph(node: nodes.paragraph, context: Context) -> Iterator[Block]:
    """A paragraph; pictures in it come behind it, or instead of it where it holds nothing else."""
    pictures = list(node.findall(nodes.image))
    if not pictures:
        yield Paragraph(text_of(node, context), small=not SMALL_PRINT.isdisjoint(node["classes"]))
        return
    words = [child for child in node.children if not isinstance(child, nodes.image) and child.astext().strip()]
    if words:
        yield Paragraph(text_of(node, context))
    for picture in pictures:
        yield _picture(picture, context)


def _item_list(node: nodes.Element, inner: Inner) -> Iterator[object]:
    items, others = _each(node.children, inner)
    ordered = isinstance(node, nodes.enumerated_list)
    style = {"loweralpha": "loweralpha", "upperalpha": "upperalpha"}.get(node.get("enumtype", ""), "decimal")
    yield ItemList(items, ordered, int(node.get("start", 1)), style)
    yield from others


def _each(children: Iterable[nodes.Node], inner: Inner) -> tuple[tuple[Blocks, ...], list[object]]:
    found: list[Blocks] = []
    others: list[object] = []
    for child in children:
        blocks, rest = inner(child.children)
        found.append(blocks)
        others += rest
    return tuple(found), others


def _terms(node: nodes.Element, context: Context, inner: Inner) -> Iterator[object]:
    """A definition or field list as a list whose items begin with the term in bold."""
    items: list[Blocks] = []
    others: list[object] = []
    for entry in node.children:
        heads = [child for child in entry.children if isinstance(child, nodes.term | nodes.field_name)]
        bodies = [child for child in entry.children if isinstance(child, nodes.definition | nodes.field_body)]
        blocks, rest = inner(child for body in bodies for child in body.children)
        head = tuple(Run(run.text, strong=True) for child in heads for run in text_of(child, context))
        items.append((Paragraph(head), *blocks))
        others += rest
    yield ItemList(tuple(items))
    yield from others


def _figure(node: nodes.figure, context: Context, inner: Inner) -> Iterator[object]:
    caption = next((text_of(child, context) for child in node.children if isinstance(child, nodes.caption)), ())
    number = next((context.numbers[name] for name in node["ids"] if name in context.numbers), "")
    image = next(node.findall(nodes.image), None)
    if image is not None:
        yield _picture(image, context, caption, number)
    elif caption:
        yield Paragraph(caption)
    rest = [child for child in node.children if isinstance(child, nodes.legend) or (image is None and not isinstance(child, nodes.caption))]
    blocks, others = inner(rest)
    yield from (*blocks, *others)


def _picture(image: nodes.image, context: Context, caption: Text = (), number: str = "") -> Picture:
    path = Path(context.root, image["uri"].lstrip("/")).resolve()
    classes = [*image["classes"], *(image.parent.get("classes", []) if isinstance(image.parent, nodes.figure) else [])]
    place = next((PLACES[name] for name in classes if name in PLACES), "")
    return Picture(path, image.get("alt", ""), caption, number, "decorative" in image["classes"], place)


def _quote(node: nodes.block_quote, context: Context, inner: Inner) -> Iterator[object]:
    source = next((text_of(child, context) for child in node.children if isinstance(child, nodes.attribution)), ())
    blocks, others = inner(child for child in node.children if not isinstance(child, nodes.attribution))
    yield Quote(blocks, source)
    yield from others


def _callout(node: nodes.Element, context: Context, inner: Inner) -> Iterator[object]:
    first = node[0] if len(node) and isinstance(node[0], nodes.title) else None
    kind = type(node).__name__ if not isinstance(node, nodes.admonition) else next(iter(node["classes"]), "admonition")
    blocks, others = inner(child for child in node.children if child is not first)
    yield Callout(kind, text_of(first, context) if first is not None else (), blocks)
    yield from others


def _discussion(node: discussion, context: Context, inner: Inner) -> Iterator[object]:
    lines = [child for child in node.children[1:] if isinstance(child, nodes.paragraph) and "exercise-facts" in child["classes"]]
    blocks, others = inner(child for child in node.children[1:] if child not in lines)
    title = node[0]
    assert isinstance(title, nodes.title)
    yield Callout("discussion", text_of(title, context), blocks, tuple(part for line in lines for part in line.astext().split(" · ")))
    yield from others


def _chart(node: chart, context: Context) -> Iterator[Block]:
    for table in node.findall(nodes.table):
        yield replace(table_of(table, context), chart=node["kind"], alt=node["alt"])


def _columns(node: nodes.Element, inner: Inner) -> Iterator[object]:
    found, others = _each(node.children, inner)
    yield Columns(found)
    yield from others


def _listing(node: nodes.container, context: Context) -> Iterator[Block]:
    caption = next((text_of(child, context) for child in node.children if isinstance(child, nodes.caption)), ())
    for code in node.findall(nodes.literal_block):
        yield Code(code.astext(), code.get("language", ""), caption)


def _lines(node: nodes.line_block, context: Context) -> Text:
    found: list[Run] = []
    for line in node.findall(nodes.line):
        found += [*([Run("\n")] if found else []), *text_of(line, context)]
    return tuple(found)


def _html_words(node: nodes.raw) -> Iterator[Block]:
    words = node.get("plain", "") if "html" in node.get("format", "") else ""
    for line in words.split("\n"):
        if line.strip():
            yield Paragraph(runs(line.strip()))
