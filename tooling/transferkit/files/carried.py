"""Files of a folder that packs carry."""

from __future__ import annotations

from pathlib import Path

MEGABYTE = 1_000_000
LARGEST = 50 * MEGABYTE
"""Bytes of a file that goes into a pack."""


def files_in(folder: Path, root: Path) -> tuple[Path, ...]:
    """The regular files below a folder that truly lie in the project, in a fixed order; hidden ones left out."""
    if not folder.is_dir():
        return ()
    found = [path for path in folder.rglob("*") if path.is_file() and path.resolve().is_relative_to(root)]
    return tuple(sorted(path for path in found if not path.name.startswith((".", "~$"))))


def carried(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Those of some files that are small enough for a pack."""
    return tuple(path for path in paths if path.stat().st_size <= LARGEST)
