"""Everything that lies in the source folders of a project, without following a link and without opening a file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE_FOLDERS = ("handbook", "modules", "exercises")
_SKIPPED = frozenset({"node_modules", "__pycache__", "_build"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One file, folder, link or other thing."""

    path: Path
    name: str
    """Below the project, with forward slashes."""
    is_folder: bool
    is_file: bool
    is_link: bool


def entries(root: Path) -> Iterator[Entry]:
    """What lies below the source folders, in a fixed order; hidden things and those of tools left out."""
    for folder in SOURCE_FOLDERS:
        yield from _below(root / folder, folder)


def _below(folder: Path, name: str) -> Iterator[Entry]:
    try:
        with os.scandir(folder) as listing:
            found = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in found:
        if entry.name.startswith(".") or entry.name in _SKIPPED:
            continue
        is_folder = entry.is_dir(follow_symlinks=False)
        path = Path(entry.path)
        yield Entry(path, f"{name}/{entry.name}", is_folder, entry.is_file(follow_symlinks=False), entry.is_symlink())
        if is_folder:
            yield from _below(path, f"{name}/{entry.name}")
