"""The programmes of a handbook: `handbook/programme/*.yaml`, read strictly, with true line numbers."""

from __future__ import annotations

from pathlib import Path

from transferkit.files.confine import LeavesProject, Unusable, confine
from transferkit.markup.programmes.convert import Converter
from transferkit.markup.programmes.strict import Source, read_source
from transferkit.model.edition import Edition
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.programme import Programme
from transferkit.prelint.encoding import text_of

FOLDER = "handbook/programme"
ENDINGS = (".yaml", ".yml")
LARGEST = 1_000_000
"""Bytes of a programme; a larger file is none."""


def programme_files(root: Path) -> tuple[Path, ...]:
    """The files that hold programmes, by name."""
    try:
        return tuple(sorted(path for path in (root / FOLDER).iterdir() if path.suffix in ENDINGS and not path.name.startswith((".", "_"))))
    except OSError:
        return ()


def read_programmes(root: Path, edition: Edition, languages: tuple[str, ...] = ()) -> tuple[tuple[Programme, ...], tuple[Problem, ...]]:
    """All programmes as an edition has them, and what is wrong with their files.

    languages: those the handbook is published in; texts are wanted in all of them unless a programme names others.
    """
    found: list[Programme] = []
    problems: list[Problem] = []
    for path in programme_files(root):
        source, wrong = _source(path, root)
        problems += wrong
        if source is not None:
            converter = Converter(source, edition, languages)
            found.append(converter.programme())
            problems += converter.problems
    return tuple(found), tuple(problems)


def _source(path: Path, root: Path) -> tuple[Source | None, tuple[Problem, ...]]:
    name = path.relative_to(root).as_posix()
    try:
        data = confine(root, path).read_bytes()
    except LeavesProject:
        return None, (problem("FILE02", Place(name), path=name),)
    except (Unusable, OSError):
        return None, (problem("FILE04", Place(name), path=name),)
    if len(data) > LARGEST:
        return None, (problem("PRG01", Place(name, 1), detail_de="sie ist größer als 1 MB", detail_en="it is larger than 1 MB"),)
    text, wrong = text_of(data, name)
    if text is None:
        return None, wrong
    source, more = read_source(text, name)
    return source, (*wrong, *more)
