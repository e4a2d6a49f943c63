"""Inline nodes into runs of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from docutils import nodes
from sphinx import addnodes

from transferkit.markup.nodes import gap
from transferkit.markup.translation import LANGUAGE
from transferkit.model.text import Run, Text
from transferkit.reading.context import Context


def text_of(node: nodes.Element, context: Context) -> Text:
    """The runs of a text element; neighbours of the same look are joined, ends are trimmed."""
    return _trimmed(_joined(_runs(node.children, Run("", language=_language_of(node)), context)))


def _language_of(node: nodes.Element) -> str:
    """The language of a text that is in another one than the course; "" for any other."""
    names: list[str] = node.get("classes", [])
    return next((name.removeprefix(LANGUAGE) for name in names if name.startswith(LANGUAGE)), "")


def without(node: nodes.Node, name: str) -> nodes.Element:
    """A copy of a text element without its children of a class: what we put before an author's title."""
    copy = node.deepcopy()
    assert isinstance(copy, nodes.Element)
    copy.children = [child for child in copy.children if name not in getattr(child, "attributes", {}).get("classes", [])]
    return copy


def _runs(children: Iterable[nodes.Node], look: Run, context: Context) -> Iterator[Run]:
    for child in children:
        yield from _run(child, look, context)


def _run(node: nodes.Node, look: Run, context: Context) -> Iterator[Run]:
    match node:
        case nodes.Text():
            yield replace(look, text=node.astext().replace("\n", " "))
        case nodes.math():
            yield replace(look, text=node.astext(), formula=True)
        case nodes.literal():
            yield replace(look, text=node.astext(), code=True)
        case gap():
            yield replace(look, text=node.astext(), gap=int(node["number"]))
        case nodes.footnote_reference():
            yield replace(look, text=node.astext(), raised=1)
        case nodes.image():
            yield replace(look, text=node.get("alt", ""))
        case nodes.raw():
            yield from _raw(node, look)
        case nodes.reference():
            yield from _runs(node.children, replace(look, link=context.link(node.get("refuri", ""))), context)
        case nodes.Element():
            yield from _runs(node.children, _look_of(node, look), context)


def _look_of(node: nodes.Element, look: Run) -> Run:
    match node:
        case nodes.strong() | addnodes.literal_strong():
            return replace(look, strong=True)
        case nodes.emphasis() | nodes.title_reference() | addnodes.literal_emphasis():
            return replace(look, emphasis=True)
        case nodes.superscript():
            return replace(look, raised=1)
        case nodes.subscript():
            return replace(look, raised=-1)
    return look


def _raw(node: nodes.raw, look: Run) -> Iterator[Run]:
    """A forced line break, or the words of HTML."""
    html = node.astext()
    if "html" in node.get("format", "") and "task-list-item-checkbox" in html:
        yield replace(look, text="☑ " if "checked" in html else "☐ ")
    elif "html" in node.get("format", ""):
        yield replace(look, text="\n" if node.astext().startswith("<br") else node.get("plain", ""))


def _joined(found: Iterable[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in found:
        if joined and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        elif run.text:
            joined.append(run)
    return joined


def _trimmed(found: list[Run]) -> Text:
    if found:
        found[0] = replace(found[0], text=found[0].text.lstrip())
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return tuple(run for run in found if run.text)
