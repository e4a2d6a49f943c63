"""Forms on paper around an event: who was there, what they say, whether they may be photographed. Nothing is asked that nobody needs."""

from __future__ import annotations

from datetime import timedelta

from transferkit.model.course import Course
from transferkit.model.spoken_dates import short_day
from transferkit.model.text import Block, Cell, ItemList, Paragraph, Run, Table, runs
from transferkit.model.words import Words, later, words
from transferkit.model.workshop import Workshop
from transferkit.writers.plan.facts import when, where
from transferkit.writers.plan.sheet import Sheet

KEPT_DAYS = 90
"""Days after an event for which the list of who was there is kept, where nobody has to keep it longer."""
_ROWS = 14
"""Lines of the attendance list at least: a page of them."""
_LINE = "_" * 60
_GAP = "_" * 20
FEEDBACK = (
    later("I can use what we did in my association."),
    later("There was enough time to try things out."),
    later("I understood the language and the examples."),
    later("I could say what I wanted to say."),
    later("The place, the time and the access suited me."),
)
ANSWERS = (later("yes"), later("rather yes"), later("rather no"), later("no"))
QUESTIONS = (
    later("What will you try out in the next two weeks? With whom, and by when?"),
    later("What might get in the way, and who could help?"),
    later("What should be different in the handbook? (module and place, if you know it)"),
    later("What else do you want to tell us?"),
)
PURPOSES = (
    later("on our website"),
    later("in social media (people outside our association see it, and it may be copied)"),
    later("on paper: leaflets and reports"),
    later("in the report to those who fund us"),
)


def attendance_list(workshop: Workshop, course: Course) -> Sheet:
    """The list of who was there: name, association, a signature for each day; with the day on which it is destroyed."""
    say = words(course.edition.language)
    days = workshop.event.dates or (None,) * len(workshop.event.days)
    heads = [say("No."), say("Name"), say("Association")]
    heads += [f"{say('Signature')} {short_day(day, say)}" if day else say("Signature") for day in days]
    count = max(workshop.event.participants, _ROWS)
    body = tuple((Cell(runs(str(number))), *(Cell(()) for _ in heads[1:])) for number in range(1, count + 1))
    widths = (6, 30, 30, *([34 // len(days)] * len(days)))
    why = say(
        "We need this list to show that the event took place, and for certificates of attendance. We pass it on only to those who fund us."
    )
    table = Table((tuple(Cell(runs(head)) for head in heads),), body, widths=widths)
    return _sheet(say("Attendance list"), (Paragraph(runs(why)), Paragraph(runs(_destroyed(workshop, say))), table), workshop, say, True)


def _destroyed(workshop: Workshop, say: Words) -> str:
    if not workshop.event.dates:
        return say("This list is destroyed on: {gap}", gap=_GAP)
    day = short_day(workshop.event.dates[-1] + timedelta(days=KEPT_DAYS), say)
    return say("This list is destroyed on {day}, unless those who fund us want it longer: then on {gap}", day=day, gap=_GAP)


def feedback(workshop: Workshop, course: Course) -> Sheet:
    """What participants say at the end, without their names; the first open question is what they will do."""
    say = words(course.edition.language)
    heads = (Cell(()), *(Cell(runs(say(answer))) for answer in ANSWERS))
    body = tuple((Cell(runs(say(text))), *(Cell(runs("☐")) for _ in ANSWERS)) for text in FEEDBACK)
    blocks: list[Block] = [Paragraph(runs(say("Without your name. Leave out what you do not want to answer.")))]
    blocks.append(Table((heads,), body, widths=(52, 12, 12, 12, 12)))
    for question in QUESTIONS:
        blocks += [Paragraph((Run(say(question), strong=True),)), Paragraph(runs("\n".join([_LINE] * 3)))]
    return _sheet(say("Feedback"), tuple(blocks), workshop, say)


def photo_consent(workshop: Workshop, course: Course) -> Sheet:
    """Consent to pictures, purpose by purpose, that can be refused and withdrawn."""
    say = words(course.edition.language)
    organiser = workshop.programme.organiser or course.settings.publisher or _GAP
    contact = workshop.programme.contact or _GAP
    blocks: tuple[Block, ...] = (
        Paragraph(runs(say("You can take part without being photographed. Tick only what you agree to. A missing tick means no."))),
        Paragraph((Run(say("{organiser} may use pictures in which I can be recognised:", organiser=organiser), strong=True),)),
        ItemList(tuple((Paragraph(runs(f"☐ {say(purpose)}")),) for purpose in PURPOSES)),
        ItemList(((Paragraph(runs(f"☐ {say('I do not want to be photographed.')}")),),)),
        Paragraph(
            runs(
                say(
                    "You can withdraw your consent at any time, without giving a reason, at: {contact}. We then take pictures of you "
                    "down where we can. What was printed before stays.",
                    contact=contact,
                )
            )
        ),
        Paragraph(runs(say("For people under 18 those who have custody sign; young people who can judge it sign as well."))),
        *(Paragraph(runs(f"{say(name)}: {_LINE}")) for name in (later("Name"), later("Place, date"), later("Signature"))),
        Paragraph(runs(say("This form is a template. It does not replace legal advice."))),
    )
    return _sheet(say("Consent to pictures"), blocks, workshop, say)


def _sheet(name: str, blocks: tuple[Block, ...], workshop: Workshop, say: Words, across: bool = False) -> Sheet:
    """A form with the event at its top."""
    about = " · ".join(part for part in (when(workshop, say), where(workshop, say)) if part)
    return Sheet(f"{name}: {workshop.event.title}", about, blocks, across=across)
