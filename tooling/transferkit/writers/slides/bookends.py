"""The slides every deck has: title, agenda, sources and licence."""

from __future__ import annotations

from dataclasses import replace

from transferkit.model.course import Course, Module, Section, blocks_in
from transferkit.model.deck import Layout
from transferkit.model.labels import LEVELS, minutes
from transferkit.model.licences import licence_of
from transferkit.model.text import Block, Cell, ItemList, Paragraph, Run, Table, plain, runs
from transferkit.model.words import Words
from transferkit.writers.slides.draft import Draft
from transferkit.writers.slides.remarks import page_remark, plan_details, plan_head


def title_slide(module: Module, course: Course, say: Words) -> Draft:
    """The module's name with what one should know before coming."""
    facts = module.facts
    parts = (
        facts.short_id,
        minutes(facts.minutes, say) if facts.minutes else "",
        say(LEVELS[facts.level]) if facts.level else "",
        course.settings.publisher,
    )
    draft = Draft(Layout.TITLE, module.title, runs(" · ".join(part for part in parts if part)))
    if place := page_remark(module, course, say, title=plain(module.title)):
        draft.notes.append(place)
    if course.settings.funding:
        draft.notes.append(Paragraph(runs(course.settings.funding)))
    return draft


def agenda_slide(module: Module, say: Words) -> Draft | None:
    """Minutes and titles of the session plan; details of blocks that have no exercise slide go to the notes."""
    plan = module.facts.plan
    if not plan:
        return None
    draft = Draft(Layout.AGENDA, runs(say("Agenda")))
    head = (Cell(runs(say("Minutes"))), Cell(runs(say("Content"))))
    rows = tuple((Cell(runs(str(block.minutes))), Cell(runs(block.title))) for block in plan)
    draft.body.append(Table((head,), rows, widths=(15, 85)))
    numbers = {exercise.label: exercise.number for exercise in module.exercises}
    for block in plan:
        details = plan_details(block, say)
        if details and block.exercise in numbers:
            pointer = Run(f" → {say('Exercise')} {numbers[block.exercise]}".rstrip())
            draft.notes.append(Paragraph((*plan_head(block).text, pointer)))
        elif details:
            draft.notes += [plan_head(block), ItemList(details)]
    return draft


def sources_slide(module: Module, course: Course, say: Words) -> Draft:
    """Sources, footnotes, and who may do what with the deck: title, author, licence, place (TULLU)."""
    settings = course.settings
    draft = Draft(Layout.SOURCES, runs(say("Sources and licence")))
    for section in module.sections:
        if section.sources:
            draft.body += _all_blocks(section)
    items = tuple(blocks for _, blocks in module.footnotes)
    if items:
        draft.body.append(ItemList(items, ordered=True))
    name, link = licence_line(module, course)
    by = ", ".join(module.facts.authors) or settings.publisher
    place = ", ".join(part for part in (settings.title, settings.publisher) if part)
    end = "" if place.endswith(".") else "."
    credit: list[Run] = [Run(say("“{title}”", title=plain(module.title))), *([Run(f", {by}")] if by else []), Run(", ")]
    draft.body.append(Paragraph((*credit, Run(name, link=link), Run(f". {place}{end}" if place else "."))))
    if settings.funding:
        draft.body.append(Paragraph(runs(settings.funding)))
    return draft


def licence_line(module: Module, course: Course) -> tuple[str, str]:
    """Name and address of the licence of a module's deck."""
    return licence_of(module.facts.license, course.settings.license)


def _all_blocks(section: Section) -> list[Block]:
    """The blocks of a section and of those below it, each of these under its title in bold."""
    found = list(blocks_in(section.content))
    for inner in section.sections:
        found += [Paragraph(tuple(replace(run, strong=True) for run in inner.title)), *_all_blocks(inner)]
    return found
