"""File names that every system takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from transferkit.model.course import Exercise, Module
from transferkit.model.text import plain

LONGEST = 60
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

_ILLEGAL = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""Names Windows keeps for devices. See https://learn.microsoft.com/windows/win32/fileio/naming-a-file."""


def slug(text: str) -> str:
    """The text in lower-case ASCII words joined by hyphens; "" where nothing of it is left."""
    plain_text = unicodedata.normalize("NFKD", text.lower().translate(_UMLAUTS)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain_text).strip("-")[:LONGEST].rstrip("-")


def file_name(exercise: Exercise, module: Module) -> str:
    """`A1-2-ein-tag-im-verein`: number first, so that files sort as the exercises do."""
    title = slug(plain(exercise.title)) or legal(exercise.label)
    return f"{exercise.number or module.name}-{title}"


def legal(name: str) -> str:
    """A file or folder name that Windows takes too: what it cannot store becomes an underscore."""
    stored = _ILLEGAL.sub("_", name).rstrip(" .")
    return f"_{stored}" if not stored or _DEVICES.match(stored) else stored


def beneath(path: Path, folder: Path | None) -> str:
    """A file's path below a folder, with forward slashes; its name where it lies elsewhere."""
    inner = path.relative_to(folder) if folder and path.is_relative_to(folder) else Path(path.name)
    return "/".join(legal(part) for part in inner.parts)


def free_name(name: str, taken: Iterable[str]) -> str:
    """The name, with `-2`, `-3` … before its ending where another differs from it at most in upper and lower case."""
    known = {other.casefold() for other in taken}
    path, number, found = PurePosixPath(name), 1, name
    while found.casefold() in known:
        number += 1
        found = str(path.with_name(f"{path.stem}-{number}{path.suffix}"))
    return found
