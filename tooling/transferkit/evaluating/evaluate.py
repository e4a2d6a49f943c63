"""`transferkit evaluate`, without the command line: paths in, a group's result and its files out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from transferkit.evaluating.book import book
from transferkit.evaluating.files import collected
from transferkit.evaluating.page import page
from transferkit.model.errors import TransferkitError
from transferkit.model.group_result import LEAST, GroupResult, merged, result_of
from transferkit.model.problem import Problem
from transferkit.model.words import Words


@dataclass(frozen=True, slots=True)
class Evaluated:
    """A group's result, and what was wrong with files."""

    result: GroupResult | None
    """None where there are too few results to say anything."""
    people: int
    problems: tuple[Problem, ...]


def evaluate(paths: Iterable[Path], say: Words) -> Evaluated:
    """The result of all files; nothing of a single person is in it."""
    found = collected(paths)
    groups = merged(found.groups, say)
    people = sum(len(group.results) for group in found.groups)
    return Evaluated(result_of(groups) if groups else None, people, found.problems)


def write_result(result: GroupResult, folder: Path, say: Words) -> tuple[Path, ...]:
    """Write the page and the spreadsheet; files that are there stay, new ones get a number."""
    name = say("self-check-result")
    made = {".html": page(result, say).encode(), ".xlsx": book(result, say)}
    number = 1
    while any((folder / _numbered(name, number, ending)).exists() for ending in made):
        number += 1
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = {folder / _numbered(name, number, ending): data for ending, data in made.items()}
        for path, data in paths.items():
            with path.open("xb") as file:
                file.write(data)
    except OSError as error:
        message = say("The result cannot be written to {folder}: {why}", folder=folder, why=error.strerror or str(error))
        raise TransferkitError(message, say("Choose another folder with -o.")) from error
    return tuple(paths)


def too_few(people: int, say: Words) -> TransferkitError:
    """What is said where a result would speak of single people."""
    if not people:
        return TransferkitError(say("There is no result to evaluate."), say("Name files that the self-check saved, or their folder."))
    message = say.plural("{count} result is too few.", "{count} results are too few.", people)
    return TransferkitError(message, say("From {least} results on they can be shown without showing single people.", least=LEAST))


def _numbered(name: str, number: int, ending: str) -> str:
    return f"{name}-{number}{ending}" if number > 1 else f"{name}{ending}"
