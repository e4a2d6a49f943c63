"""`transferkit serve`: a live preview of the site, for this computer only."""

from __future__ import annotations

from pathlib import Path

import click

from transferkit.commands.options import source_option
from transferkit.commands.project import project_at
from transferkit.commands.scoping import language_option, scope_of
from transferkit.model.edition import Edition
from transferkit.model.words import reader_language, words

say = words(reader_language())


@click.command("serve", help=say("Show the site in the browser and build it anew whenever you save. For this computer only."))
@click.option("--port", type=click.IntRange(1, 65535), metavar="P", help=say("Port of the preview; without it one that is free."))
@click.option("--open", "open_", is_flag=True, help=say("Open the browser."))
@language_option
@source_option
def command(port: int | None, open_: bool, languages: tuple[str, ...], source: Path) -> int:
    """Serve until Ctrl-C."""
    from transferkit.preview.serve import serve

    project = project_at(source)
    scope = scope_of(project, ("site",), languages)
    editions = [Edition(language, audience) for language in scope.languages for audience in scope.audiences]

    def ready(address: str) -> None:
        click.echo(say("Preview: {address}", address=address))
        click.echo(say("Ctrl-C ends it."), err=True)
        if open_:
            click.launch(address)

    serve(project, editions, port, ready)
    click.echo(say("The preview has ended."), err=True)
    return 0
