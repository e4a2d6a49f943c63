"""Whether everything a build made is complete on the disk before it is published."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from transferkit.files.hashing import sha256_of
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words

_ZIPS = {".zip", ".pptx", ".potx", ".docx", ".xlsx", ".epub"}


def check_complete(new: Path, made: Mapping[str, str]) -> None:
    """TransferkitError for the first file that is missing, differs from its SHA-256, or is a zip that does not open.

    made: relative path -> SHA-256 as recorded when the file was written.
    """
    for name in sorted(made):
        if not _is_complete(new / name, made[name]):
            raise _damaged(name)


def _is_complete(path: Path, digest: str) -> bool:
    if not path.is_file() or sha256_of(path) != digest:
        return False
    return path.suffix not in _ZIPS or _opens(path)


def _opens(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except (zipfile.BadZipFile, OSError, EOFError):
        return False


def _damaged(name: str) -> TransferkitError:
    say = words(reader_language())
    return TransferkitError(
        say("The new file {name} is incomplete on the disk.", name=name),
        say("Nothing was published. Check the disk and build again."),
    )
