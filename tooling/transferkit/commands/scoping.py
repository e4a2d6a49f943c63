"""Options that say what of a handbook is meant, and what the problems found mean for the exit code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import click

from transferkit.building.languages import languages_of
from transferkit.building.products import DEFAULT, Scope, product_names
from transferkit.model.edition import AUDIENCES, Audience
from transferkit.model.errors import TransferkitError
from transferkit.model.problem import Problem
from transferkit.model.rules import Severity
from transferkit.model.words import reader_language, words

Function = TypeVar("Function", bound=Callable[..., Any])
ALL = "all"
say = words(reader_language())
_LANGUAGE = re.compile(r"[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*")


def language_option(function: Function) -> Function:
    """-l/--language, repeatable, as the parameter `languages`."""
    text = say("Language to build (repeatable); without it all that conf.py names.")
    return click.option("-l", "--language", "languages", multiple=True, metavar="L", help=text)(function)


def edition_option(function: Function) -> Function:
    """-e/--edition learner|trainer|all, as the parameter `edition`."""
    text = say("Whom the products are for.")
    return click.option("-e", "--edition", type=click.Choice([*AUDIENCES, ALL]), default=ALL, show_default=True, help=text)(function)


def strict_option(function: Function) -> Function:
    """--strict, as the parameter `strict`."""
    return click.option("--strict", is_flag=True, help=say("Warnings, too, give the exit code 1."))(function)


def scope_of(
    project: Path,
    products: Iterable[str] = (),
    languages: Iterable[str] = (),
    edition: str = ALL,
    modules: Iterable[str] = (),
    workshops: Iterable[str] = (),
) -> Scope:
    """What a command line means; TransferkitError for a product or language that cannot be."""
    audiences: tuple[Audience, ...] = AUDIENCES if edition == ALL else tuple(name for name in AUDIENCES if name == edition)
    known = languages_of(project)
    tags = tuple(dict.fromkeys(languages)) or known
    for tag in tags:
        if not _LANGUAGE.fullmatch(tag):
            raise TransferkitError(say("'{tag}' is no language.", tag=tag), say("Languages are written de, en, ar …"))
        if tag not in known:
            hint = say("It is published in: {names}. Add to transferkit_languages in conf.py what is missing.", names=", ".join(known))
            raise TransferkitError(say("This handbook is not published in '{tag}'.", tag=tag), hint)
    return Scope(_products(tuple(products)), tags, audiences, tuple(modules), tuple(workshops))


def _products(named: tuple[str, ...]) -> tuple[str, ...]:
    if not named:
        return DEFAULT
    if all(name in DEFAULT for name in named):
        return tuple(name for name in DEFAULT if name in named)
    known = product_names()
    if ALL in named:
        return known
    for name in named:
        if name not in known:
            nearest = get_close_matches(name, known, 1, 0.5)
            hint = say("Did you mean '{nearest}'?", nearest=nearest[0]) if nearest else ""
            raise TransferkitError(
                say("There is no product '{name}'.", name=name), hint or say("There are: {names}.", names=", ".join(known))
            )
    return tuple(name for name in known if name in named)


def exit_code(problems: Iterable[Problem], strict: bool) -> int:
    """0 fine, 1 problems: a stop or an error, with --strict a warning as well."""
    grave = {Severity.STOP, Severity.ERROR, *([Severity.WARNING] if strict else [])}
    return int(any(problem.severity in grave for problem in problems))
