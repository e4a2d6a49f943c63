"""What is said of a workshop at the top of each of its papers."""

from __future__ import annotations

from transferkit.model.course import Course
from transferkit.model.labels import STATUS
from transferkit.model.language_names import name_of
from transferkit.model.licences import licence_of
from transferkit.model.programme import Programme, Status
from transferkit.model.settings import is_right_to_left
from transferkit.model.spoken_dates import days_of
from transferkit.model.words import Words
from transferkit.model.workshop import Workshop
from transferkit.press.pages import Imprint

TEACHING_UNIT = 45
"""Minutes of a Unterrichtseinheit (UE)."""


def facts(workshop: Workshop, say: Words) -> tuple[tuple[str, str], ...]:
    """When, where, how one gets in, how long: pairs of name and text, those that are known."""
    event = workshop.event
    rows = (
        (say("When"), when(workshop, say)),
        (say("Where"), where(workshop, say)),
        (say("Access"), event.access),
        (say("Duration"), duration(workshop, say)),
        (say("Languages"), say.listed(name_of(language, say.language) for language in event.spoken)),
        (say("Status"), say(STATUS[event.status.value]) if event.status and event.status is not Status.CONFIRMED else ""),
    )
    return tuple((name, text) for name, text in rows if text)


def when(workshop: Workshop, say: Words) -> str:
    """The days, as far as they are known."""
    return days_of(workshop.event.dates, say) or say("The date is not fixed yet.")


def where(workshop: Workshop, say: Words) -> str:
    """The place, online, or both."""
    event = workshop.event
    return say.listed((event.place, say("online") if event.online else ""))


def duration(workshop: Workshop, say: Words) -> str:
    """`360 Minuten (8 UE), ohne Pausen`."""
    work = workshop.schedule.work
    units = f" ({say('{count} units', count=work // TEACHING_UNIT)})" if work and work % TEACHING_UNIT == 0 else ""
    return say("{minutes} minutes{units}, breaks not counted", minutes=work, units=units) if work else ""


def imprint(title: str, course: Course) -> Imprint:
    """What the file says of itself."""
    settings, language = course.settings, course.edition.language
    return Imprint(title, settings.publisher or settings.title, language, course.date, is_right_to_left(language))


def foot(workshop: Workshop, course: Course) -> str:
    """The line at the foot of every page of a workshop's papers."""
    return foot_of(workshop.programme, course)


def foot_of(programme: Programme, course: Course) -> str:
    """The line at the foot of every page: handbook, licence, organiser, funding."""
    settings = course.settings
    licence, _ = licence_of(settings.license)
    parts = (settings.title, licence, programme.organiser or settings.publisher, programme.funding or settings.funding)
    return " · ".join(part for part in parts if part)
