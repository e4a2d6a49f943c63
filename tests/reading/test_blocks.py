"""Block nodes become the nine kinds of block."""

from __future__ import annotations

from pathlib import Path

import pytest
from docutils import nodes
from sphinx import addnodes

from tests.reading.trees import block_of, content_of, entry, paragraph
from transferkit.markup import nodes as ours
from transferkit.model.course import Aside
from transferkit.model.text import Block, Callout, Cell, Code, Columns, Formula, ItemList, Paragraph, Picture, Quote, Run, Table, runs


def para(text: str) -> Paragraph:
    return Paragraph(runs(text))


def item(*children: nodes.Node | str) -> nodes.list_item:
    """A list item of paragraphs."""
    return nodes.list_item("", *(paragraph(child) if isinstance(child, str) else child for child in children))


PICTURE = nodes.image("", uri="modules/a1/bild.png", alt="Eine Kasse")
READ_PICTURE = Picture(Path("/project/modules/a1/bild.png"), "Eine Kasse")
CASES: dict[str, tuple[nodes.Node, Block]] = {
    "a bullet list": (nodes.bullet_list("", item("a"), item("b")), ItemList(((para("a"),), (para("b"),)))),
    "a numbered list": (
        nodes.enumerated_list("", item("a"), start=3, enumtype="loweralpha"),
        ItemList(((para("a"),),), True, 3, "loweralpha"),
    ),
    "numbers we do not know": (nodes.enumerated_list("", item("a"), enumtype="lowerroman"), ItemList(((para("a"),),), True)),
    "a nested list": (
        nodes.bullet_list("", item("a", nodes.bullet_list("", item("b")))),
        ItemList(((para("a"), ItemList(((para("b"),),))),)),
    ),
    "a definition list": (
        nodes.definition_list("", nodes.definition_list_item("", nodes.term("", "Kasse"), nodes.definition("", paragraph("Geld")))),
        ItemList(((Paragraph((Run("Kasse", strong=True),)), para("Geld")),)),
    ),
    "a field list": (
        nodes.field_list("", nodes.field("", nodes.field_name("", "Ort"), nodes.field_body("", paragraph("hier")))),
        ItemList(((Paragraph((Run("Ort", strong=True),)), para("hier")),)),
    ),
    "a figure": (
        nodes.figure("", PICTURE.deepcopy(), nodes.caption("", "Die Kasse"), ids=["fig"]),
        Picture(READ_PICTURE.path, "Eine Kasse", runs("Die Kasse"), "Abb. 1"),
    ),
    "a picture": (PICTURE.deepcopy(), READ_PICTURE),
    "a picture alone in a paragraph": (paragraph(PICTURE.deepcopy()), READ_PICTURE),
    "a picture that tells nothing": (
        nodes.image("", uri="modules/a1/bild.png", alt="", classes=["decorative"]),
        Picture(READ_PICTURE.path, "", decorative=True),
    ),
    "code": (nodes.literal_block("x = 1", "x = 1", language="python"), Code("x = 1", "python")),
    "code with a caption": (
        nodes.container("", nodes.caption("", "Programm"), nodes.literal_block("y", "y"), classes=["literal-block-wrapper"]),
        Code("y", "", runs("Programm")),
    ),
    "output of a cell": (ours.cell_output("", plain="42"), Code("42", "text")),
    "a formula": (nodes.math_block("", " a^2 \n", number=2), Formula("a^2", "2")),
    "a quote": (
        nodes.block_quote("", paragraph("Es geht."), nodes.attribution("", "Ada")),
        Quote((para("Es geht."),), runs("Ada")),
    ),
    "a note": (nodes.note("", paragraph("Achtet darauf.")), Callout("note", (), (para("Achtet darauf."),))),
    "a titled box": (
        nodes.admonition("", nodes.title("", "Merke"), paragraph("Kurz."), classes=["tip"]),
        Callout("tip", runs("Merke"), (para("Kurz."),)),
    ),
    "a see-also": (addnodes.seealso("", paragraph("Dort.")), Callout("seealso", (), (para("Dort."),))),
    "columns": (
        ours.columns("", ours.column("", paragraph("links")), ours.column("", paragraph("rechts"))),
        Columns(((para("links"),), (para("rechts"),))),
    ),
    "lines": (
        nodes.line_block("", nodes.line("", "eins"), nodes.line("", "zwei")),
        Paragraph((Run("eins"), Run("\n"), Run("zwei"))),
    ),
    "a small heading": (nodes.rubric("", "Achtung"), Paragraph((Run("Achtung", strong=True),))),
    "words of HTML": (nodes.raw("", "<p>Wort</p>", format="html", plain="Wort\n"), para("Wort")),
    "a container we do not know": (nodes.container("", paragraph("innen")), para("innen")),
}


@pytest.mark.parametrize(("node", "block"), CASES.values(), ids=CASES.keys())
def test_a_node_becomes_its_block(node: nodes.Node, block: Block) -> None:
    assert block_of(node) == block


SILENT: dict[str, nodes.Node] = {
    "a comment": nodes.comment("", "geheim"),
    "a target": nodes.target("", "", ids=["x"]),
    "a message of the parser": nodes.system_message("", paragraph("Fehler"), level=2),
    "the table of contents": nodes.container("", nodes.bullet_list("", item("B2")), classes=["toctree-wrapper"]),
    "HTML without words": nodes.raw("", "<hr>", format="html"),
    "LaTeX": nodes.raw("", r"\newpage", format="latex", plain="newpage"),
    "a line across": nodes.transition(),
}


@pytest.mark.parametrize("node", SILENT.values(), ids=SILENT.keys())
def test_what_says_nothing_is_left_out(node: nodes.Node) -> None:
    assert content_of(node) == ()


def test_a_picture_amid_words_comes_behind_them() -> None:
    assert content_of(paragraph("Seht: ", PICTURE.deepcopy())) == (para("Seht: Eine Kasse"), READ_PICTURE)


def test_the_legend_of_a_figure_is_not_lost() -> None:
    figure = nodes.figure("", PICTURE.deepcopy(), nodes.caption("", "Kasse"), nodes.legend("", paragraph("Stand 2026")))
    assert content_of(figure)[1] == para("Stand 2026")


def test_what_is_no_block_comes_out_behind_the_block_it_stood_in() -> None:
    aside = ours.instructor("", nodes.title("", "Für Leitende"), paragraph("Zeit lassen."))
    assert content_of(nodes.bullet_list("", item("a", aside), item("b"))) == (
        ItemList(((para("a"),), (para("b"),))),
        Aside("instructor", (para("Zeit lassen."),)),
    )


def table_of(head: list[nodes.entry], *rows: list[nodes.entry], widths: tuple[int, ...] = (), title: str = "") -> nodes.table:
    """A table node with one head row."""
    group = nodes.tgroup("", *(nodes.colspec("", colwidth=width) for width in widths), cols=len(widths))
    group += nodes.thead("", nodes.row("", *head))
    group += nodes.tbody("", *(nodes.row("", *row) for row in rows))
    return nodes.table("", *([nodes.title("", title)] if title else []), group, ids=["tab"])


def test_a_table_keeps_spans_widths_caption_and_number() -> None:
    node = table_of([entry("Kopf", morecols=1)], [entry("a", morerows=1), entry("b")], [entry("c")], widths=(30, 70), title="Zahlen")
    assert block_of(node) == Table(
        ((Cell(runs("Kopf"), columns=2),),),
        ((Cell(runs("a"), rows=2), Cell(runs("b"))), (Cell(runs("c")),)),
        runs("Zahlen"),
        "Tab. 1",
        (30, 70),
    )


def test_a_cell_puts_paragraphs_and_items_one_below_the_other() -> None:
    node = table_of([entry("K")], [entry("oben", nodes.bullet_list("", item("a", "dazu"), item("b")))], [entry()])
    table = block_of(node)
    assert isinstance(table, Table)
    words = ["".join(run.text for run in row[0].text) for row in table.body]
    assert words == ["oben\n• a\ndazu\n• b", ""]
