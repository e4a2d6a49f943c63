"""A folder where the units of one build leave for one another what is dear to make and the same in every edition."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

_OPEN: list[Path] = []
"""The folder, while there is one; outside of a build there is none, and everything is made anew."""


def open_shelf(folder: Path) -> None:
    """Use a folder from now on, in this process. It must be this build's own: what lies there is believed."""
    _OPEN[:] = [folder]


def shelved(keys: Sequence[bytes], make: Callable[[Sequence[int]], Iterable[bytes | None]]) -> list[bytes | None]:
    """What belongs to each key: from the shelf where it lies there, else made, and left there.

    keys: everything the outcome depends on. make: is called once with the positions of all keys that are missing; None
    for what cannot be made is not kept.
    """
    paths = [_path(key) for key in keys]
    found = [_read(path) for path in paths]
    missing = [position for position, data in enumerate(found) if data is None]
    for position, data in zip(missing, make(missing) if missing else (), strict=True):
        found[position] = data
        if data is not None:
            _leave(paths[position], data)
    return found


def _path(key: bytes) -> Path | None:
    return _OPEN[0] / hashlib.sha256(key).hexdigest() if _OPEN else None


def _read(path: Path | None) -> bytes | None:
    try:
        return path.read_bytes() if path else None
    except OSError:
        return None


def _leave(path: Path | None, data: bytes) -> None:
    """Put it there as a whole or not at all; a full disk costs the saving, not the build."""
    if path is None:
        return
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        fresh.write_bytes(data)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
