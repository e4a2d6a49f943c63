"""File names that every system takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from transferkit.files.storable import legal
from transferkit.model.course import Exercise, Module
from transferkit.model.text import plain
from transferkit.model.words import Words

LONGEST = 60
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_UNDIVIDED = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart."""


def slug(text: str) -> str:
    """The text in lower-case ASCII words joined by hyphens; "" where nothing of it is left."""
    return _ascii(text.lower().translate(_UMLAUTS))


def _ascii(text: str) -> str:
    plain_text = unicodedata.normalize("NFKD", text.translate(_UNDIVIDED)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain_text).strip("-")[:LONGEST].rstrip("-")


def called(word: str, say: Words) -> str:
    """A word as part of a file's name: in ASCII, and in English where the language has other letters."""
    return _ascii(say(word).lower()) or _ascii(word)


def file_name(exercise: Exercise, module: Module) -> str:
    """`A1-2-ein-tag-im-verein`: number first, so that files sort as the exercises do. The label where the title has other letters."""
    text = plain(exercise.title)
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(1 for letter in letters if "LATIN" in unicodedata.name(letter, ""))
    title = slug(text) if latin * 2 > len(letters) else ""
    return f"{exercise.number or module.name}-{title or legal(exercise.label)}"


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
