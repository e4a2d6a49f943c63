"""Names of files in the book: plain ASCII, because some readers and shops stumble over anything else."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from docutils.nodes import make_id

PAGE_ENDING = ".xhtml"
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def file_names(docnames: Iterable[str]) -> dict[str, str]:
    """A file name for each page: `modules/a1/index` is `modules/a1/index.xhtml`."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for docname in sorted(docnames):
        plain = "/".join(_plain(part) for part in docname.split("/"))
        if plain.casefold() in taken:
            plain = f"{plain}-{_digest(docname)}"
        taken.add(plain.casefold())
        names[docname] = plain + PAGE_ENDING
    return names


def picture_name(name: str, ending: str) -> str:
    """A plain name for a picture, with the ending of what it really is."""
    stem = name.rpartition(".")[0] or name
    return f"pictures/{stem if _PLAIN.fullmatch(stem) else _digest(name)}.{ending}"


def _plain(part: str) -> str:
    return part if _PLAIN.fullmatch(part) else make_id(part) or _digest(part)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
