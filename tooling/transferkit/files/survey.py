"""What becomes of each file of the previous output when a new build takes its place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from transferkit.files.hashing import sha256_of
from transferkit.files.names import KEPT, REPORT, folders_of, is_under

Mark = tuple[int, int, int]
"""Inode, size and modification time: differs when a file was saved anew."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file somebody changed, moved out of the way of a new one."""

    path: str
    """Where it lay in the output."""
    now: str
    """Where it lies now: `kept/…`."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The previous output, sorted by what becomes of each file."""

    replaces: frozenset[str]
    """The folders and files the new build takes over."""
    carried: tuple[str, ...] = ()
    """Our products of earlier builds that stay: other kinds, languages, modules."""
    stays: tuple[str, ...] = ()
    """Files that are not ours and are in nobody's way."""
    kept: tuple[Kept, ...] = ()
    marks: tuple[tuple[str, Mark], ...] = ()
    """Every file as it was when looked at."""


def survey(output: Path, ours: Mapping[str, str] | None, replaces: Collection[str], made: Mapping[str, str]) -> Survey:
    """Look through the previous output (which may be missing).

    ours: path -> SHA-256 as the previous report.json says, None without a report of ours; replaces: the folders or
    files the new build makes anew; made: path -> SHA-256 of what it made.
    """
    taken = frozenset(replaces) | frozenset(made)
    known = {} if ours is None else {REPORT: "", **ours}
    found = {name: _mark(output / name) for name in sorted(names_below(output))}
    carried = tuple(name for name in found if name in known and not is_under(name, taken) and name != REPORT)
    going = frozenset(carried) | {name for name in found if _may_go(output / name, name, known, made)}
    others = [name for name in found if name not in going]
    in_the_way = frozenset(others) & frozenset(known) | _colliding(others, made)
    names = set(found)
    return Survey(
        replaces=taken,
        carried=carried,
        stays=tuple(name for name in others if name not in in_the_way),
        kept=tuple(Kept(name, _free_name(name, names)) for name in sorted(in_the_way)),
        marks=tuple(found.items()),
    )


def carry_over(old: Survey, output: Path, new: Path) -> None:
    """Give the new tree what the previous one has and nobody made anew: by hard link, else as a copy."""
    for name in old.carried + old.stays:
        _link(output / name, new / name)
    for item in old.kept:
        _link(output / item.path, new / item.now)


def late_changes(old: Survey, before: Path, output: Path) -> tuple[Kept, ...]:
    """Rescue what somebody saved into the previous output (now at `before`) after it was looked through."""
    marks = dict(old.marks)
    places = {item.path: item.now for item in old.kept}
    late = [name for name in names_below(before) if _mark(before / name) != marks.get(name)]
    taken = set(names_below(output))
    rescued = []
    for name in sorted(late):
        if not _same_file(before / name, output / places.get(name, name)):
            rescued.append(Kept(name, _free_name(name, taken)))
            _link(before / name, output / rescued[-1].now)
    return tuple(rescued)


def names_below(folder: Path) -> Iterator[str]:
    """Relative paths with forward slashes of everything below a folder that is no folder; links are not followed.

    Nothing for a missing folder; OSError for one that cannot be read, for what it holds would be lost.
    """
    if not folder.exists():
        return
    for here, folders, files in os.walk(folder, onerror=_raise):
        links = [name for name in folders if (Path(here) / name).is_symlink()]
        for name in (*files, *links):
            yield (Path(here) / name).relative_to(folder).as_posix()


def _may_go(path: Path, name: str, known: Mapping[str, str], made: Mapping[str, str]) -> bool:
    """Whether nothing is lost with a file: it is as we wrote it, or the new build has the very same."""
    if name == REPORT:
        return name in known
    if path.is_symlink() or not path.is_file():
        return False
    return (name in known or name in made) and sha256_of(path) in (known.get(name), made.get(name))


def _colliding(names: Collection[str], made: Mapping[str, str]) -> frozenset[str]:
    """Names where the new build has a file or folder, or below one of its files; case does not count."""
    fresh = {path.casefold() for path in (*made, REPORT)}
    spots = fresh | {folder for path in fresh for folder in folders_of(path)}
    return frozenset(name for name in names if name.casefold() in spots or not fresh.isdisjoint(folders_of(name.casefold())))


def _free_name(name: str, taken: set[str]) -> str:
    """`kept/<name>`, numbered where that is taken; the answer is taken from now on."""
    path = Path(KEPT) / name.removeprefix(f"{KEPT}/")
    candidate, number = path, 2
    while candidate.as_posix() in taken:
        candidate, number = path.with_name(f"{path.stem}-{number}{path.suffix}"), number + 1
    taken.add(candidate.as_posix())
    return candidate.as_posix()


def _link(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):  # a disk without hard links (FAT), or a system that cannot link a link
        shutil.copy2(source, target, follow_symlinks=False)


def _raise(error: OSError) -> None:
    raise error


def _mark(path: Path) -> Mark:
    state = path.lstat()
    return state.st_ino, state.st_size, state.st_mtime_ns


def _same_file(first: Path, second: Path) -> bool:
    try:
        return os.path.samestat(first.lstat(), second.lstat())
    except OSError:
        return False
