"""`transferkit check`: look for problems without making anything."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import click

from transferkit.commands.console import show_counts, show_problems
from transferkit.commands.explain import show_explanation
from transferkit.commands.leaks import are_sources, check_leaks, leaks_of_decks
from transferkit.commands.options import format_option, quiet_option, source_option
from transferkit.commands.progress import progress
from transferkit.commands.project import output_of, project_at
from transferkit.commands.scoping import edition_option, exit_code, language_option, scope_of, strict_option
from transferkit.commands.templates import check_templates, is_template
from transferkit.files.caches import cache_folder
from transferkit.model.due import today
from transferkit.model.errors import TransferkitError
from transferkit.model.pages import Link
from transferkit.model.problem import Place, Problem
from transferkit.model.words import reader_language, words

say = words(reader_language())


@click.command(
    "check",
    help=say(
        "Look for problems in the sources, or only in the files and folders named. Of finished products: does anything leak? "
        "Of a PowerPoint file: can it be the template?"
    ),
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar=f"[{say('PATH')}…]")
@click.option("--explain", metavar="CODE", help=say("Explain a rule with examples, such as EXR01; nothing is checked."))
@click.option("--external", is_flag=True, help=say("Ask the web whether the links to other sites still work."))
@source_option
@language_option
@edition_option
@strict_option
@format_option
@quiet_option
def command(
    paths: tuple[Path, ...],
    explain: str | None,
    external: bool,
    source: Path,
    languages: tuple[str, ...],
    edition: str,
    strict: bool,
    format_: str,
    quiet: bool,
) -> int:
    """Read every edition afresh and print what is wrong."""
    if explain:
        show_explanation(explain, reader_language())
        return 0
    if paths and all(is_template(path) for path in paths):
        return check_templates(paths, strict, format_, quiet, leaks_of_decks(paths, source))
    from transferkit.building.languages import languages_of
    from transferkit.building.making import check
    from transferkit.building.order import Order
    from transferkit.building.translations import with_own_texts

    if paths and not any(are_sources(path, source) for path in paths):
        return check_leaks(paths, source, strict, format_, quiet)
    project = project_at(source)
    wanted = _below(project, paths)
    all_languages = languages_of(project)
    scope = scope_of(project, (), languages or (all_languages[0], *with_own_texts(project, all_languages[1:])), edition)
    reading_only = type(scope)((), scope.languages, scope.audiences)
    order = Order(project, output_of(project, None), reading_only, os.cpu_count() or 1)
    with progress(quiet) as shown:
        shown.step(say("Reading"), len(scope.languages) * len(scope.audiences))
        ask = _asking(project, wanted, lambda number: shown.step(say("Asking {number} web addresses", number=number)))
        outcome = check(order, lambda unit, step: shown.done(), ask if external else None, all_languages)
    problems = tuple(found for found in outcome.problems if _is_below(found.where, wanted))
    show_problems(problems, format_, reader_language())
    if not quiet:
        show_counts(problems, reader_language(), len(outcome.silenced))
    return exit_code(problems, strict)


def _below(project: Path, paths: Iterable[Path]) -> tuple[str, ...]:
    """The named paths as problems name them; TransferkitError for one that is missing or outside."""
    named = []
    for path in paths:
        real = path.resolve()
        if not real.exists() or not real.is_relative_to(project):
            raise TransferkitError(say("{path} is not in the handbook {project}.", path=path, project=project))
        named.append(real.relative_to(project).as_posix())
    return tuple(named)


def _is_below(where: Place, paths: tuple[str, ...]) -> bool:
    """Whether a place belongs to the named paths; all do where none is named."""
    return not paths or any(path == "." or where.path == path or where.path.startswith(f"{path}/") for path in paths)


def _asking(project: Path, paths: tuple[str, ...], begin: Callable[[int], None]) -> Callable[[Iterable[Link]], Iterable[Problem]]:
    """Asks the web for the links of the named paths."""

    def ask(links: Iterable[Link]) -> Iterable[Problem]:
        from transferkit.weblinks.check import check_links

        wanted = [link for link in links if _is_below(link.where, paths)]
        return check_links(wanted, cache_folder(project), date.fromisoformat(today()), begin=begin)

    return ask
