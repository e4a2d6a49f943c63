"""Names that mean something in an output folder and beside it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

REPORT = "report.json"
KEPT = "kept"
"""The folder of the output where files go that somebody changed and a build replaces."""


def is_under(path: str, prefixes: Collection[str]) -> bool:
    """Whether a relative path with forward slashes is one of some folders or files, or lies in one of them."""
    return any(path == prefix or path.startswith(f"{prefix}/") for prefix in prefixes)


def work_folder(output: Path) -> Path:
    """The hidden folder beside an output folder where builds are prepared: `_build` -> `._build.work`."""
    real = output.resolve()
    return real.with_name(f".{real.name}.work")
