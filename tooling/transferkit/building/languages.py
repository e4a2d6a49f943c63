"""The languages a handbook is published in and its names, told without running its conf.py."""

from __future__ import annotations

import ast
from pathlib import Path

from transferkit.model.errors import TransferkitError
from transferkit.model.templates import SHIPPED, template_at
from transferkit.model.words import reader_language, words
from transferkit.translating.segment import Segment

SETTINGS_SOURCE = "conf.py"
"""How catalogues name the settings as a source."""
NAMED = ("transferkit_title", "transferkit_publisher", "transferkit_funding")
"""The settings that readers see as text."""


def named_in_settings(project: Path) -> tuple[Segment, ...]:
    """The texts of conf.py that readers see, with their lines; they must be written out."""
    if not (project / SETTINGS_SOURCE).is_file():
        return ()
    return tuple(
        Segment(statement.value.value, statement.lineno, ())
        for statement in _settings(project).body
        if isinstance(statement, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id in NAMED for target in statement.targets)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
        and statement.value.value.strip()
    )


def languages_of(project: Path) -> tuple[str, ...]:
    """`transferkit_languages` of conf.py, else its `language`, else German.

    Both must be written out (as strings), which `new` does; a computed value counts as not given.
    """
    tree = _settings(project)
    listed = _value(tree, "transferkit_languages")
    if isinstance(listed, list | tuple) and listed and all(isinstance(tag, str) for tag in listed):
        return tuple(listed)
    single = _value(tree, "language")
    return (single,) if isinstance(single, str) and single else ("de",)


def template_of(project: Path) -> Path:
    """The template conf.py names for decks, else ours; a computed name counts as not given."""
    named = _value(_settings(project), "transferkit_template")
    return template_at(named if isinstance(named, str) and named else SHIPPED[0], project)


def _settings(project: Path) -> ast.Module:
    try:
        return ast.parse((project / SETTINGS_SOURCE).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, SyntaxError, ValueError) as error:
        say = words(reader_language())
        raise TransferkitError(
            say("conf.py cannot be read: {detail}", detail=error), say("Mend it, or make a new one with `transferkit new handbook`.")
        ) from None


def _value(tree: ast.Module, name: str) -> object:
    """The value of the last plain assignment to a name; None where it is no literal."""
    found: object = None
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and any(isinstance(target, ast.Name) and target.id == name for target in statement.targets):
            try:
                found = ast.literal_eval(statement.value)
            except ValueError:
                found = None
    return found
