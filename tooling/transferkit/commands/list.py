"""`transferkit list modules | exercises | workshops | products | rules`: what there is, what can be made, what can be found wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from transferkit.building.languages import languages_of
from transferkit.building.products import CERTIFICATES, product_names
from transferkit.commands.colours import styled
from transferkit.commands.console import severity_word
from transferkit.commands.options import source_option
from transferkit.commands.project import project_at
from transferkit.model.course import Course, Module
from transferkit.model.labels import STATUS
from transferkit.model.programme import Event, Programme, Series
from transferkit.model.recurrence import dates
from transferkit.model.rules import RULES, Rule
from transferkit.model.text import plain
from transferkit.model.words import reader_language, words

say = words(reader_language())
_json = click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help=say("How the list is shown.")
)
_WHAT = {
    "site": (say("the handbook as web pages, for learners and for trainers"), "site/<edition>/<LANG>/"),
    "epub": (say("the handbook as a book for e-readers (EPUB), with -m a booklet of one module"), "handbook/<LANG>/"),
    "pdf": (say("the handbook as a printed book (PDF), with -m a booklet of one module"), "handbook/<LANG>/"),
    "slides": (say("an editable PowerPoint deck for each module"), "slides/<LANG>/"),
    "packs": (say("exercise packs with and without solutions"), "packs/<LANG>/"),
    "handouts": (say("slides on paper: handouts with lines, slides with notes, note cards (PDF)"), "handouts/<LANG>/"),
    "plan": (say("for each workshop the agenda, and for trainers the run sheet"), "workshops/<LANG>/<ID>/"),
    CERTIFICATES: (say("certificates of attendance and name badges from a list of names"), "certificates/<LANG>/<ID>/"),
    "calendar": (say("for each event, series and programme a calendar file"), "workshops/<LANG>/<ID>/"),
}


@click.group("list", help=say("Show what there is: modules, exercises, workshops, products, rules."))
def command() -> None:
    """The group; its commands do the work."""


@command.command("products", help=say("What `transferkit build` can make."))
@_json
def products(format_: str) -> None:
    """List products with what they are and where they go."""
    rows = [(name, *_WHAT.get(name, ("", f"{name}/<LANG>/"))) for name in (*product_names(), CERTIFICATES)]
    if format_ == "json":
        click.echo(
            json.dumps([{"product": name, "about": about, "folder": folder} for name, about, folder in rows], ensure_ascii=False, indent=1)
        )
        return
    for name, about, folder in rows:
        click.echo(f"{styled(f'{name:<8}', bold=True)} {about}\n{'':<8} → {folder}")


@command.command("rules", help=say("Everything that can be wrong, and what to do about it."))
@_json
def rules(format_: str) -> None:
    """List the catalogue of rules in the reader's language."""
    if format_ == "json":
        click.echo(json.dumps([_data(rule) for rule in RULES.values()], ensure_ascii=False, indent=1))
        return
    for rule in RULES.values():
        head = f"{styled(rule.code, bold=True)} {severity_word(rule.severity, reader_language())}"
        click.echo(f"{head}\n{click.wrap_text(rule.in_general(reader_language()), initial_indent='  ', subsequent_indent='  ')}")


@command.command("modules", help=say("The modules of the handbook in their order."))
@source_option
@_json
def modules(source: Path, format_: str) -> None:
    """List modules with number, title and minutes."""
    found = _course(source).modules
    if format_ == "json":
        click.echo(json.dumps([_module_data(module) for module in found], ensure_ascii=False, indent=1))
        return
    for module in found:
        minutes = module.facts.minutes
        told = [say.plural("{count} minute", "{count} minutes", minutes)] if minutes else []
        told.append(say.plural("{count} exercise", "{count} exercises", len(module.exercises)))
        click.echo(f"{click.style(module.id, bold=True)}\n  {plain(module.title)}\n  {' · '.join(told)}")


@command.command("exercises", help=say("The exercises of the handbook with their numbers."))
@source_option
@_json
def exercises(source: Path, format_: str) -> None:
    """List exercises with label, number, title and module."""
    rows = [
        {"label": exercise.label, "number": exercise.number, "title": plain(exercise.title), "module": module.id}
        for module in _course(source).modules
        for exercise in module.exercises
    ]
    if format_ == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        click.echo(f"{click.style(row['number'] or '–', bold=True)}  {row['label']}\n  {row['title']}")


@command.command("workshops", help=say("Everything the programmes offer: events and series, by programme."))
@source_option
@_json
def workshops(source: Path, format_: str) -> None:
    """List events and series with days, place and status."""
    from transferkit.building.overview import programmes_of

    project = project_at(source)
    rows = [_offer_data(one, programme) for programme in programmes_of(project, languages_of(project)[0]) for one in programme.offers]
    if format_ == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        told = [", ".join(row["dates"]) or say("no date"), row["place"], say(STATUS[row["status"]]) if row["status"] else ""]
        click.echo(f"{click.style(row['id'], bold=True)}\n  {row['title']}\n  {' · '.join(part for part in told if part)}")


def _offer_data(one: Event | Series, programme: Programme) -> dict[str, Any]:
    days = dates(one) if isinstance(one, Series) else one.dates
    place = one.place or (say("online") if one.online else "")
    return {
        "id": one.id,
        "title": one.title,
        "programme": programme.id,
        "kind": one.kind,
        "dates": [day.isoformat() for day in days],
        "place": place,
        "status": one.status.value if one.status else "",
        "modules": list(one.modules),
    }


def _module_data(module: Module) -> dict[str, object]:
    return {
        "id": module.id,
        "short_id": module.facts.short_id,
        "title": plain(module.title),
        "minutes": module.facts.minutes,
        "exercises": [exercise.label for exercise in module.exercises],
    }


def _course(source: Path) -> Course:
    from transferkit.building.overview import course_of

    project = project_at(source)
    return course_of(project, languages_of(project)[0])


def _data(rule: Rule) -> dict[str, str]:
    says, remedy = rule.texts(reader_language())
    return {"code": rule.code, "severity": rule.severity.value, "says": says, "remedy": remedy}
