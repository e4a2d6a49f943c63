"""Trainer blocks are parsed after the rest of their page.

So whatever counts while a page is parsed (footnotes, equations, index entries, generated ids) gives the same
numbers and anchors in both editions: a learner's read stops before this step and never sees the blocks' content.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.nodes import NodeMatcher

from transferkit.markup.nodes import trainer_figure, trainer_table
from transferkit.markup.renderer import CourseRenderer

_QUEUE = "transferkit_later"
_COUNTER = "transferkit_trainer_ids"


@dataclass(frozen=True, slots=True)
class Later:
    """A block whose node stands in the tree already, still empty."""

    node: nodes.Element
    text: str
    line: int
    """0-based line of the text's first line in its source."""
    source: str


def put_off(renderer: CourseRenderer, node: nodes.Element, content: StringList, offset: int) -> None:
    """Remember to parse a block's content into its node when the page is done."""
    later = Later(node, "\n".join(content), offset, renderer.document["source"])
    renderer.md_env.setdefault(_QUEUE, []).append(later)


def parse_later_blocks(renderer: CourseRenderer) -> None:
    """Parse all blocks that were put off, and those that they put off in turn."""
    _name_figures(renderer)
    queue: list[Later] = renderer.md_env.get(_QUEUE, [])
    while queue:
        later = queue.pop(0)
        with renderer.rendering(Path(later.source)), renderer.current_node_context(later.node):
            renderer.nested_render_text(later.text, later.line)
        _count_apart(later.node, renderer)


def _name_figures(renderer: CourseRenderer) -> None:
    """Give figures and the like their anchors now: Sphinx's AutoNumbering would do it when the trainer blocks have theirs."""
    standard = renderer.sphinx_env.domains.standard_domain
    for node in NodeMatcher(*standard.enumerable_nodes).findall(renderer.document):
        assert isinstance(node, nodes.Element)
        if standard.is_enumerable_node(node) and not node["ids"] and standard.get_numfig_title(node) is not None:
            renderer.document.note_implicit_target(node)


def _count_apart(block: nodes.Element, renderer: CourseRenderer) -> None:
    """Give figures, tables and listings of a trainer block a counter and ids of their own."""
    for node in list(NodeMatcher[nodes.Element](nodes.figure, nodes.table).findall(block)):
        # The class is swapped in place, for the document already knows the node by its ids.
        node.__class__ = trainer_figure if isinstance(node, nodes.figure) else trainer_table
        if not node["ids"]:
            count = renderer.md_env[_COUNTER] = renderer.md_env.get(_COUNTER, 0) + 1
            node["ids"] = [f"trainer-{count}"]
    for node in block.findall(nodes.container):
        node.attributes.pop("literal_block", None)
