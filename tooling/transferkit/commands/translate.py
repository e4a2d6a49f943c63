"""`transferkit translate new | update | status`: catalogues for translators, kept in step with the texts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from transferkit.building.catalogues import Progress, progress, update
from transferkit.building.languages import languages_of
from transferkit.commands.colours import styled
from transferkit.commands.options import source_option
from transferkit.commands.project import project_at
from transferkit.model.errors import TransferkitError
from transferkit.model.languages import is_language
from transferkit.model.words import reader_language, words
from transferkit.translating.catalogue import Status
from transferkit.translating.merge import State

say = words(reader_language())
_STATUS = {
    Status.DRAFT: say("draft, not reviewed"),
    Status.TRANSLATED: say("translated"),
    Status.REVIEWED: say("reviewed"),
}


@click.group("translate", help=say("Catalogues for translators (PO files): begin them, keep them in step, see how far they are."))
def command() -> None:
    """The group; its commands do the work."""


@command.command("new", help=say("Begin a language: make its catalogues, of the whole handbook or of some folders."))
@source_option
@click.argument("language")
@click.argument("folders", nargs=-1)
def new(source: Path, language: str, folders: tuple[str, ...]) -> None:
    """Make catalogues that are not there yet, and say what to do next."""
    project = project_at(source)
    origin = languages_of(project)[0]
    if not is_language(language) or language == origin:
        raise TransferkitError(
            say("'{language}' is no code of a language to translate into.", language=language),
            say("Examples: en, ar, tr, uk. The handbook itself is written in '{origin}'.", origin=origin),
        )
    made = update(project, (language,), origin, _folders(project, folders), new=True)
    _tell(made, say("Made:"))
    if language not in languages_of(project):
        click.echo(say("Add '{language}' to transferkit_languages in conf.py to publish it.", language=language))
    click.echo(say("Open the files in Poedit or Weblate; their head says how far you are: draft, translated or reviewed."))


@command.command("update", help=say("Bring catalogues up to date after the texts have changed; what was made for older words is marked."))
@source_option
@click.option("-l", "--language", "languages", multiple=True, metavar=say("LANGUAGE"), help=say("This language only; may be repeated."))
@click.argument("folders", nargs=-1)
def update_command(source: Path, languages: tuple[str, ...], folders: tuple[str, ...]) -> None:
    """Update the catalogues that are there."""
    project = project_at(source)
    origin, *others = languages_of(project)
    _tell(update(project, languages or others, origin, _folders(project, folders)), say("Updated:"))


@command.command("status", help=say("How far each folder is translated, language by language."))
@source_option
@click.option("-l", "--language", "languages", multiple=True, metavar=say("LANGUAGE"), help=say("This language only; may be repeated."))
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help=say("How the list is shown.")
)
def status(source: Path, languages: tuple[str, ...], format_: str) -> None:
    """Show a line for each folder and language."""
    project = project_at(source)
    origin, *others = languages_of(project)
    rows = progress(project, languages or others, origin)
    if format_ == "json":
        click.echo(json.dumps([_as_json(row) for row in rows], ensure_ascii=False, indent=1))
        return
    if not rows:
        click.echo(say("The handbook is published in one language. `transferkit translate new en` begins another."))
    width = max((len(row.folder) for row in rows), default=0)
    for row in rows:
        click.echo(f"{row.language:<4} {row.folder:<{width}} {_in_words(row)}")


def _in_words(row: Progress) -> str:
    if row.problems:
        return styled("; ".join(problem.sentence(reader_language()) for problem in row.problems), bold=True)
    if not row.there:
        return say("no catalogue")
    done = f"{row.counts.get(State.TRANSLATED, 0):>4} / {row.total:<4}"
    parts = [done, *_reviews(row)]
    parts += [say("{count} outdated", count=count) for count in [row.counts.get(State.OUTDATED, 0)] if count]
    parts += [say("{count} missing", count=count) for count in [row.counts.get(State.MISSING, 0)] if count]
    return " · ".join(parts)


def _reviews(row: Progress) -> list[str]:
    """What the translations are: of all the same where they are alike, else how many are what."""
    if len(row.reviews) > 1:
        return [f"{row.reviews[status]} {_STATUS[status]}" for status in Status if status in row.reviews]
    (status,) = row.reviews or (row.review.status,)
    by = ", ".join(part for part in (row.review.by, row.review.on) if part) if status is row.review.status else ""
    return [f"{_STATUS[status]} ({by})" if by else _STATUS[status]]


def _as_json(row: Progress) -> dict[str, object]:
    counts = {state.value: row.counts.get(state, 0) for state in State}
    said = {"folder": row.folder, "language": row.language, "catalogue": row.there, **counts}
    reviews = {f"{status.value}_messages": row.reviews.get(status, 0) for status in Status}
    return {**said, "status": row.review.status.value, "reviewed_by": row.review.by, "reviewed_on": row.review.on, **reviews}


def _folders(project: Path, folders: Sequence[str]) -> tuple[str, ...]:
    """Folders within the project, as authors may write them: `modules/a1`, `./modules/a1/`, an absolute path."""
    found = []
    for written in folders:
        path = (project / written).resolve()
        if not path.is_dir() or not path.is_relative_to(project.resolve()):
            raise TransferkitError(say("There is no folder '{name}' in the handbook.", name=written), say("Name it as modules/a1-bedarf."))
        found.append(path.relative_to(project.resolve()).as_posix())
    return tuple(found)


def _tell(paths: Sequence[str], head: str) -> None:
    if not paths:
        click.echo(say("Everything is up to date."))
        return
    click.echo(head)
    for path in paths:
        click.echo(f"  {path}")
