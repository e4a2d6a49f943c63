"""Languages whose products need not be made again, because only the translations of others have changed.

What is read in a language depends on all sources and on its own catalogues; of the catalogues of others it only shows how
far they are (the switch of languages, the page on translations), see translating/standing.py. So a build remembers for each
language what its products were made from, which files these are and what was found, and makes the other languages only.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from transferkit.building.noop import digest_of, facts, hash_of, inputs_of, marks_of, save_state, state_name
from transferkit.building.order import Order
from transferkit.building.products import language_of
from transferkit.building.report import Report, problem_data, problem_from
from transferkit.files.caches import cache_path
from transferkit.model.problem import Problem
from transferkit.model.programme import FOLDER as PROGRAMMES

_STATE = "languages"


@dataclass(frozen=True, slots=True)
class Made:
    """What a language of an output was when it was made."""

    mark: str
    """The hash of what it was made from."""
    files: Mapping[str, list[int]]
    """Its files as they were left: size and time."""
    problems: tuple[Problem, ...]
    """What was found in it, before anything was silenced."""


def marks(order: Order) -> dict[str, str]:
    """For each language of an order, a hash of everything its products depend on."""
    languages = order.scope.languages
    if len(languages) < 2:
        return {}
    root = order.project.resolve()
    values = (*facts(), *((name, value) for name, value in order.options if name != "languages"))
    files = [_Input.at(root, path) for path in inputs_of(root, order.output, order.template)]
    return {language: hash_of(values, ((file.name, file.of_language(language)) for file in files)) for language in languages}


def still_good(order: Order, now: Mapping[str, str]) -> dict[str, Made]:
    """The languages of an order whose products are there as they would be made, and untouched."""
    found = {
        language: made
        for language, made in _remembered(order).items()
        if made.mark == now.get(language) and not order.fresh and _is_untouched(order.output, made)
    }
    return found if len(found) < len(now) else {}  # somebody has to read the programmes


def remember_languages(order: Order, now: Mapping[str, str], problems: Mapping[str, tuple[Problem, ...]], report: Report) -> None:
    """Note what was made now, by language; what is known of other languages stays."""
    if not now:
        return
    names = {language: [name for name in report.products if language_of(PurePosixPath(name)) == language] for language in problems}
    made = {language: Made(now[language], marks_of(order.output, names[language]), problems[language]) for language in problems}
    state = {
        language: {"mark": one.mark, "files": one.files, "problems": [problem_data(found) for found in one.problems]}
        for language, one in {**_remembered(order), **made}.items()
    }
    save_state(order.project, state_name(order.output, _STATE), state)


@dataclass(frozen=True, slots=True)
class _Input:
    """A file a build depends on."""

    name: str
    digest: bytes
    language: str = ""
    """The language a catalogue is in; "" for what counts in every language."""
    told: bytes = b""
    """What other languages tell of a catalogue."""

    @classmethod
    def at(cls, root: Path, path: str) -> _Input:
        name = PurePosixPath(Path(os.path.relpath(path, root)).as_posix())
        is_catalogue = name.suffix == ".po" and name.parent.name == "locale" and not name.is_relative_to(PROGRAMMES)
        if not is_catalogue:  # programmes are told in several languages at once
            return cls(str(name), digest_of(path))
        from transferkit.translating.standing import standings_in  # most projects have one language

        return cls(str(name), digest_of(path), name.stem, repr(standings_in(root, str(name))).encode())

    def of_language(self, language: str) -> bytes:
        return self.digest if self.language in ("", language) else self.told


def _remembered(order: Order) -> dict[str, Made]:
    try:
        state = json.loads((cache_path(order.project) / state_name(order.output, _STATE)).read_text("utf-8"))
        return dict(_read(state))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _read(state: Mapping[str, Mapping[str, object]]) -> Iterator[tuple[str, Made]]:
    for language, one in state.items():
        files, problems = one["files"], one["problems"]
        if isinstance(files, dict) and isinstance(problems, list):
            yield language, Made(str(one["mark"]), files, tuple(problem_from(found) for found in problems))


def _is_untouched(output: Path, made: Made) -> bool:
    if any(name.endswith(".po") for name in made.files):  # a page offers a catalogue as a file: then it counts in every language
        return False
    try:
        return marks_of(output, made.files) == made.files
    except OSError:
        return False


def current(names: Iterable[str], order: Order, good: Iterable[str]) -> list[str]:
    """Of files that stay, those that are as this order would make them."""
    languages = frozenset(good)
    paths = ((name, PurePosixPath(name)) for name in names)
    return [name for name, path in paths if language_of(path) in languages and order.scope.covers(path)]
