"""What stays of a page that Typst refuses: every word the book would have shown, each once, solutions at the end."""

from __future__ import annotations

from docutils import nodes
from docutils.utils import new_document

from transferkit.markup import nodes as ours
from transferkit.typesetting.bare import Bare, bare


def said_of(*children: nodes.Node) -> Bare:
    """The words of a page with a title."""
    page = new_document("page")
    page += nodes.section("", nodes.title("", "Title of the page"), *children)
    return bare(page)


def paragraph(text: str) -> nodes.paragraph:
    return nodes.paragraph("", text)


def test_the_title_is_left_to_the_heading_and_other_titles_are_said() -> None:
    section = nodes.section("", nodes.title("", "A section"), paragraph("Text."))
    assert said_of(section) == Bare(("A section", "Text."))


def test_a_paragraph_is_one_with_what_stands_in_its_line() -> None:
    line = nodes.paragraph("", "", nodes.Text("so "), nodes.strong("", "much"), nodes.Text(" is "), nodes.math("a^2", "a^2"))
    assert said_of(line) == Bare(("so much is a^2",))


def test_lists_tables_and_blocks_are_said_paragraph_by_paragraph() -> None:
    items = nodes.bullet_list("", *(nodes.list_item("", paragraph(text)) for text in ("one", "two")))
    cells = nodes.row("", *(nodes.entry("", paragraph(text)) for text in ("left", "right")))
    table = nodes.table("", nodes.title("", "A caption"), nodes.tgroup("", nodes.tbody("", cells)))
    contents = nodes.compound("", nodes.paragraph("", "", items))  # a list within a text, as tables of contents have it
    code = nodes.literal_block("print(1)\n", "print(1)\n")
    assert said_of(contents, table, code) == Bare(("one", "two", "A caption", "left", "right", "print(1)\n"))


def test_a_picture_is_its_description() -> None:
    assert said_of(nodes.figure("", nodes.image(uri="x.png", alt="Two hands"), nodes.caption("", "Help"))) == Bare(("Two hands", "Help"))


def test_what_no_book_shows_is_not_said() -> None:
    hidden = (nodes.comment("", "for me"), ours.slide("", paragraph("for slides")), nodes.system_message("", paragraph("fault")))
    assert said_of(*hidden, paragraph("Text.")) == Bare(("Text.",))


def test_solutions_and_answers_stand_at_the_end() -> None:
    solution = ours.solution("", nodes.title("", "Solution 1"), paragraph("42"))
    answers = nodes.section("", nodes.title("", "Answers"), paragraph("B"), classes=["answers"])
    assert said_of(solution, paragraph("Text."), answers) == Bare(("Text.",), ("Solution 1", "42", "Answers", "B"))
