"""`transferkit import`: material from elsewhere as the draft of a module."""

from __future__ import annotations

from pathlib import Path

import click

from transferkit.commands.console import show_counts, show_problems
from transferkit.commands.options import format_option, quiet_option, source_option
from transferkit.commands.project import project_at, skeleton_language
from transferkit.commands.scaffold import check_name, refuse_existing
from transferkit.commands.scoping import exit_code
from transferkit.commands.toctree import add_entry
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words

say = words(reader_language())


@click.command("import", help=say("Make the draft of a module from a Word file, notebook, Markdown file, folder or zip."))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=say("FILE") + "…")
@click.option(
    "-o", "--output", "output", required=True, type=click.Path(path_type=Path), metavar="modules/ID", help=say("Folder of the new module.")
)
@source_option
@format_option
@quiet_option
def command(files: tuple[Path, ...], output: Path, source: Path, format_: str, quiet: bool) -> int:
    """Make the draft, enter it in the table of contents, and print what was left out."""
    from transferkit.importing.run import import_files

    project = project_at(source)
    section = _section(project, output)
    target = section or _target(project, output)
    for path in files:
        if not path.exists():
            raise TransferkitError(say("There is no file {path}.", path=path), say("Check spelling and folder."))
    if section:
        return _import_section(files, section, project, format_, quiet)
    made = import_files(files, target, skeleton_language(project))
    show_problems(made.problems, format_, reader_language())
    if not quiet:
        show_counts(made.problems, reader_language())
        _tell(made.files, project, target)
    elif made.files:
        add_entry(project / "handbook" / "index.md", target.name)
    return exit_code(made.problems, False)


def _section(project: Path, output: Path) -> Path | None:
    """The file of a section of a module that exists; None where a whole module is wanted."""
    if output.suffix != ".md":
        return None
    file = (output if output.is_absolute() else project / output).absolute()
    modules = (project / "modules").resolve()
    if file.parent.parent.resolve() != modules or not any(file.parent.glob("index.*")) or not file.name.startswith("_"):
        raise TransferkitError(
            say("{path} is no place for a section.", path=output),
            say("Name a file in the folder of a module, with an underscore before it, such as modules/b2-gute-kanaele/_session.md."),
        )
    refuse_existing(file, project)
    refuse_existing(file.with_suffix(""), project)
    return file


def _import_section(files: tuple[Path, ...], target: Path, project: Path, format_: str, quiet: bool) -> int:
    """Make the draft of a section and say how the module shows it."""
    from transferkit.importing.run import import_section

    if len(files) > 1:
        raise TransferkitError(say("A section is made of one file."), say("Import the others one after the other."))
    made = import_section(files[0], target, skeleton_language(project))
    show_problems(made.problems, format_, reader_language())
    if not quiet:
        show_counts(made.problems, reader_language())
        _list(made.files, target.parent)
        if made.files:
            click.echo(say("Place it in the module with these lines:"))
            click.echo(f"  :::{{include}} {target.name}\n  :::")
    return exit_code(made.problems, False)


def _list(made: tuple[str, ...], folder: Path) -> None:
    if not made:
        click.echo(say("Nothing was made."), err=True)
        return
    click.echo(say("Made in {folder}:", folder=folder))
    for name in made:
        click.echo(f"  {name}")


def _target(project: Path, output: Path) -> Path:
    """The new module's folder; TransferkitError where it exists or is no place for a module."""
    folder = (output if output.is_absolute() else project / output).absolute()
    if output.parent == Path() and len(output.parts) == 1:
        folder = project / "modules" / output
    if folder.parent.resolve() != (project / "modules").resolve():
        raise TransferkitError(
            say("{path} is no place for a module.", path=output), say("Name a folder below modules, such as modules/b2-gute-kanaele.")
        )
    check_name(folder.name)
    refuse_existing(folder, project)
    return folder


def _tell(made: tuple[str, ...], project: Path, target: Path) -> None:
    _list(made, target)
    if not made:
        return
    if add_entry(project / "handbook" / "index.md", target.name):
        click.echo(say("Entered in the table of contents of {page}.", page="handbook/index.md"))
    else:
        click.echo(say("Add this line to the toctree of {page}:", page="handbook/index.md"))
        click.echo(f"  /modules/{target.name}/index")
    click.echo(say("Everything that was left out stands in {path}.", path=f"modules/{target.name}/_import.md"))
