"""What a barcamp and a consultation need on paper: who offers what where and when, and what came of it. No names are asked for."""

from __future__ import annotations

from transferkit.model.barcamp import ROOMS, SLOTS, rows, times
from transferkit.model.course import Course
from transferkit.model.licences import licence_of
from transferkit.model.schedule import clock
from transferkit.model.text import Block, Cell, ItemList, Paragraph, Run, Table, runs
from transferkit.model.words import Words, later, words
from transferkit.model.workshop import Workshop
from transferkit.writers.plan.facts import when, where
from transferkit.writers.plan.sheet import Section, Sheet

_LINE = "_" * 60
_GAP = "_" * 14
_FREE = "\n" * 4
"""Room for a card or a few words on the poster."""
_ASKED = (
    (later("Question"), later("What did we want to know or try out?"), 2),
    (later("What we found out"), later("Facts, examples, steps: so that somebody who was not there can use it."), 6),
    (later("What did not work"), later("Failures help others most."), 3),
    (later("What remains open"), later("Questions for the next session, or for somebody who knows."), 2),
    (later("Next step"), later("What, by when, by whom (a task, not a name)?"), 2),
    (later("Where it belongs in the handbook"), later("Module and place, if you know it."), 1),
)
_RECORD = (
    (later("Question"), later("What is it about, in one sentence? What has been tried?"), 3),
    (later("Frame"), later("What must not change? Money, time, people, devices."), 2),
)


def session_grid(workshop: Workshop, course: Course) -> Sheet:
    """Times down, rooms across; what is known already stands in it, the rest is filled on the day."""
    say = words(course.edition.language)
    found = times(workshop.schedule)
    names = workshop.event.rooms or tuple(say("Room {number}", number=number) for number in range(1, ROOMS + 1))
    slots = [_time(one.start, one.end) if one.has_clock else "" for one in found] or [""] * SLOTS
    grid = rows(workshop.schedule, workshop.event)
    head = (Cell(runs(say("Time"))), *(Cell(runs(name)) for name in names))
    body = tuple(
        (Cell((Run(time or f"{_GAP[:6]} – {_GAP[:6]}", strong=bool(time)),)), *(Cell(runs(text or _FREE)) for text in texts))
        for time, texts in zip(slots, grid, strict=True)
    )
    rules = (
        later("Whoever has a question may offer a session; nobody must be an expert."),
        later("A session takes 45 minutes at most. Whoever learns nothing and gives nothing moves on."),
        later("Each session leaves one sheet. What was not written down did not happen."),
    )
    blocks = (
        ItemList(tuple((Paragraph(runs(say(rule))),) for rule in rules)),
        Table((head,), body, widths=(14, *([86 // len(names)] * len(names)))),
    )
    return Sheet(f"{say('Session grid')}: {workshop.event.title}", _about(workshop, say), blocks, across=True)


def session_sheet(workshop: Workshop, course: Course) -> Sheet:
    """What a session leaves behind; filled in, it becomes a draft section of the handbook."""
    say = words(course.edition.language)
    licence, _ = licence_of(course.settings.license)
    head = [Paragraph(runs(f"{say(name)}: {_LINE}")) for name in (later("Title of the session"), later("Time and room"))]
    sections = [Section(say(title), _to_write(say(hint), lines)) for title, hint, lines in _ASKED]
    agreed = say("We agree that this sheet is used in the handbook under {licence}.", licence=licence)
    consent = ItemList(((Paragraph(runs(f"☐ {agreed}")),), (Paragraph(runs(f"☐ {say('Without our names.')}")),)))
    sections.append(Section(say("May we use it?"), (consent,)))
    return Sheet(f"{say('Session sheet')}: {workshop.event.title}", _about(workshop, say), tuple(head), tuple(sections))


def consultation_record(title: str, about: str, course: Course) -> Sheet:
    """Question, options, effort and next step of one consultation."""
    say = words(course.edition.language)
    hint = say("Write nothing about people. This sheet is destroyed when the next step is done: {gap}", gap=_GAP)
    sections = [Section(say(name), _to_write(say(text), lines)) for name, text, lines in _RECORD]
    heads = (later("Option"), later("Speaks for it"), later("Speaks against it"), later("Effort (hours, money)"))
    body = tuple(tuple(Cell(()) for _ in heads) for _ in range(3))
    sections += [
        Section(say("Options"), (Table((tuple(Cell(runs(say(head))) for head in heads),), body, widths=(28, 26, 26, 20)),)),
        Section(say("What we chose, and why"), _to_write("", 2)),
        Section(say("Next step"), _to_write(say("What, by when, by whom (a task, not a name)?"), 2)),
        Section(say("For the handbook"), (ItemList(((Paragraph(runs(f"☐ {say('The question may be used without names.')}")),),)),)),
    ]
    return Sheet(f"{say('Consultation record')}: {title}", about, (Paragraph(runs(hint)),), tuple(sections))


def _to_write(hint: str, lines: int) -> tuple[Block, ...]:
    said = (Paragraph((Run(hint, emphasis=True),)),) if hint else ()
    return (*said, Paragraph(runs("\n".join([_LINE] * lines))))


def _time(start: int, end: int) -> str:
    return f"{clock(start)}–{clock(end)}"


def _about(workshop: Workshop, say: Words) -> str:
    return " · ".join(part for part in (when(workshop, say), where(workshop, say)) if part)
