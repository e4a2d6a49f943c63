"""Small doctrees, built by hand, and a context to read them in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.utils import new_document

from transferkit.model.course import Content, Module
from transferkit.model.edition import Audience
from transferkit.model.problem import Place
from transferkit.model.text import Block
from transferkit.reading.context import Context
from transferkit.reading.module import ModuleReader, ReadModule

ROOT = Path("/project")


def context(audience: Audience = "trainer", site: str = "https://example.org/de", root: Path = ROOT) -> Context:
    """The surroundings of a page with one numbered figure and one numbered table."""
    return Context(root, "modules/a1/index", audience, site, {"fig": "Abb. 1", "tab": "Tab. 1"}, Place)


def paragraph(*children: nodes.Node | str) -> nodes.paragraph:
    """A paragraph of nodes and strings."""
    return nodes.paragraph("", "", *(nodes.Text(child) if isinstance(child, str) else child for child in children))


def entry(*children: nodes.Node | str, **attributes: Any) -> nodes.entry:
    """A table cell of paragraphs."""
    return nodes.entry("", *(paragraph(child) if isinstance(child, str) else child for child in children), **attributes)


def titled(title: str, *children: nodes.Node, ids: str = "", classes: tuple[str, ...] = ()) -> nodes.section:
    """A section with its title."""
    return nodes.section("", nodes.title(title, title), *children, ids=[ids] if ids else [], classes=list(classes))


def page(*children: nodes.Node) -> nodes.document:
    """A page with a title and what stands under it."""
    document = new_document(str(ROOT / "modules/a1/index.md"))
    document += titled("Bedarf erkennen", *children)
    return document


def read(*children: nodes.Node, audience: Audience = "trainer") -> ReadModule:
    """What a page of these nodes is read as."""
    return ModuleReader(context(audience)).read(page(*children))


def module_of(*children: nodes.Node) -> Module:
    """The module of a page of these nodes."""
    return read(*children).module


def content_of(*children: nodes.Node) -> tuple[Content, ...]:
    """What stands under the title of a page."""
    return module_of(*children).content


def block_of(node: nodes.Node) -> Block:
    """The one block a node is read as."""
    (block,) = content_of(node)
    assert isinstance(block, Block)
    return block
