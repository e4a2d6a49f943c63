"""Which handbook and which output folder a command means."""

from __future__ import annotations

from pathlib import Path

from transferkit.building.languages import languages_of
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words


def project_at(source: Path) -> Path:
    """The handbook's folder, absolute and resolved; TransferkitError where it has no conf.py."""
    say = words(reader_language())
    folder = source.resolve()
    if (folder / "conf.py").is_file():
        return folder
    above = next((parent for parent in folder.parents if (parent / "conf.py").is_file()), None)
    hint = (
        say("It probably is {folder}: go there, or name it with -s.", folder=above)
        if above
        else say("Go to your handbook, name its folder with -s, or start one with `transferkit new handbook PATH`.")
    )
    raise TransferkitError(say("There is no handbook in {folder}: conf.py is missing.", folder=folder), hint)


def output_of(project: Path, output: Path | None) -> Path:
    """The output folder, absolute: as given, else `_build` in the project.

    TransferkitError for a folder that holds the project or its sources: a build takes the whole folder's place.
    """
    folder = (output or project / "_build").resolve()
    sources = [project / name for name in ("handbook", "modules", "exercises")]
    if any(holder.is_relative_to(folder) for holder in (project, _home())) or any(folder.is_relative_to(part) for part in sources):
        say = words(reader_language())
        raise TransferkitError(
            say("{folder} cannot be the output folder: it holds or is a source folder.", folder=folder),
            say("Name a folder of its own with -o, for example _build."),
        )
    return folder


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # a process without a home, as in some containers
        return Path("/")


def skeleton_language(project: Path) -> str:
    """The language of new files, `de` or `en`: that of the handbook, as far as there are examples in it."""
    return "de" if languages_of(project)[0].lower().startswith("de") else "en"
