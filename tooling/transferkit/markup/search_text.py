"""What the search may find on a page, taken from its doctree while it is read.

A learner's read holds nothing for trainers, so the index of a learner site cannot either. Keys of questions are left out, too:
a search should not answer a quiz.
"""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

from transferkit.markup import nodes as ours
from transferkit.markup.record import record_of
from transferkit.model.search_index import FoundSection

_SILENT = (
    nodes.Invisible,
    nodes.raw,
    nodes.system_message,
    nodes.math_block,
    nodes.image,
    nodes.label,
    addnodes.toctree,
    ours.answer_key,
    ours.module_facts,
    ours.slide,
    ours.translation_notice,
)


def note(app: Sphinx, doctree: nodes.document) -> None:
    """Note the sections of a page that was read."""
    env = app.env
    facts = doctree.get("facts")
    keywords = " ".join(facts.keywords) if facts is not None else ""
    record_of(env).set_sections(env.current_document.docname, tuple(_sections(doctree, keywords)))


def _sections(doctree: nodes.document, keywords: str) -> Iterator[FoundSection]:
    top = next((child for child in doctree.children if isinstance(child, nodes.section)), None)
    for section in doctree.findall(nodes.section):
        texts = [_text(child) for child in section.children[1:] if not isinstance(child, nodes.section)]
        title = section[0].astext() if section.children else ""
        yield FoundSection(title, "" if section is top else section["ids"][0], "\n".join([*texts, keywords] if section is top else texts))
    for entry in doctree.findall(nodes.definition_list_item):
        if isinstance(entry[0], nodes.term) and entry[0]["ids"] and isinstance(entry.parent.parent, addnodes.glossary):
            yield FoundSection(entry[0].astext(), entry[0]["ids"][0], _text(entry))


def _text(node: nodes.Node) -> str:
    """The words of a block, line by line; those of sections within are not among them."""
    if isinstance(node, _SILENT):
        return ""
    if isinstance(node, nodes.TextElement):
        return node.astext()
    if isinstance(node, addnodes.glossary):
        return ""
    return "\n".join(filter(None, map(_text, node.children)))
