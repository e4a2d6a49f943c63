"""`transferkit evaluate`: collected results of a self-check as what the group needs, without names."""

from __future__ import annotations

from pathlib import Path

import click

from transferkit.commands.colours import styled
from transferkit.commands.console import printable, show_counts, show_problems
from transferkit.commands.options import format_option, quiet_option
from transferkit.commands.scoping import exit_code
from transferkit.model.errors import TransferkitError
from transferkit.model.group_result import GroupResult
from transferkit.model.words import reader_language, words

say = words(reader_language())
_PATH = click.Path(path_type=Path)


@click.command("evaluate", help=say("Sum up collected results of a self-check: what does the group need? No names, no single people."))
@click.argument("paths", nargs=-1, required=True, type=_PATH, metavar=say("RESULT") + "…")
@click.option(
    "-o", "--output", type=_PATH, default=Path(), metavar=say("FOLDER"), help=say("Folder for the page and the spreadsheet; else this one.")
)
@format_option
@quiet_option
def command(paths: tuple[Path, ...], output: Path, format_: str, quiet: bool) -> int:
    """Print the table, write page and spreadsheet, and name files that are no results."""
    from transferkit.evaluating.evaluate import evaluate, too_few, write_result

    for path in paths:
        if not path.exists():
            raise TransferkitError(say("There is no file {path}.", path=path), say("Check spelling and folder."))
    found = evaluate(paths, say)
    show_problems(found.problems, format_, reader_language())
    if found.result is None:
        raise too_few(found.people, say)
    made = write_result(found.result, output, say)
    if not quiet:
        if format_ == "text":
            _show(found.result)
        show_counts(found.problems, reader_language())
        for path in made:
            click.echo(say("Written: {path}", path=path), err=True)
    return exit_code(found.problems, False)


def _show(result: GroupResult) -> None:
    """The fields as a table, each with a bar of what people can."""
    from transferkit.evaluating.page import facts
    from transferkit.evaluating.tables import fields_table

    table = fields_table(result, say)
    click.echo(styled(printable(result.title), bold=True))
    for line in facts(result, say):
        click.echo(printable(line))
    rows = [tuple(printable(str(cell)) for cell in row) for row in (table.head, *table.rows)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(table.head))]
    for row in rows:
        cells = (
            text.ljust(width) if column == 0 else text.rjust(width) for column, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        click.echo(f"  {'  '.join(cells)}  {_bar(row[1])}".rstrip())


def _bar(percent: str) -> str:
    """Twenty characters for a hundred percent."""
    return "█" * round(int(percent) / 5) if percent.isdigit() else ""
