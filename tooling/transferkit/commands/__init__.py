"""The command line: parse, call, print. The single place where a TransferkitError is caught."""

from __future__ import annotations

import gettext
import os
import sys
from collections.abc import Sequence

import click

from transferkit.commands.colours import styled
from transferkit.model.errors import TransferkitError
from transferkit.model.words import LOCALE_FOLDER, reader_language

COULD_NOT_RUN = 2
INTERRUPTED = 130
"""128 and the number of SIGINT, as shells say it."""


def main() -> None:
    """What the `transferkit` program does."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command line; its exit code: 0 fine, 1 problems, 2 could not run, 130 interrupted."""
    _speak()
    try:
        return _called(arguments)
    except click.ClickException as error:
        error.show()
        return COULD_NOT_RUN
    except TransferkitError as error:
        _tell(error)
        return COULD_NOT_RUN
    except (KeyboardInterrupt, click.Abort):
        click.echo(err=True)
        return INTERRUPTED
    except BrokenPipeError:  # `transferkit list rules | head`
        _close_quietly()
        return 0
    except Exception as error:
        from transferkit.commands.failure import describe

        _tell(describe(error))
        return COULD_NOT_RUN


def _called(arguments: Sequence[str]) -> int:
    """The exit code of a command. (No `list` here: in this package that is a verb.)"""
    from transferkit.commands.verbs import program

    code = program().main([*arguments], prog_name="transferkit", standalone_mode=False)
    sys.stdout.flush()
    return int(code or 0)


def _speak() -> None:
    """Let Click's own sentences come from our catalogue, in the language of ours; never fail on an odd console."""
    os.environ["LANGUAGE"] = reader_language()
    gettext.bindtextdomain("transferkit", str(LOCALE_FOLDER))
    gettext.textdomain("transferkit")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _tell(error: TransferkitError) -> None:
    click.echo(styled(error.message, "red", bold=True), err=True)
    if error.hint:
        click.echo(error.hint, err=True)


def _close_quietly() -> None:
    """Keep Python from complaining at its end that nobody reads on."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
