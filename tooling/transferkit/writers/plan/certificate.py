"""A certificate of attendance for one person."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.attendance import SHARE, Attendee
from transferkit.model.course import Course
from transferkit.model.settings import is_right_to_left
from transferkit.model.spoken_dates import days_of
from transferkit.model.text import Cell, ItemList, Paragraph, Run, Table, runs
from transferkit.model.words import Words, words
from transferkit.model.workshop import Workshop
from transferkit.press import pages
from transferkit.press.code import Code as Typst
from transferkit.press.code import call, points
from transferkit.press.pages import Made, Pages
from transferkit.press.typesetter import Typesetter
from transferkit.writers.plan.facts import TEACHING_UNIT, foot, imprint, where
from transferkit.writers.plan.numbers import decimal
from transferkit.writers.plan.signing import signature


def certificate(one: Attendee, workshop: Workshop, course: Course) -> Made:
    """The PDF of one person: title, days, place, units, what was learned, and room for a signature.

    It is called a certificate of attendance; the word certificate alone only where a check was passed.
    """
    language = course.edition.language
    say, setter = words(language), Typesetter(right_to_left=is_right_to_left(language))
    title = say("Certificate") if one.passed else say("Certificate of attendance")
    parts = [
        call("v", points(40)),
        call("heading", setter.string(title), level=Typst("1")),
        call("v", points(18)),
        call("par", call("text", call("strong", setter.string(one.name)), size=points(20))),
        setter.block(Paragraph(runs(say("took part in this event:")))),
        call("heading", setter.string(workshop.event.title), level=Typst("2")),
        setter.block(_facts(one, workshop, say)),
        *_learned(setter, workshop, say),
        *_signature(setter, workshop, course, say),
    ]
    setup = pages.a4(pages.footer(setter, foot(workshop, course)), "(x: 2.6cm, top: 2.2cm, bottom: 2.2cm)")
    rules = ("#show heading.where(level: 1): set text(size: 26pt)",)
    return pages.document(setter, parts, imprint(title, course), Pages(setup, rules=rules))


def _facts(one: Attendee, workshop: Workshop, say: Words) -> Table:
    minutes = workshop.schedule.work
    units = say("{units} units of 45 minutes, breaks not counted", units=decimal(minutes / TEACHING_UNIT, say.language))
    rows = [
        (say("When"), days_of(workshop.event.dates, say)),
        (say("Where"), where(workshop, say)),
        (say("Duration"), units if minutes else ""),
        (say("Attendance"), say("at least {share} percent of the time", share=SHARE)),
        (say("Check"), say("passed") if one.passed else ""),
    ]
    return Table((), tuple((Cell((Run(name, strong=True),)), Cell(runs(text))) for name, text in rows if text), widths=(24, 76))


def _learned(setter: Typesetter, workshop: Workshop, say: Words) -> Iterator[Typst]:
    """The learning objectives of the modules whose blocks were done."""
    taught = {item.module for item in workshop.composed.items}
    texts = [one.text for module in workshop.modules if module.id in taught for one in module.facts.objectives]
    if texts:
        yield call("heading", setter.string(say("What participants worked on")), level=Typst("2"))
        yield setter.block(ItemList(tuple((Paragraph(runs(text)),) for text in texts)))


def _signature(setter: Typesetter, workshop: Workshop, course: Course, say: Words) -> Iterator[Typst]:
    organiser = workshop.programme.organiser or course.settings.publisher
    if organiser:
        yield setter.block(Paragraph(runs(f"{say('Organised by')}: {organiser}")))
    yield signature(setter, say)
