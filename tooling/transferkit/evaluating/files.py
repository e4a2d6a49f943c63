"""Files people sent into results; what is none is named and left out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from transferkit.model.forms import ANSWERS
from transferkit.model.group_result import FieldAnswers, Group, Result
from transferkit.model.problem import Place, Problem, problem

FORMAT, VERSION = "transferkit-self-check", 1
LARGEST = 1_000_000
"""Bytes; a result has about five thousand."""
MOST_TEXT, MOST_PARTS = 500, 200
"""Letters of a title, fields or statements: more is no self-check of ours."""


class NoResult(Exception):
    """Why a file is no result, in German and English."""

    def __init__(self, german: str, english: str) -> None:
        super().__init__(english)
        self.german, self.english = german, english


@dataclass(frozen=True, slots=True)
class Collected:
    """What could be read, by folder, and what was wrong with the rest."""

    groups: tuple[Group, ...]
    problems: tuple[Problem, ...]


def collected(paths: Iterable[Path]) -> Collected:
    """The results of files and of all files in folders; the folder a file lies in is its group.

    The first result says which self-check, with which fields, the others must belong to.
    """
    groups: dict[Path, list[Result]] = {}
    problems: list[Problem] = []
    seen: dict[Result, str] = {}
    wanted: Result | None = None
    for path in _files(paths):
        where = Place(path.as_posix())
        try:
            result = read_result(path)
        except NoResult as error:
            problems.append(problem("EVA01", where, detail_de=error.german, detail_en=error.english))
            continue
        wanted = wanted or result
        if foreign := _foreign(result, wanted, where):
            problems.append(foreign)
            continue
        if (first := seen.setdefault(result, path.as_posix())) != path.as_posix():
            problems.append(problem("EVA04", where, first=first))
        groups.setdefault(path.resolve().parent, []).append(result)
    return Collected(tuple(Group(folder.name, tuple(results)) for folder, results in groups.items()), tuple(problems))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Each file once, those of a folder by name; hidden ones are left out."""
    seen: set[Path] = set()
    for path in paths:
        inside = sorted(one for one in path.rglob("*") if one.is_file() and not _hidden(one, path)) if path.is_dir() else [path]
        for one in inside:
            if one.resolve() not in seen:
                seen.add(one.resolve())
                yield one


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith((".", "~$")) or part in ("Thumbs.db", "desktop.ini", "__MACOSX") for part in path.relative_to(folder).parts)


def read_result(path: Path) -> Result:
    """The result in a file. NoResult where it is none; nothing of it but answers and titles is looked at."""
    try:
        if path.stat().st_size > LARGEST:
            raise NoResult("sie ist zu groß", "it is too large")
        data = json.loads(path.read_bytes().removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except OSError as error:
        raise NoResult("sie lässt sich nicht öffnen", "it cannot be opened") from error
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise NoResult("sie ist beschädigt oder enthält etwas anderes", "it is damaged or holds something else") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise NoResult("sie enthält etwas anderes", "it holds something else")
    if data.get("version") != VERSION:
        raise NoResult("sie hat eine Form, die dieses Programm nicht kennt", "it has a form this program does not know")
    return _result(data)


def _result(data: dict[str, Any]) -> Result:
    fields = tuple(_field(one) for one in _list(data.get("fields")))
    if not fields or not any(field.answers for field in fields):
        raise NoResult("ihr fehlen die Antworten", "its answers are missing")
    recommended = tuple(
        (_text(one.get("id")), _text(one.get("title"))) for one in _list(data.get("recommended", [])) if isinstance(one, dict)
    )
    return Result(_text(data.get("check")), _text(data.get("title")), fields, recommended)


def _field(data: object) -> FieldAnswers:
    if not isinstance(data, dict):
        raise _DAMAGED
    answers = _list(data.get("answers"))
    if any(answer is not None and answer not in ANSWERS for answer in answers):
        raise NoResult("sie enthält eine Antwort, die es nicht gibt", "it holds an answer that does not exist")
    statements = tuple(_text(one) for one in _list(data.get("statements", [])))
    if statements and len(statements) != len(answers):
        raise _DAMAGED
    return FieldAnswers(_text(data.get("id")), _text(data.get("title")), statements, tuple(answers))


_DAMAGED = NoResult("ihr fehlt etwas", "something of it is missing")


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > MOST_TEXT:
        raise _DAMAGED
    return " ".join(value.split())


def _list(value: object) -> list[Any]:
    if not isinstance(value, list) or len(value) > MOST_PARTS:
        raise _DAMAGED
    return value


def _foreign(result: Result, wanted: Result, where: Place) -> Problem | None:
    """What keeps a result from being added to the others."""
    if result.check != wanted.check:
        return problem("EVA02", where, name=result.check, wanted=wanted.check)
    theirs, ours = ([(field.label, len(field.answers)) for field in one.fields] for one in (result, wanted))
    if theirs != ours:
        told = {"detail_de": "andere Felder", "detail_en": "other fields"}
        if [label for label, _ in theirs] == [label for label, _ in ours]:
            told = {"detail_de": "mehr oder weniger Aussagen", "detail_en": "more or fewer statements"}
        return problem("EVA03", where, **told)
    return None
