"""Whole texts of their own beside a source: `index.de-einfach.md` says freely what `index.md` says."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from transferkit.model.languages import is_language

ENDINGS = (".md", ".ipynb")


def language_of(name: str) -> str:
    """The language a file's name gives its text: `de-einfach` of `index.de-einfach.md`; "" where it gives none."""
    path = PurePosixPath(name)
    stem, dot, code = path.stem.rpartition(".")
    return code if path.suffix in ENDINGS and stem and dot and is_language(code) else ""


def original_of(name: str) -> tuple[str, ...]:
    """The names the original of an alternative text may have."""
    path = PurePosixPath(name)
    stem = path.stem.rpartition(".")[0]
    return tuple(str(path.with_name(stem + ending)) for ending in ENDINGS)


def alternative_to(path: Path, language: str) -> Path:
    """The text that stands for a source in a language: one of its own where there is one, else the source itself."""
    for ending in ENDINGS:
        own = path.with_name(f"{path.stem}.{language}{ending}")
        if own.is_file() and not own.is_symlink():
            return own
    return path


def alternatives_among(names: Iterable[str]) -> dict[str, str]:
    """The language of each alternative text among names of files; only what has an original beside it is one."""
    known = set(names)
    return {name: code for name in sorted(known) if (code := language_of(name)) and known.intersection(original_of(name))}


def left_out(names: Iterable[str], language: str) -> frozenset[str]:
    """What is no page in a language: the texts in other languages, and the originals that have a text of their own."""
    known = frozenset(names)
    others = alternatives_among(known)
    replaced = {original for name, code in others.items() if code == language for original in original_of(name)}
    return frozenset(name for name, code in others.items() if code != language) | (known & replaced)
