"""The empty sheet of a worksheet that modules fill field by field: one page for the whole course."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.course import Course, Module
from transferkit.model.forms import Worksheet, sheets_for
from transferkit.model.text import plain, words_of
from transferkit.model.words import Words, words
from transferkit.writers.packs.sheet import Document, Fields, Part
from transferkit.writers.packs.sheets import document


def plan_sheets(module: Module, course: Course) -> Iterator[tuple[str, Document]]:
    """Label and sheet of each worksheet the module fills a field of."""
    for sheet in sheets_for(module.facts, course.worksheets):
        yield sheet.label, document((plan_part(sheet, module, course),), plain(sheet.title), module, course)


def plan_part(sheet: Worksheet, module: Module, course: Course) -> Part:
    """The page itself; above its fields stands which of them are for today."""
    say = words(course.edition.language)
    items = (*sheet.intro, Fields(tuple((title, prompt) for _, title, prompt in sheet.fields)))
    return Part(module.name, sheet.title, _today(sheet, module, say), items, course.url_of(sheet.docname, sheet.anchor))


def plan_lines(sheet: Document) -> tuple[str, ...]:
    """What the sheet says, one paragraph a line, for where it cannot be typeset."""
    fields = [field for part in sheet.parts for item in part.items if isinstance(item, Fields) for field in item.fields]
    return (sheet.title, *(text for title, prompt in fields for text in (plain(title), *words_of(prompt))))


def _today(sheet: Worksheet, module: Module, say: Words) -> str:
    mine = [plain(title) for label, title, _ in sheet.fields if label in module.facts.plan_fields]
    return say("For today: {fields}", fields=say.listed(mine))
