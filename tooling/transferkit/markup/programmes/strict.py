"""A programme's YAML against its schema: what does not fit is a problem with its line and is left out, the rest counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from jsonschema import ValidationError

from transferkit.markup.front_matter import details, expected_of, properties_of, unknown_key, validator
from transferkit.markup.strict_yaml import StrictYamlError, Yaml, read_yaml
from transferkit.model.problem import Place, Problem, problem

ROUNDS = 50
"""How often something is left out at most before a file is given up."""


@dataclass(frozen=True, slots=True)
class Source:
    """A programme's values, which fit the schema, and where they stand in its file."""

    path: str
    values: Mapping[str, Any]
    lines: Mapping[str, int]
    """Line of each key; nested ones as `events.2.title`."""
    numbers: Mapping[int, int]
    """Which place an entry of a list had in the file, by its `id()`: others before it may have been left out."""

    @property
    def name(self) -> str:
        """The programme's id: the name of its file."""
        return PurePosixPath(self.path).stem

    def number(self, entry: object, otherwise: int) -> int:
        """Which place an entry of a list had in the file."""
        return self.numbers.get(id(entry), otherwise)

    def place(self, key: str) -> Place:
        """The place of a key, else of the nearest key above it."""
        while key and key not in self.lines:
            key = key.rpartition(".")[0]
        return Place(self.path, self.lines.get(key, 1))

    def keys(self, prefix: str) -> dict[str, Place]:
        """The places of all keys below one, by what follows its name."""
        start = f"{prefix}."
        return {key.removeprefix(start): Place(self.path, line) for key, line in self.lines.items() if key.startswith(start)}


def read_source(text: str, path: str) -> tuple[Source | None, tuple[Problem, ...]]:
    """The values of a file and what is wrong with them; None where it cannot be read at all."""
    try:
        yaml = read_yaml(text)
    except StrictYamlError as error:
        return None, (problem("PRG01", Place(path, error.line), detail_de=error.german, detail_en=error.english),)
    problems = [problem("PRG04", Place(path, line), name=key, first=first) for key, line, first in yaml.twice]
    values = dict(yaml.values)
    numbers = dict(_numbers(values))
    problems += _misfits(values, yaml, path)
    for _ in range(ROUNDS):
        misfit = next(validator("programme").iter_errors(values), None)
        if misfit is None:
            return Source(path, values, yaml.lines, numbers), tuple(problems)
        _leave_out(values, misfit)
    return None, tuple(problems)


def _numbers(value: object) -> Iterator[tuple[int, int]]:
    """The place of each group in its list."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if isinstance(value, list):
        yield from ((id(entry), index) for index, entry in enumerate(value) if isinstance(entry, dict))
    for entry in inner:
        yield from _numbers(entry)


def _misfits(values: dict[str, Any], yaml: Yaml, path: str) -> Iterator[Problem]:
    told: set[str] = set()
    for broken in sorted(validator("programme").iter_errors(values), key=lambda broken: str(broken.absolute_path)):
        for error in details(broken):
            key = ".".join(str(part) for part in error.absolute_path)
            if key not in told or not key:
                told.add(key)
                yield from _problems_of(error, key, yaml, path)


def _problems_of(error: ValidationError, key: str, yaml: Yaml, path: str) -> Iterator[Problem]:
    given: Any = error.instance
    if _names_unknown_keys(error):
        known = list(properties_of(error))
        for extra in (extra for extra in given if extra not in known):
            line = yaml.lines.get(f"{key}.{extra}" if key else extra, 1)
            yield unknown_key("PRG02", extra, known, Place(path, line))
        return
    german, english = expected_of(error)
    yield problem("PRG03", Place(path, yaml.lines.get(key, 1)), name=_last_name(key), detail_de=german, detail_en=english)


def _names_unknown_keys(error: ValidationError) -> bool:
    return error.validator == "additionalProperties" and isinstance(error.schema, dict) and "properties" in error.schema


def _last_name(key: str) -> str:
    """`hours.start` of `events.2.hours.start`."""
    parts = key.split(".")
    numbers = [index for index, part in enumerate(parts) if part.isdigit()]
    return ".".join(parts[numbers[-1] + 1 :]) or key if numbers else key


def _leave_out(values: dict[str, Any], error: ValidationError) -> None:
    """Take out what does not fit: the unknown key, the entry that lacks something, else the value itself."""
    path = list(error.absolute_path)
    if _names_unknown_keys(error):
        target: Any = _inner(values, path)
        for key in [key for key in target if key not in properties_of(error)]:
            del target[key]
    elif path:
        holder: Any = _inner(values, path[:-1])
        del holder[path[-1]]
    else:  # the file itself lacks its title
        values["title"] = "–"


def _inner(values: Any, path: list[Any]) -> Any:
    for step in path:
        values = values[step]
    return values
