"""`transferkit clean`: remove what was built, keep what people made."""

from __future__ import annotations

from pathlib import Path

import click

from transferkit.building.cleaning import clean_cache, clean_output
from transferkit.commands.options import output_option, quiet_option, source_option
from transferkit.commands.project import output_of, project_at
from transferkit.model.words import reader_language, words

say = words(reader_language())
_SHOWN = 10


@click.command("clean", help=say("Remove the products that transferkit made and what it remembers. Files of yours stay."))
@source_option
@output_option
@quiet_option
def command(source: Path, output: Path | None, quiet: bool) -> None:
    """Remove products and cache, and say what stays."""
    project = project_at(source)
    cleaned = clean_output(output_of(project, output))
    clean_cache(project)
    if quiet:
        return
    click.echo(say.plural("{count} file removed.", "{count} files removed.", cleaned.removed))
    if cleaned.left:
        click.echo(say("These are yours or were changed, and stay:"))
        for name in cleaned.left[:_SHOWN]:
            click.echo(f"  {name}")
    if len(cleaned.left) > _SHOWN:
        click.echo(say("  … and {count} more", count=len(cleaned.left) - _SHOWN))
