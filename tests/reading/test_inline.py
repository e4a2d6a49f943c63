"""Inline nodes become runs with the right look."""

from __future__ import annotations

import pytest
from docutils import nodes
from sphinx import addnodes

from tests.reading.trees import context, paragraph
from transferkit.model.text import Run
from transferkit.reading.inline import text_of

CASES: dict[str, tuple[nodes.Element, tuple[Run, ...]]] = {
    "strong": (paragraph("a ", nodes.strong("", "b"), " c"), (Run("a "), Run("b", strong=True), Run(" c"))),
    "emphasis": (paragraph(nodes.emphasis("", "a")), (Run("a", emphasis=True),)),
    "both": (paragraph(nodes.strong("", "", nodes.emphasis("", "a"))), (Run("a", strong=True, emphasis=True),)),
    "code": (paragraph(nodes.literal("", "x = 1")), (Run("x = 1", code=True),)),
    "a menu": (paragraph(addnodes.literal_strong("", "Datei")), (Run("Datei", strong=True),)),
    "a formula": (paragraph(nodes.math("", "x^2")), (Run("x^2", formula=True),)),
    "raised and lowered": (
        paragraph("m", nodes.superscript("", "2"), nodes.subscript("", "0")),
        (Run("m"), Run("2", raised=1), Run("0", raised=-1)),
    ),
    "a footnote": (paragraph("a", nodes.footnote_reference("", "1")), (Run("a"), Run("1", raised=1))),
    "a web address": (
        paragraph(nodes.reference("", "dort", refuri="https://example.org/x")),
        (Run("dort", link="https://example.org/x"),),
    ),
    "another page": (
        paragraph(nodes.reference("", "", nodes.strong("", "dort"), refuri="page:modules/b2/index.html#x")),
        (Run("dort", strong=True, link="https://example.org/de/modules/b2/index.html#x"),),
    ),
    "an address that opens no page": (paragraph(nodes.reference("", "böse", refuri="javascript:alert(1)")), (Run("böse"),)),
    "a picture in the text": (paragraph("a ", nodes.image("", alt="Zahnrad"), " b"), (Run("a Zahnrad b"),)),
    "a line of source is no line of text": (paragraph("eins\nzwei"), (Run("eins zwei"),)),
    "a forced line break": (paragraph("a", nodes.raw("", "<br />\n", format="html"), "b"), (Run("a\nb"),)),
    "the words of HTML": (paragraph("a ", nodes.raw("", "<kbd>F5</kbd>", format="html", plain="F5")), (Run("a F5"),)),
    "HTML without words": (paragraph("a", nodes.raw("", "<script>x</script>", format="html")), (Run("a"),)),
    "neighbours of one look are joined": (paragraph("a", "b", nodes.inline("", "c")), (Run("abc"),)),
    "blanks at the ends go": (paragraph("  a ", nodes.strong("", "b "), " "), (Run("a "), Run("b ", strong=True))),
    "nothing": (paragraph(), ()),
}


@pytest.mark.parametrize(("node", "runs"), CASES.values(), ids=CASES.keys())
def test_inline_nodes_become_runs(node: nodes.Element, runs: tuple[Run, ...]) -> None:
    assert text_of(node, context()) == runs


def test_without_a_site_a_link_to_a_page_is_its_text() -> None:
    node = paragraph(nodes.reference("", "dort", refuri="page:modules/b2/index.html"))
    assert text_of(node, context(site="")) == (Run("dort"),)
