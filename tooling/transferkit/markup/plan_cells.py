"""What the cells of session plans say: each text of an author is a node of its own, so that its language can be marked."""

from __future__ import annotations

from collections.abc import Iterable

from docutils import nodes

from transferkit.model.facts import PlanBlock
from transferkit.model.labels import FORMS
from transferkit.model.words import COMMA, Words

IN_PARTS = "in_parts"
"""The attribute of a paragraph of several texts, each of which has a language of its own."""


def content_of(block: PlanBlock) -> nodes.paragraph:
    """Title and content."""
    stop = " " if block.title.endswith(("?", "!", ".", ":")) else ". "
    return _in_parts((block.title, block.content), stop)


def method_of(block: PlanBlock, say: Words) -> nodes.paragraph:
    """The social form, in the language of the page, and the method."""
    return _in_parts((say(FORMS[block.form]) if block.form else "", block.method), say(COMMA))


def material_of(block: PlanBlock, say: Words) -> nodes.paragraph:
    """What is needed."""
    return _in_parts(block.material, say(COMMA))


def _in_parts(texts: Iterable[str], between: str) -> nodes.paragraph:
    """A paragraph of the texts that say something. between: what stands between two of them."""
    made: list[nodes.Text] = []
    for text in filter(None, texts):
        made += [nodes.Text(between)] if made else []
        made.append(nodes.Text(text))
    said = "".join(made)
    return nodes.paragraph(said, "", *made, **{IN_PARTS: len(made) > 1})
