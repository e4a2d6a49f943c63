"""The report for whoever pays as a PDF and as a Word file that can be changed."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.course import Course
from transferkit.model.report import Report
from transferkit.model.settings import is_right_to_left
from transferkit.model.text import Cell, Paragraph, Run, Table, runs
from transferkit.model.words import words
from transferkit.press import pages
from transferkit.press.code import Code as Typst
from transferkit.press.code import call, string
from transferkit.press.pages import Made, Pages
from transferkit.press.typesetter import Typesetter
from transferkit.press.word import tables
from transferkit.press.word.document import finished, new_file
from transferkit.press.word.xml import TEXT_WIDTH, Format, Look, paragraph, run
from transferkit.writers.plan.facts import foot_of, imprint
from transferkit.writers.plan.report import Part, parts_of, title_of
from transferkit.writers.plan.signing import signature

LIGHT = "D9E8EA"


def report_paper(report: Report, course: Course) -> Made:
    """The PDF."""
    language = course.edition.language
    setter, say = Typesetter(right_to_left=is_right_to_left(language)), words(language)
    title = title_of(report, say)
    made = [call("heading", setter.string(title), level=Typst("1"))]
    for part in parts_of(report, course):
        made += _section(part, setter, course)
    made.append(signature(setter, say))
    setup = pages.a4(pages.footer(setter, foot_of(report.programme, course)), "(x: 2cm, top: 1.8cm, bottom: 1.9cm)")
    return pages.document(setter, made, imprint(title, course), Pages(setup))


def _section(part: Part, setter: Typesetter, course: Course) -> Iterator[Typst]:
    yield call("heading", setter.string(part.title), level=Typst("2"))
    head = (tuple(Cell(runs(name)) for name in part.heads),) if part.heads else ()
    body = tuple(tuple(Cell((Run(text, strong=not part.heads and not column),)) for column, text in enumerate(row)) for row in part.rows)
    table = setter.block(Table(head, body, widths=part.widths))
    foreign = authors if part.original and (authors := course.settings.languages[0]) != course.edition.language else ""
    yield call("text", table, lang=string(foreign.split("-")[0])) if foreign else table
    if part.note:
        yield setter.block(Paragraph(runs(part.note)))


def report_file(report: Report, course: Course) -> bytes:
    """The .docx; the same report gives the same bytes."""
    say, right_to_left = words(course.edition.language), is_right_to_left(course.edition.language)
    title = title_of(report, say)
    look = Look(right_to_left=right_to_left)
    body = [paragraph(run(title, look), Format("Title"), right_to_left)]
    for part in parts_of(report, course):
        body.append(paragraph(run(part.title, look), Format("Heading2", keep_next=True), right_to_left))
        body.append(_table(part, right_to_left))
        body.append(paragraph("", Format("AfterTable"), right_to_left))
        if part.note:
            body.append(paragraph(run(part.note, look), Format(), right_to_left))
    for text in (say("Place, date"), say("Signature")):
        body.append(paragraph(run(f"{text}: \t", look), Format(line_to=TEXT_WIDTH), right_to_left))
    return finished(new_file(), "".join(body), imprint(title, course), foot_of(report.programme, course))


def _table(part: Part, right_to_left: bool) -> str:
    widths = tuple(TEXT_WIDTH * share // sum(part.widths) for share in part.widths)

    def row(texts: tuple[str, ...], head: bool = False) -> str:
        cells = []
        for column, (text, width) in enumerate(zip(texts, widths, strict=True)):
            look = Look(bold=head or (not part.heads and not column), right_to_left=right_to_left)
            inner = paragraph(run(text, look), Format("Cell"), right_to_left)
            cells.append(tables.cell(inner, tables.CellLook(width, ground=LIGHT if head else "")))
        return tables.row(cells, head=head)

    made = [*([row(part.heads, head=True)] if part.heads else []), *map(row, part.rows)]
    return tables.table(made, tables.Frame(widths, 0, right_to_left, title=part.title))
