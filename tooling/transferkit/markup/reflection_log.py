"""A reflection log, `handbook/reflection/*.yaml`, into observations; what is wrong is told with its line."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from transferkit.files.confine import LeavesProject, Unusable, confine
from transferkit.markup.strict_yaml import StrictYamlError, Yaml, read_yaml
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.reflections import STATUS, Observation
from transferkit.prelint.encoding import text_of

FOLDER = "handbook/reflection"
KEYS = ("id", "date", "module", "place", "observation", "proposal", "status", "change", "changed", "name", "show_name")
NEEDED = ("id", "date", "module", "observation", "proposal", "status")
LATER = ("change", "changed")
"""What an entry says, too, once it is done."""
YES = "\0true"
"""Stands for `true`, and for no text that looks like it."""


def log_files(root: Path) -> tuple[Path, ...]:
    """The files of the log, by name."""
    return tuple(sorted(path for path in (root / FOLDER).glob("*.y*ml") if path.suffix in (".yaml", ".yml") and path.name[0] not in "._"))


def read_log(root: Path, modules: Iterable[str]) -> tuple[tuple[Observation, ...], tuple[Problem, ...]]:
    """What a project's log says and what is wrong with it. modules: folder ids that exist."""
    known = tuple(sorted(modules))
    reader = LogReader(frozenset(known), known)
    return tuple(entry for path in log_files(root) for entry in reader.file(root, path)), tuple(reader.problems)


class LogReader:
    """Reads the files of a log one after the other; an id counts in all of them."""

    def __init__(self, modules: Container[str], known: tuple[str, ...] = ()) -> None:
        """modules: folder ids that exist; known: the same, to propose the nearest."""
        self.modules, self.known = modules, known
        self.problems: list[Problem] = []
        self._first: dict[str, Place] = {}

    def file(self, root: Path, path: Path) -> tuple[Observation, ...]:
        """The observations of a file of the project."""
        name = path.relative_to(root).as_posix()
        try:
            text, wrong = text_of(confine(root, path).read_bytes(), name)
        except LeavesProject:
            self.problems.append(problem("FILE02", Place(name), path=name))
            return ()
        except (Unusable, OSError):
            self.problems.append(problem("FILE04", Place(name), path=name))
            return ()
        self.problems += wrong
        return () if text is None else self.text(text, name)

    def text(self, text: str, path: str) -> tuple[Observation, ...]:
        """The observations a text holds; those that lack something or do not fit are told and left out."""
        try:
            yaml = read_yaml(text)
        except StrictYamlError as error:
            self._tell("RLG01", Place(path, error.line), detail_de=error.german, detail_en=error.english)
            return ()
        listed = yaml.values.get("entries")
        if not isinstance(listed, list):
            detail = {"detail_de": "es fehlt die Liste `entries:`", "detail_en": "the list `entries:` is missing"}
            self._tell("RLG01", Place(path, 1), **detail)
            return ()
        found = [self._entry(entry, index, yaml, path) for index, entry in enumerate(listed)]
        return tuple(entry for entry in found if entry is not None)

    def _entry(self, entry: Any, index: int, yaml: Yaml, path: str) -> Observation | None:
        where = Place(path, yaml.lines.get(f"entries.{index}", 1))
        if not isinstance(entry, dict):
            self._tell("RLG01", where, detail_de="ein Eintrag hat keine Angaben", detail_en="an entry has no keys")
            return None
        before = len(self.problems)
        values = {key: _said(value) for key, value in entry.items()}
        places = {key: Place(path, yaml.lines.get(f"entries.{index}.{key}", where.line or 1)) for key in values}
        for code, place, arguments in self._faults(values, places, where):
            self._tell(code, place, **arguments)
        if len(self.problems) > before:
            return None
        return _observation(values, where)

    def _faults(self, values: dict[str, str], places: dict[str, Place], where: Place) -> Iterator[tuple[str, Place, dict[str, object]]]:
        for key in values:
            if key not in KEYS:
                yield "RLG02", places[key], {"name": key, "known": ", ".join(get_close_matches(key, KEYS, 1, 0.5) or KEYS)}
        needed = (*NEEDED, *LATER) if values.get("status") == "done" else NEEDED
        for key in needed:
            if not values.get(key):
                yield "RLG03", where, {"name": key}
        for key in ("date", "changed"):
            if values.get(key) and not _is_day(values[key]):
                yield "RLG04", places[key], {"name": key, "value": values[key]}
        if values.get("module") and values["module"] not in self.modules:
            near = get_close_matches(values["module"], self.known, 3, 0.4) or list(self.known)
            yield "RLG05", places["module"], {"name": values["module"], "known": ", ".join(near) or "–"}
        if values.get("name") and values.get("show_name") != YES:
            yield "RLG06", places["name"], {}
        if values.get("status") and values["status"] not in STATUS:
            yield "RLG08", places["status"], {"value": values["status"], "known": ", ".join(STATUS)}
        if values.get("id") and (first := self._first.setdefault(values["id"], places["id"])) is not places["id"]:
            yield "RLG07", places["id"], {"name": values["id"], "first": first}

    def _tell(self, code: str, where: Place, **arguments: object) -> None:
        self.problems.append(problem(code, where, **arguments))


def _said(value: object) -> str:
    """A value as text; nothing that somebody could write as text is YES."""
    return YES if value is True else "" if value is None else str(value).strip()


def _observation(values: dict[str, str], where: Place) -> Observation:
    return Observation(
        id=values["id"],
        date=values["date"],
        module=values["module"],
        spot=values.get("place", ""),
        text=values["observation"],
        proposal=values["proposal"],
        status=values["status"],
        change=values.get("change", ""),
        changed=values.get("changed", ""),
        name=values.get("name", ""),
        where=where,
    )


def _is_day(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False
