"""Languages whose products need not be made again, because only the translations of others have changed.

What is read in a language depends on all sources, on its own catalogues and on the texts of its own; of those of others it
only shows how far they are (the switch of languages, the page on translations), see translating/standing.py. So a build remembers for each
language what its products were made from, which files these are and what was found, and makes the other languages only.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from transferkit.building.languages import languages_of
from transferkit.building.noop import digest_of, facts, hash_of, inputs_of, marks_of, save_state, state_name
from transferkit.building.order import Order
from transferkit.building.products import language_of
from transferkit.building.report import Report, problem_data, problem_from
from transferkit.files.caches import cache_path
from transferkit.model.problem import Problem
from transferkit.model.programme import FOLDER as PROGRAMMES
from transferkit.prelint import problems_in
from transferkit.prelint.walk import SOURCE_FOLDERS
from transferkit.translating.alternatives import language_of as language_of_text
from transferkit.translating.alternatives import original_of

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
    handbook = languages_of(order.project)
    files = [_Input.at(root, path, handbook) for path in inputs_of(root, order.output, order.template)]
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
    """The language a catalogue or a text of its own is in; "" for what counts in every language."""
    told: bytes = b""
    """What other languages tell of it."""

    @classmethod
    def at(cls, root: Path, path: str, languages: Sequence[str]) -> _Input:
        name = PurePosixPath(Path(os.path.relpath(path, root)).as_posix())
        if name.suffix == ".po" and name.parent.name == "locale":
            return cls(str(name), digest_of(path), name.stem, _told_of_catalogue(root, name, languages))
        if _is_own_text(root, name):
            return cls(str(name), digest_of(path), language_of_text(name.name), repr(problems_in(root, str(name))).encode())
        return cls(str(name), digest_of(path))

    def of_language(self, language: str) -> bytes:
        return self.digest if self.language in ("", language) else self.told


def _told_of_catalogue(root: Path, name: PurePosixPath, languages: Sequence[str]) -> bytes:
    """How far its sources are; of programmes also what they lack, for one file says it in all its languages."""
    from transferkit.translating.standing import standings_in  # most projects have one language

    told = repr(standings_in(root, str(name)))
    if name.is_relative_to(PROGRAMMES):
        from transferkit.markup.programmes import untranslated_texts  # loads the checks of YAML

        told += repr(sorted(untranslated_texts(root, name.stem, tuple(languages))))
    return told.encode()


def _is_own_text(root: Path, name: PurePosixPath) -> bool:
    """Whether a file is a page in one language beside its original. What begins with a line may be part of any page."""
    return (
        bool(language_of_text(name.name))
        and not name.name.startswith("_")
        and name.parts[0] in SOURCE_FOLDERS
        and any((root / original).is_file() for original in original_of(str(name)))
    )


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
