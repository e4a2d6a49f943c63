"""The slide templates that come with the program, by name; a template that is not there."""

from __future__ import annotations

from pathlib import Path

from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words

FOLDER = Path(__file__).parents[1] / "writers" / "slides" / "templates"
SHIPPED = ("light", "high-contrast")
"""Names for `--template` and `transferkit_template`; the first is used where nothing is said."""


def template_at(name: str, folder: Path) -> Path:
    """The file that is meant: a template of ours by its name, else a path, which counts from a folder."""
    return FOLDER / f"{name}.pptx" if name in SHIPPED else folder / name


def existing_template(name: str, folder: Path) -> Path:
    """The same; TransferkitError where there is no such file or folder."""
    path = template_at(name, folder)
    if not path.exists():
        raise no_template(path)
    return path


def no_template(path: Path) -> TransferkitError:
    """The error for a template that is not there."""
    say = words(reader_language())
    return TransferkitError(
        say("There is no template {path}.", path=path),
        say("Check spelling and folder, or use one of ours by its name: {names}.", names=", ".join(SHIPPED)),
    )
