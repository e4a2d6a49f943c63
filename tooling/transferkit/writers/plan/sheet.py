"""A form around an event, as a PDF to print and as a Word file to change or to type into."""

from __future__ import annotations

from dataclasses import dataclass

from transferkit.model.course import Course
from transferkit.model.programme import Programme
from transferkit.model.settings import is_right_to_left
from transferkit.model.text import Blocks, Paragraph, runs
from transferkit.press import pages
from transferkit.press.code import Code as Typst
from transferkit.press.code import call
from transferkit.press.pages import Made, Pages
from transferkit.press.typesetter import Typesetter
from transferkit.press.word import blocks as word
from transferkit.press.word.document import finished, new_file
from transferkit.press.word.file import File
from transferkit.press.word.xml import TEXT_WIDTH, Format
from transferkit.writers.plan.facts import foot_of, imprint

ACROSS = 15138
"""Room on an A4 page across in a Word file, in twentieths of a point."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it."""

    title: str
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Sheet:
    """One form."""

    title: str
    about: str
    """When and where, below the title; "" for a form that is for any day."""
    blocks: Blocks = ()
    sections: tuple[Section, ...] = ()
    across: bool = False


def as_pdf(sheet: Sheet, programme: Programme, course: Course) -> Made:
    """The form on paper."""
    setter = Typesetter(right_to_left=is_right_to_left(course.edition.language))
    parts = [call("heading", setter.string(sheet.title), level=Typst("1"))]
    parts += [setter.block(block) for block in _begin(sheet)]
    for section in sheet.sections:
        parts.append(call("heading", setter.string(section.title), level=Typst("2")))
        parts += [setter.block(block) for block in section.blocks]
    setup = pages.a4(pages.footer(setter, foot_of(programme, course)), "(x: 1.8cm, top: 1.6cm, bottom: 1.9cm)", sheet.across)
    return pages.document(setter, parts, imprint(sheet.title, course), Pages(setup, rules=(f"#{pages.WHOLE_ROWS}",)))


def as_word(sheet: Sheet, programme: Programme, course: Course) -> bytes:
    """The form as a .docx; the same form gives the same bytes."""
    made, width = new_file(), ACROSS if sheet.across else TEXT_WIDTH
    writer = word.Blocks(File(made.part, is_right_to_left(course.edition.language)), width)
    body = writer.words(sheet.title, Format("Title")) + writer.blocks(_begin(sheet))
    for section in sheet.sections:
        body += writer.words(section.title, Format("Heading2", keep_next=True)) + writer.blocks(section.blocks)
    return finished(made, body, imprint(sheet.title, course), foot_of(programme, course), width=width, flipped=sheet.across)


def _begin(sheet: Sheet) -> Blocks:
    return (*((Paragraph(runs(sheet.about)),) if sheet.about else ()), *sheet.blocks)
