"""`transferkit status`: which products of which modules are there, stale or missing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

import click

from transferkit.building.status import Row, State, status_of
from transferkit.commands.colours import styled
from transferkit.commands.options import output_option, source_option
from transferkit.commands.project import output_of, project_at
from transferkit.model.words import reader_language, words

say = words(reader_language())
_STATES = {State.THERE: say("there"), State.STALE: say("stale"), State.MISSING: say("missing")}
_COLOURS = {State.THERE: "green", State.STALE: "yellow", State.MISSING: "red"}
_TRUST = {"own": say("own"), "imported": say("imported"), "reviewed": say("reviewed")}


@click.command("status", help=say("Show which products are there, stale or missing."))
@source_option
@output_option
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help=say("How the list is shown.")
)
def command(source: Path, output: Path | None, format_: str) -> None:
    """Print a table for each language, or all of it as data."""
    project = project_at(source)
    rows = status_of(project, output_of(project, output))
    if format_ == "json":
        click.echo(json.dumps([entry for row in rows for entry in _data(row)], ensure_ascii=False, indent=1))
        return
    for language, of_language in groupby(rows, lambda row: row.language):
        _show(language, tuple(of_language))
    if any(state is not State.THERE for row in rows for _, state in row.states):
        click.echo(say("`transferkit build` makes what is stale or missing."), err=True)


def _data(row: Row) -> Iterable[dict[str, str]]:
    for product, state in row.states:
        yield {"module": row.module, "trust": row.trust, "language": row.language, "product": product, "state": state.value}


def _show(language: str, rows: Sequence[Row]) -> None:
    head = [f"{say('Module')} ({language})", say("Origin"), *(product for product, _ in rows[0].states)]
    lines = [[row.module, _TRUST.get(row.trust, row.trust), *(_STATES[state] for _, state in row.states)] for row in rows]
    widths = [max(len(line[column]) for line in (head, *lines)) for column in range(len(head))]
    click.echo("  ".join(styled(text.ljust(width), bold=True) for text, width in zip(head, widths, strict=True)).rstrip())
    for row, line in zip(rows, lines, strict=True):
        padded = [text.ljust(width) for text, width in zip(line, widths, strict=True)]
        coloured = [styled(text, _COLOURS[state]) for text, (_, state) in zip(padded[2:], row.states, strict=True)]
        click.echo("  ".join([*padded[:2], *coloured]).rstrip())
