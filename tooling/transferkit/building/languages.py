"""The languages a handbook is published in, told without running its conf.py."""

from __future__ import annotations

import ast
from pathlib import Path

from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words


def languages_of(project: Path) -> tuple[str, ...]:
    """`transferkit_languages` of conf.py, else its `language`, else German.

    Both must be written out (as strings), which `new` does; a computed value counts as not given.
    """
    try:
        tree = ast.parse((project / "conf.py").read_text("utf-8"))
    except (OSError, UnicodeDecodeError, SyntaxError, ValueError) as error:
        say = words(reader_language())
        raise TransferkitError(
            say("conf.py cannot be read: {detail}", detail=error), say("Mend it, or make a new one with `transferkit new handbook`.")
        ) from None
    listed = _value(tree, "transferkit_languages")
    if isinstance(listed, list | tuple) and listed and all(isinstance(tag, str) for tag in listed):
        return tuple(listed)
    single = _value(tree, "language")
    return (single,) if isinstance(single, str) and single else ("de",)


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
