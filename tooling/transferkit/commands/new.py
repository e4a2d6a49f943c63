"""`transferkit new handbook | module | exercise | workshop | reflection`: a good beginning instead of an empty page."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from pathlib import Path

import click

from transferkit.commands import scaffold
from transferkit.commands.options import source_option
from transferkit.commands.project import project_at, skeleton_language
from transferkit.commands.toctree import add_entry
from transferkit.model.words import reader_language, words

say = words(reader_language())
_language = click.option(
    "-l", "--language", type=click.Choice(scaffold.LANGUAGES), help=say("Language of the new texts; without it that of the handbook.")
)


@click.group("new", help=say("Start a handbook, a module, an exercise, a workshop or a reflection log."))
def command() -> None:
    """The group; its commands do the work."""


@command.command("handbook", help=say("Make a small handbook to begin with, in the folder PATH."))
@click.argument("path", type=click.Path(path_type=Path), metavar=say("PATH"))
@click.option(
    "-l", "--language", type=click.Choice(scaffold.LANGUAGES), default="de", show_default=True, help=say("Language of the texts.")
)
def handbook(path: Path, language: str) -> None:
    """Make the handbook and say what comes next."""
    _tell(scaffold.new_handbook(path, language), path)
    _next(f"cd {shlex.quote(str(path))}", "transferkit build")


@command.command("module", help=say("Make a module in the folder modules/ID."))
@click.argument("name", metavar="ID")
@click.option("--notebook", is_flag=True, help=say("Make a Jupyter notebook instead of a Markdown page."))
@_language
@source_option
def module(name: str, notebook: bool, language: str | None, source: Path) -> None:
    """Make the module and its entry in the table of contents."""
    project = project_at(source)
    _tell(scaffold.new_module(project, name, language or skeleton_language(project), notebook), project)
    if add_entry(project / "handbook" / "index.md", name):
        click.echo(say("Entered in the table of contents of {page}.", page="handbook/index.md"))
    else:
        click.echo(say("Add this line to the toctree of {page}:", page="handbook/index.md"))
        click.echo(f"  /modules/{name}/index")


@command.command("exercise", help=say("Make an exercise in the folder exercises/ID that several modules can use."))
@click.argument("name", metavar="ID")
@_language
@source_option
def exercise(name: str, language: str | None, source: Path) -> None:
    """Make the exercise and say how a module uses it."""
    project = project_at(source)
    _tell(scaffold.new_exercise(project, name, language or skeleton_language(project)), project)
    click.echo(say("Place it in a module with these lines:"))
    click.echo(f"  :::{{use-exercise}} {name}\n  :::")
    click.echo(
        say("What learners start from goes to {files}, what only trainers get to {solutions}.", files="files/", solutions="solution-files/")
    )


@command.command("workshop", help=say("Make a workshop in handbook/programme/ID.yaml, with a plan to be filled."))
@click.argument("name", metavar="ID")
@_language
@source_option
def workshop(name: str, language: str | None, source: Path) -> None:
    """Make the workshop and say how its plan is built."""
    project = project_at(source)
    _tell(scaffold.new_workshop(project, name, language or skeleton_language(project)), project)
    _next(f"transferkit build plan calendar -w {name}")


@command.command("reflection", help=say("Make a reflection log in handbook/reflection, named after today or ID."))
@click.argument("name", metavar="[ID]", default="")
@_language
@source_option
def reflection(name: str, language: str | None, source: Path) -> None:
    """Make the log and say where its results are shown."""
    project = project_at(source)
    _tell(scaffold.new_reflection(project, name, language or skeleton_language(project)), project)
    click.echo(say("What has `status: done` is shown by this block on a page of the handbook:"))
    click.echo("  :::{changes}\n  :::")


def _tell(made: Iterable[Path], folder: Path) -> None:
    click.echo(say("Made in {folder}:", folder=folder))
    for path in made:
        click.echo(f"  {path.relative_to(folder).as_posix()}")


def _next(*commands: str) -> None:
    click.echo(say("Next:"))
    for line in commands:
        click.echo(f"  {line}")
