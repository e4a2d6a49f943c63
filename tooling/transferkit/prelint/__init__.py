"""A look at the sources as bytes and lines, before any parser sees them. Knows no Markdown and no course.

One file a topic; each gives `Problem`s. What cannot be read safely is named, so that nobody opens it later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from transferkit.model.problem import Place, Problem, problem
from transferkit.prelint import catalogues, characters, conflicts, links, names, pages
from transferkit.prelint.encoding import text_of
from transferkit.prelint.walk import Entry, entries

LARGEST = {".md": 2, ".ipynb": 60}
"""Megabytes a source may have: a book of a thousand pages has one; notebooks carry pictures."""
_MEGABYTE = 1_000_000
_NOT_OURS = frozenset({"files", "solution-files"})
"""Folders with what learners work on: data may well be saved as Windows-1252 there."""


@dataclass(frozen=True, slots=True)
class Prelint:
    """What the look gave."""

    problems: tuple[Problem, ...]
    unreadable: frozenset[str]
    """Sources nobody may open, as the system names them, below the project."""
    pages: frozenset[str] = frozenset()
    """All files that are read as pages, exercises or parts of them."""


def prelint(root: Path) -> Prelint:
    """Look at everything in the source folders of a project."""
    found = list(entries(root))
    problems: list[Problem] = [*names.check(found), *pages.check(found), *catalogues.check(found)]
    unreadable = set()
    for entry in found:
        wrong, readable = _look_at(root, entry)
        problems += wrong
        if not readable:
            unreadable.add(entry.name)
    sources = frozenset(entry.name for entry in found if entry.is_file and _is_source(entry))
    return Prelint(tuple(problems), frozenset(unreadable), sources - unreadable)


def problems_in(root: Path, name: str) -> tuple[Problem, ...]:
    """What is wrong with the text of one file. name: below the project, as in `Prelint.pages`."""
    path = root / name
    entry = Entry(path, name, is_folder=False, is_file=path.is_file() and not path.is_symlink(), is_link=path.is_symlink())
    return tuple(_look_at(root, entry)[0])


def _look_at(root: Path, entry: Entry) -> tuple[list[Problem], bool]:
    """What is wrong with one entry, and whether it may be opened."""
    wrong = list(links.check(root, entry))
    if wrong or not names.is_utf8(entry.name):
        return wrong, False
    if not _is_source(entry) or not entry.path.is_file():
        return wrong, True
    limit = LARGEST[entry.path.suffix]
    size = entry.path.stat().st_size
    if size > limit * _MEGABYTE:
        return [problem("FILE08", Place(names.shown(entry.name)), size=f"{size / _MEGABYTE:.1f}", limit=limit)], False
    text, unreadable = text_of(entry.path.read_bytes(), names.shown(entry.name))
    if text is None:
        return [*unreadable], False
    return [*_of_text(text, entry)], True


def _of_text(text: str, entry: Entry) -> Iterator[Problem]:
    yield from conflicts.check(text, names.shown(entry.name))
    if entry.path.suffix == ".md":  # a notebook's cells are looked at when its JSON is read
        yield from characters.check(text, names.shown(entry.name))


def _is_source(entry: Entry) -> bool:
    return entry.path.suffix in LARGEST and not _NOT_OURS & set(entry.name.split("/"))
