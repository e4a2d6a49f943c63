"""`transferkit build`: make products."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from transferkit.building.products import CERTIFICATES
from transferkit.commands.certificates import list_of_people, make_certificates
from transferkit.commands.console import show_counts, show_problems
from transferkit.commands.options import format_option, output_option, quiet_option, source_option
from transferkit.commands.progress import progress
from transferkit.commands.project import output_of, project_at
from transferkit.commands.scoping import edition_option, exit_code, language_option, scope_of, strict_option
from transferkit.model.problem import Problem
from transferkit.model.rules import Severity
from transferkit.model.templates import existing_template
from transferkit.model.words import reader_language, words

say = words(reader_language())


@click.command("build", help=say("Make products: the site, the decks and the exercise packs, or only those named."))
@click.argument("products", nargs=-1, metavar=f"[{say('PRODUCT')}…]")
@source_option
@output_option
@language_option
@edition_option
@click.option(
    "-m", "--module", "modules", multiple=True, metavar="ID", help=say("Decks, packs and booklets of this module only (repeatable).")
)
@click.option("-w", "--workshop", "workshops", multiple=True, metavar="ID", help=say("Products of this workshop only (repeatable)."))
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help=say("How many editions are built at the same time."))
@click.option(
    "--template",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.pptx",
    help=say("Template for the decks: light, high-contrast, or a PowerPoint file of yours."),
)
@click.option(
    "--participants",
    type=click.IntRange(1, 1000),
    metavar="N",
    help=say("How many people come: the packs for trainers get what to print, in the right number."),
)
@click.option(
    "--names",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.csv",
    help=say("Who took part, for product `certificates`; nothing of it is kept. Needs -w and -o."),
)
@strict_option
@click.option("--fresh", is_flag=True, help=say("Build even if nothing has changed."))
@click.option("--execute", is_flag=True, help=say("Run the notebooks first. Only for sources you trust."))
@format_option
@quiet_option
def command(
    products: tuple[str, ...],
    source: Path,
    output: Path | None,
    languages: tuple[str, ...],
    edition: str,
    modules: tuple[str, ...],
    workshops: tuple[str, ...],
    jobs: int | None,
    template: Path | None,
    participants: int | None,
    names: Path | None,
    strict: bool,
    fresh: bool,
    execute: bool,
    format_: str,
    quiet: bool,
) -> int:
    """Build, print what was found, and say where the products are."""
    from transferkit.building.build import build
    from transferkit.building.order import Order

    project = project_at(source)
    folder = output_of(project, output)
    people = list_of_people(products, names, output, workshops)
    others = tuple(product for product in products if product != CERTIFICATES)
    scope = scope_of(project, others, languages, edition, modules, workshops)
    if people and not others:
        return make_certificates(project, scope, people, folder, quiet)
    order = Order(
        project,
        folder,
        scope,
        jobs or os.cpu_count() or 1,
        template and existing_template(str(template), Path.cwd()).resolve(),
        execute,
        fresh,
        participants or 0,
    )
    with progress(quiet) as shown:
        count = len(scope.languages) * len(scope.audiences)
        shown.step(say("Reading and writing"), count * (1 + len(scope.products)))
        outcome = build(order, lambda unit, step: shown.done() if unit else shown.step(say("Publishing")))
    show_problems(_worth_saying(outcome.problems, format_), format_, reader_language())
    for kept in outcome.kept:
        click.echo(say("You had changed {path}; your version is now {now}.", path=kept.path, now=kept.now), err=True)
    if not quiet:
        show_counts(outcome.problems, reader_language(), len(outcome.silenced))
        if format_ == "text" and any(found.severity is Severity.HINT for found in outcome.problems) and outcome.published:
            click.echo(say("The hints stand in report.json; `--format json` shows them, too."), err=True)
        click.echo(_last_line(outcome.published, outcome.unchanged, len(outcome.products), folder), err=True)
    made = make_certificates(project, scope, people, folder, quiet) if people and outcome.published else 0
    return max(made, exit_code(outcome.problems, strict))


def _worth_saying(problems: Iterable[Problem], format_: str) -> list[Problem]:
    """For people all but hints (most say how a deck was split), which stand in report.json; for programs all."""
    return [found for found in problems if format_ != "text" or found.severity is not Severity.HINT]


def _last_line(published: bool, unchanged: bool, count: int, folder: Path) -> str:
    if not published:
        return say("Nothing was published; what was there before is untouched.")
    if unchanged:
        return say("Nothing has changed since the last build: {folder}", folder=folder)
    return say("{count} files in {folder}", count=count, folder=folder)
