"""The part of `transferkit check` that looks at PowerPoint files: can decks be made with them?"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from transferkit.commands.console import printable, show_counts, show_problems
from transferkit.commands.scoping import exit_code
from transferkit.model.errors import TransferkitError
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.templates import SHIPPED, template_at
from transferkit.model.words import reader_language, words

say = words(reader_language())
ENDINGS = frozenset({".pptx", ".potx", ".pptm", ".potm", ".ppsx", ".ppsm", ".ppt", ".pot", ".odp", ".otp"})


def is_template(path: Path) -> bool:
    """Whether somebody who names this asks about a template: ours by name, or a presentation without speaker notes.

    Finished decks have pages for notes, in the learners' edition, too: those are looked through for leaks.
    """
    named = str(path) in SHIPPED and not path.exists()
    return named or (path.suffix.lower() in ENDINGS and not _has_notes(path))


def _has_notes(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.startswith("ppt/notesSlides/") for name in archive.namelist())
    except (OSError, zipfile.BadZipFile):
        return False


def check_templates(paths: Sequence[Path], strict: bool, format_: str, quiet: bool, more: Iterable[Problem] = ()) -> int:
    """Say of each file in plain words what is usable and what is missing; the exit code. more: problems found elsewhere."""
    problems: list[Problem] = [*more]
    for path in paths:
        problems += _check_one(template_at(str(path), Path()), format_ == "text" and not quiet)
    show_problems(problems, format_, reader_language())
    if not quiet:
        show_counts(problems, reader_language())
    return exit_code(problems, strict)


def _check_one(path: Path, talk: bool) -> Iterable[Problem]:
    from transferkit.writers.slides.template import description, findings, open_template

    try:
        template = open_template(path)
    except TransferkitError as error:
        return (problem("TPL01", Place(path.name), detail=error.message),)
    if talk:
        for line in description(template, say):
            click.echo(printable(line))
    return findings(template)
