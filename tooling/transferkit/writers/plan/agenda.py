"""The agenda for participants: when what happens, as a page and as a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from transferkit.model.course import Course
from transferkit.model.labels import minutes
from transferkit.model.languages import tag_of
from transferkit.model.schedule import DayPlan, Kind, Slot, clock
from transferkit.model.settings import is_right_to_left
from transferkit.model.spoken_dates import day_title
from transferkit.model.text import Cell, Paragraph, Run, Table, plain, runs
from transferkit.model.words import Words, words
from transferkit.model.workshop import Workshop
from transferkit.press import pages
from transferkit.press.code import Code as Typst
from transferkit.press.code import call
from transferkit.press.pages import Made, Pages
from transferkit.press.typesetter import Typesetter
from transferkit.writers.plan.facts import facts, foot, imprint

STYLE = """
:root { color-scheme: light dark; }
body { font: 1.05rem/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
  color: #1d2529; background: #fff; }
h1, h2 { color: #0b4f5c; line-height: 1.25; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 1rem 0; }
dt { font-weight: 600; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; }
th, td { text-align: start; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid #9aa5ab; }
th[scope="row"] { white-space: nowrap; font-weight: 600; font-variant-numeric: tabular-nums; }
tr.pause { background: #d9e8ea; }
tr.module th { background: #0b4f5c; color: #fff; text-align: start; }
footer { color: #5b6770; font-size: .9rem; border-top: 1px solid #9aa5ab; padding-top: .5rem; }
@media (prefers-color-scheme: dark) {
  body { color: #e8eef0; background: #14191c; } h1, h2 { color: #8fd0dc; } tr.pause { background: #22343a; } footer { color: #a9b5ba; } }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } tr { break-inside: avoid; } }
"""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the agenda."""

    time: str
    text: str
    pause: bool = False
    module: str = ""
    """The title of a module that begins here."""


def lines(day: DayPlan, workshop: Workshop, say: Words) -> Iterator[Line]:
    """A day for participants; the title of a module stands above its first block."""
    before = ""
    for slot in day.slots:
        begins = slot.kind is Kind.BLOCK and slot.module != before
        if slot.kind is Kind.BLOCK:
            before = slot.module
        yield Line(time_of(slot, day, say), title_of(slot, say), slot.kind is not Kind.BLOCK, _module(slot, workshop) if begins else "")


def time_of(slot: Slot, day: DayPlan, say: Words) -> str:
    """`10:00–10:15`, or the minutes where nobody said when the day begins."""
    return f"{clock(slot.start)}–{clock(slot.end)}" if day.has_clock else minutes(slot.minutes, say)


def title_of(slot: Slot, say: Words) -> str:
    """What happens in a stretch of time."""
    if slot.block is None:
        return say("Lunch") if slot.kind is Kind.LUNCH else say("Break")
    number, count = slot.part
    return f"{slot.block.title} ({number}/{count})" if count > 1 else slot.block.title


def _module(slot: Slot, workshop: Workshop) -> str:
    module = workshop.module(slot.module)
    return plain(module.title) if module else ""


def agenda(workshop: Workshop, course: Course) -> Made:
    """The agenda as a PDF."""
    setter, say = Typesetter(right_to_left=is_right_to_left(course.edition.language)), words(course.edition.language)
    parts = [call("heading", setter.string(workshop.event.title), level=Typst("1"))]
    if workshop.event.about:
        parts.append(setter.block(Paragraph(runs(workshop.event.about))))
    parts.append(setter.block(_facts(facts(workshop, say))))
    count = len(workshop.schedule.days)
    for number, day in enumerate(workshop.schedule.days, start=1):
        if day.slots:
            parts.append(call("heading", setter.string(day_title(day, number, count, say)), level=Typst("2")))
            parts.append(setter.block(_table(day, workshop, say)))
    setup = pages.a4(pages.footer(setter, foot(workshop, course)), "(x: 2cm, top: 1.6cm, bottom: 1.9cm)")
    return pages.document(setter, parts, imprint(workshop.event.title, course), Pages(setup))


def _facts(rows: tuple[tuple[str, str], ...]) -> Table:
    return Table((), tuple((Cell((Run(name, strong=True),)), Cell(runs(text))) for name, text in rows), widths=(20, 80))


def _table(day: DayPlan, workshop: Workshop, say: Words) -> Table:
    body: list[tuple[Cell, ...]] = []
    for line in lines(day, workshop, say):
        if line.module:
            body.append((Cell((Run(line.module, strong=True),), columns=2),))
        body.append((Cell((Run(line.time, strong=True),)), Cell((Run(line.text, emphasis=line.pause),))))
    return Table(((Cell(runs(say("Time"))), Cell(runs(say("Content")))),), tuple(body), widths=(22, 78))


def agenda_page(workshop: Workshop, course: Course) -> str:
    """The agenda as a page that needs no other file."""
    say, language = words(course.edition.language), course.edition.language
    title = escape(workshop.event.title)
    direction = ' dir="rtl"' if is_right_to_left(language) else ""
    about = f"<p>{escape(workshop.event.about)}</p>" if workshop.event.about else ""
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in facts(workshop, say))
    count = len(workshop.schedule.days)
    days = "".join(_day(day, day_title(day, number, count, say), workshop, say) for number, day in enumerate(workshop.schedule.days, 1))
    return (
        f'<!doctype html>\n<html lang="{escape(tag_of(language))}"{direction}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n'
        f"<body>\n<main>\n<h1>{title}</h1>\n{about}\n<dl>{rows}</dl>\n{days}</main>\n<footer>{escape(foot(workshop, course))}</footer>\n"
        "</body>\n</html>\n"
    )


def _day(day: DayPlan, title: str, workshop: Workshop, say: Words) -> str:
    if not day.slots:
        return ""
    rows = []
    for line in lines(day, workshop, say):
        if line.module:
            rows.append(f'<tr class="module"><th colspan="2" scope="rowgroup">{escape(line.module)}</th></tr>')
        kind = ' class="pause"' if line.pause else ""
        rows.append(f'<tr{kind}><th scope="row">{escape(line.time)}</th><td>{escape(line.text)}</td></tr>')
    head = f'<thead><tr><th scope="col">{escape(say("Time"))}</th><th scope="col">{escape(say("Content"))}</th></tr></thead>'
    return f"<section>\n<h2>{escape(title)}</h2>\n<table>{head}<tbody>\n{chr(10).join(rows)}\n</tbody></table>\n</section>\n"
