"""Fingerprints of files and of trees of files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, as 64 hex digits. OSError where it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def tree_hash(root: Path, paths: Iterable[Path]) -> str:
    """One SHA-256 for files below a root: the same for the same names and bytes, wherever the root lies.

    paths: absolute or relative to the root, in any order.
    """
    named = {(root / path).relative_to(root).as_posix(): root / path for path in paths}
    whole = hashlib.sha256()
    for name in sorted(named):
        whole.update(f"{name}\0{sha256_of(named[name])}\n".encode())
    return whole.hexdigest()


def hashes_below(folder: Path) -> dict[str, str]:
    """SHA-256 of every regular file below a folder, by its path relative to it with forward slashes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {path.relative_to(folder).as_posix(): sha256_of(path) for path in files}
