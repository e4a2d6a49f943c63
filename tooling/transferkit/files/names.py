"""Names that mean something in an output folder and beside it."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path

REPORT = "report.json"
KEPT = "kept"
"""The folder of the output where files go that somebody changed and a build replaces."""


def is_under(path: str, places: Set[str]) -> bool:
    """Whether a relative path with forward slashes is one of some folders or files, or lies in one of them."""
    return path in places or any(folder in places for folder in folders_of(path))


def folders_of(path: str) -> Iterator[str]:
    """The folders a relative path lies in, outermost first: `a/b/c` -> `a`, `a/b`."""
    return (path[:at] for at, letter in enumerate(path) if letter == "/")


def work_folder(output: Path) -> Path:
    """The hidden folder beside an output folder where builds are prepared: `_build` -> `._build.work`."""
    real = output.resolve()
    return real.with_name(f".{real.name}.work")
