"""The short text that greets whoever unpacks a pack."""

from __future__ import annotations

from collections.abc import Sequence

from transferkit.model.course import Course, Module
from transferkit.model.licences import licence_of
from transferkit.model.text import plain
from transferkit.model.words import Words, words
from transferkit.model.workshop import Workshop


def readme(module: Module, course: Course, names: Sequence[str]) -> str:
    """What is inside, for whom, how to use it, and the licence; Markdown."""
    say = words(course.edition.language)
    trainer = course.edition.audience == "trainer"
    folders = sorted({name.split("/")[0] for name in names if "/" in name} | {name for name in names if "/" not in name})
    about = {
        say("worksheets"): say(
            "worksheets to print and, as Word files, to change; one per exercise, one file with all, one in large print"
        ),
        say("solutions"): say("solutions to print and to change, with reasons, typical errors and follow-up questions"),
        say("cards"): say("cards to cut out, one set per file"),
        say("print"): say("what to print for the workshop, with a list that says how often"),
        "notebooks": say("notebooks for Jupyter and spreadsheets with the same data; change only the marked values"),
        say("material"): say("files the exercises start from"),
        **dict.fromkeys((f"{say('trainer-guide')}.pdf", f"{say('trainer-guide')}.txt"), say("session plan and hints for every part")),
    }
    lines = [
        f"# {plain(module.title)}",
        "",
        say("For trainers only: please do not pass this pack on.") if trainer else say("For participants."),
        "",
    ]
    lines += [f"- `{name}`: {about[name]}" for name in folders if name in about]
    url = course.page_url(module)
    licence, _ = licence_of(module.facts.license, course.settings.license)
    by = say.listed(module.facts.authors) or course.settings.publisher
    lines += ["", f"{say('In the handbook')}: {url or course.settings.title}", "", f"{say('Licence')}: {licence}, {by}".rstrip(", "), ""]
    if course.settings.funding:
        lines += [course.settings.funding, ""]
    return "\n".join(lines)


def _named(module: Module, say: Words) -> str:
    """The title of a module, and that its sheets are in another language."""
    title = plain(module.title)
    return f"{title} – {say('not translated yet, all in the original')}" if module.is_original else title


def workshop_readme(workshop: Workshop, course: Course) -> str:
    """Which folder holds which module, in the order of the workshop; Markdown."""
    say = words(course.edition.language)
    trainer = course.edition.audience == "trainer"
    whom = say("For trainers only: please do not pass this pack on.") if trainer else say("For participants.")
    modules = [f"- `{number}-…`: {_named(module, say)}" for number, module in enumerate(workshop.modules, start=1)]
    licences = dict.fromkeys(licence_of(module.facts.license, course.settings.license)[0] for module in workshop.modules)
    by = workshop.programme.organiser or course.settings.publisher
    lines = [f"# {workshop.event.title}", "", whom, "", *modules, "", f"{say('Licence')}: {', '.join(licences)}, {by}".rstrip(", "), ""]
    funding = workshop.programme.funding or course.settings.funding
    return "\n".join([*lines, funding, ""] if funding else lines)
