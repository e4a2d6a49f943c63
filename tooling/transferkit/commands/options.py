"""Options several verbs share, each declared once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from transferkit.model.words import reader_language, words

Function = TypeVar("Function", bound=Callable[..., Any])
_FOLDER = click.Path(path_type=Path)
FORMATS = ("text", "json", "github")


def source_option(function: Function) -> Function:
    """-s/--source: the handbook's folder, as the parameter `source`."""
    say = words(reader_language())
    text = say("Folder of the handbook, where conf.py lies; else this one.")
    return click.option("-s", "--source", type=_FOLDER, default=Path(), help=text, metavar=say("FOLDER"))(function)


def output_option(function: Function) -> Function:
    """-o/--output: the output folder or None for `_build` in the source folder, as the parameter `output`."""
    say = words(reader_language())
    text = say("Folder for the products; else _build in the handbook.")
    return click.option("-o", "--output", type=_FOLDER, help=text, metavar=say("FOLDER"))(function)


def format_option(function: Function) -> Function:
    """--format text|json|github: how problems are printed, as the parameter `format_`."""
    text = words(reader_language())("How problems are shown.")
    return click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True, help=text)(function)


def quiet_option(function: Function) -> Function:
    """-q/--quiet: nothing but problems, as the parameter `quiet`."""
    text = words(reader_language())("Show problems only.")
    return click.option("-q", "--quiet", is_flag=True, help=text)(function)
