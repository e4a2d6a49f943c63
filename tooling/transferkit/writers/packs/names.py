"""File names that every system takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from transferkit.files.storable import legal
from transferkit.model.course import Exercise, Module
from transferkit.model.text import plain

LONGEST = 60
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def slug(text: str) -> str:
    """The text in lower-case ASCII words joined by hyphens; "" where nothing of it is left."""
    plain_text = unicodedata.normalize("NFKD", text.lower().translate(_UMLAUTS)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain_text).strip("-")[:LONGEST].rstrip("-")


def file_name(exercise: Exercise, module: Module) -> str:
    """`A1-2-ein-tag-im-verein`: number first, so that files sort as the exercises do."""
    title = slug(plain(exercise.title)) or legal(exercise.label)
    return f"{exercise.number or module.name}-{title}"


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
