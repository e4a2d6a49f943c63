"""The half of `transferkit check` that looks at finished products: does anything leak?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from transferkit.commands.console import counts, show_problems
from transferkit.commands.progress import progress
from transferkit.commands.scoping import exit_code
from transferkit.model.errors import TransferkitError
from transferkit.model.problem import Problem
from transferkit.model.rules import Severity
from transferkit.model.words import reader_language, words

say = words(reader_language())
_SOURCES = ("handbook", "modules", "exercises", "conf.py")


def are_sources(path: Path, source: Path) -> bool:
    """Whether a path means sources of the handbook: its folder itself, conf.py, or something in its three folders."""
    project, real = source.resolve(), path.resolve()
    if not (project / "conf.py").is_file() or not real.is_relative_to(project):
        return False
    inner = real.relative_to(project).parts
    return len(inner) == 0 or inner[0] in _SOURCES


def check_leaks(paths: Sequence[Path], source: Path, strict: bool, format_: str, quiet: bool) -> int:
    """Look through products and print what they tell that is for trainers; the exit code."""
    from transferkit.building.leaking import check_products, learner_files

    for path in paths:
        if not path.exists():
            raise TransferkitError(say("There is no file or folder {path}.", path=path))
    files = tuple(learner_files(paths))
    if not files:
        raise TransferkitError(say("There is no file for learners in it: what is for trainers may hold solutions."))
    project = _handbook(paths, source)
    if not quiet and project is None:
        click.echo(say("No handbook is known (name it with -s): only hidden things are looked for, no texts are compared."), err=True)
    with progress(quiet) as shown:
        shown.step(say("Looking into files"), 1)
        problems = check_products(files, project)
    show_problems(problems, format_, reader_language())
    if not quiet:
        looked = say.plural("{count} file for learners was looked through.", "{count} files for learners were looked through.", len(files))
        click.echo(f"{looked} {counts(problems, reader_language()) if problems else say('Nothing leaks.')}", err=True)
    return exit_code(problems, strict)


def leaks_of_decks(paths: Sequence[Path], source: Path) -> tuple[Problem, ...]:
    """What the presentations among some files tell that is for trainers; oddities of templates are not told."""
    from transferkit.building.leaking import check_products, decks_among

    decks = decks_among(paths)
    found = check_products(decks, _handbook(paths, source)) if decks else ()
    return tuple(one for one in found if one.severity is Severity.ERROR)


def _handbook(paths: Sequence[Path], source: Path) -> Path | None:
    """The handbook named or stood in, else one that the products lie in."""
    folders = [source.resolve(), *(folder for path in paths for folder in path.resolve().parents)]
    return next((folder for folder in folders if (folder / "conf.py").is_file()), None)
