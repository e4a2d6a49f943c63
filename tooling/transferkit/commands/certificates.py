"""`transferkit build certificates`: what it needs, and what is said of what was made. No name is ever printed."""

from __future__ import annotations

from pathlib import Path

import click

from transferkit.building.products import CERTIFICATES, Scope
from transferkit.commands.scoping import ALL
from transferkit.model.attendance import SHARE, Refused, Trouble
from transferkit.model.errors import TransferkitError
from transferkit.model.words import later, reader_language, words

say = words(reader_language())
_WHY = {
    Trouble.NO_NAME: later("line {row}: no name"),
    Trouble.TWICE: later("line {row}: the same name as above"),
    Trouble.UNREADABLE: later("line {row}: the attendance cannot be read; write minutes, or percent from 0 to 100"),
    Trouble.MORE: later("line {row}: more than all of the time; the event has {minutes} minutes, breaks not counted"),
    Trouble.TOO_LONG: later("line {row}: the name is longer than 120 letters"),
    Trouble.BELOW: later("line {row}: there for less than {share} percent of the time"),
}


def list_of_people(products: tuple[str, ...], names: Path | None, output: Path | None, workshops: tuple[str, ...]) -> Path | None:
    """The list for certificates, None where none are wanted; TransferkitError where something lacks.

    `all` means certificates only with --names.
    """
    wanted = CERTIFICATES in products or (ALL in products and names is not None)
    if not wanted:
        if names is not None:
            raise TransferkitError(say("--names is for product `certificates` only."), say("Add `certificates` to the products."))
        return None
    if names is None:
        raise TransferkitError(say("Certificates need a list of names."), say("Name it: --names FILE.csv"))
    if output is None:
        raise TransferkitError(
            say("Certificates hold names: say where they go."), say("Name a folder of its own with -o; do not put it into the handbook.")
        )
    if not workshops:
        raise TransferkitError(say("Certificates need a workshop."), say("Name it with -w; `transferkit list workshops` shows all."))
    return names


def make_certificates(project: Path, scope: Scope, people: Path, folder: Path, quiet: bool) -> int:
    """Make them and say what was made; 1 where a line of the list cannot be used."""
    from transferkit.building.certificates import issue

    code = 0
    for issued in issue(project, scope.languages, scope.workshops, people, folder):
        for refused in issued.people.refused:
            click.echo(_why(refused, issued.minutes), err=True)
            code = code if refused.why is Trouble.BELOW else 1
        for row in issued.unprintable:
            click.echo(say("line {row}: the name has letters our fonts lack; look at the certificate", row=row), err=True)
        if not issued.people.counted:
            click.echo(say("The list has no column Minutes or Attendance: only the name badges were made."), err=True)
        if not quiet:
            told = say.plural("{count} certificate", "{count} certificates", issued.count)
            click.echo(say("{certificates} and the name badges in {folder}", certificates=told, folder=issued.folder), err=True)
    return code


def _why(refused: Refused, minutes: int) -> str:
    return say(_WHY[refused.why], row=refused.row, share=SHARE, minutes=minutes)
