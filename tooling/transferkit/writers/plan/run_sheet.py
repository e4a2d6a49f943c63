"""The run sheet for trainers as a PDF: A4 across, to be read while standing."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.course import Course
from transferkit.model.schedule import DayPlan
from transferkit.model.settings import is_right_to_left
from transferkit.model.spoken_dates import day_title
from transferkit.model.text import Cell, ItemList, Paragraph, Run, Table, runs
from transferkit.model.words import Words, words
from transferkit.model.workshop import Workshop
from transferkit.press import pages
from transferkit.press.code import Code as Typst
from transferkit.press.code import call, content, points
from transferkit.press.pages import Made, Pages
from transferkit.press.typesetter import Typesetter
from transferkit.writers.plan.facts import foot, imprint
from transferkit.writers.plan.preparing import sections
from transferkit.writers.plan.rows import HEADS, WIDTHS, Row, Slides, rows

POINTS = 10.5
"""Size of all text: at arm's length on a lectern nothing smaller can be read."""


def run_sheet(workshop: Workshop, course: Course, slides: Slides) -> Made:
    """The whole run sheet."""
    say = words(course.edition.language)
    setter = Typesetter(1.0, is_right_to_left(course.edition.language))
    title = f"{say('Run sheet')}: {workshop.event.title}"
    parts = [call("heading", setter.string(title), level=Typst("1")), *_preparing(setter, workshop, say), call("pagebreak")]
    parts.append(call("heading", setter.string(f"{say('Running')}: {workshop.event.title}"), level=Typst("1")))
    count = len(workshop.schedule.days)
    for number, day in enumerate(workshop.schedule.days, start=1):
        if day.slots:
            parts += [call("pagebreak")] if number > 1 else []
            parts.append(call("heading", setter.string(day_title(day, number, count, say)), level=Typst("2")))
            parts.append(setter.block(_table(day, workshop, say, slides)))
    setup = pages.a4(pages.footer(setter, foot(workshop, course), 9), "(x: 1.3cm, top: 1.3cm, bottom: 1.6cm)", flipped=True)
    return pages.document(setter, parts, imprint(title, course), Pages(setup, POINTS, "0.58em", "0.9em", rules=(f"#{pages.WHOLE_ROWS}",)))


def _preparing(setter: Typesetter, workshop: Workshop, say: Words) -> Iterator[Typst]:
    """The view for the days before: lists in two columns."""
    yield call("heading", setter.string(say("Preparing")), level=Typst("2"))
    inner = []
    for section in sections(workshop, say):
        inner.append(call("heading", setter.string(section.title), level=Typst("3")))
        box = "☐ " if section.to_tick else ""
        inner.append(setter.block(ItemList(tuple((Paragraph(runs(f"{box}{line}")),) for line in section.lines))))
    yield call("columns", Typst("2"), content(inner), gutter=points(20))


def _table(day: DayPlan, workshop: Workshop, say: Words, slides: Slides) -> Table:
    body: list[tuple[Cell, ...]] = []
    for row in rows(day, workshop, say, slides):
        if row.module:
            module = workshop.module(row.slot.module)
            assert module is not None
            body.append((Cell((Run(f"{module.name} ", strong=True), *module.title), columns=len(HEADS)),))
        body.append(_cells(row))
    return Table((tuple(Cell(runs(say(head))) for head in HEADS),), tuple(body), widths=WIDTHS)


def _cells(row: Row) -> tuple[Cell, ...]:
    """The cells of a row: times and titles stand out, pauses are told apart by their slant."""
    made = []
    for index, text in enumerate(row.cells):
        first, _, rest = text.partition("\n")
        strong = index in (0, 2) and not row.is_pause
        run = Run(first, strong=strong, emphasis=row.is_pause)
        made.append(Cell((run, *((Run(f"\n{rest}"),) if rest else ())) if text else runs("–" if not row.is_pause else " ")))
    return tuple(made)
