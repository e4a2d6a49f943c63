"""Adds an entry to the table of contents of a Markdown page, where that can be done without guessing."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,}|:{3,})\s*(?P<info>[^`]*)")


@dataclass(frozen=True, slots=True)
class _Toctree:
    """Where a toctree block of a page lies."""

    first: int
    """Index of the line after the opening fence."""
    last: int
    """Index of the closing fence."""

    def body(self, lines: list[str]) -> list[str]:
        """Its lines without the fences, stripped."""
        return [line.strip() for line in lines[self.first : self.last]]


def add_entry(page: Path, module: str) -> bool:
    """Add `/modules/<module>/index` to the page's toctree; whether that was done or it stands there already.

    False, and the page as it was, where there is no toctree, or several and not just one lists modules, or it
    collects its entries by pattern.
    """
    try:
        text = page.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    lines = text.splitlines(keepends=True)
    found = _chosen(_toctrees(lines), lines)
    if found is None:
        return False
    body = found.body(lines)
    if not any(entry.strip("/.").removesuffix(".md") == f"modules/{module}/index" for entry in body):
        _save(page, "".join(_with_entry(lines, found, _spelled(body, module))))
    return True


def _toctrees(lines: list[str]) -> list[_Toctree]:
    """The toctree blocks that stand in no other block."""
    found: list[_Toctree] = []
    opened: list[tuple[str, str, int]] = []
    for number, line in enumerate(lines):
        match = _FENCE.fullmatch(line.rstrip())
        if match is None:
            continue
        fence, info = match["fence"], match["info"].strip()
        if opened and not info and fence.startswith(opened[-1][0]):
            _, name, start = opened.pop()
            if name == "{toctree}" and not opened:
                found.append(_Toctree(start + 1, number))
        elif info and (not opened or _holds_blocks(opened[-1])):
            opened.append((fence, info.split()[0], number))
        elif not opened:  # a code block without a language
            opened.append((fence, "", number))
    return found


def _holds_blocks(opened: tuple[str, str, int]) -> bool:
    """Whether a fence is a directive that may hold others; code shows them as text."""
    return opened[1].startswith("{") and opened[1] not in ("{toctree}", "{code-block}", "{code}")


def _chosen(found: list[_Toctree], lines: list[str]) -> _Toctree | None:
    if len(found) > 1:
        found = [toctree for toctree in found if any("modules/" in line for line in toctree.body(lines))]
    if len(found) != 1 or ":glob:" in found[0].body(lines):
        return None
    return found[0]


def _spelled(body: list[str], module: str) -> str:
    """The entry, written as the others are: `/modules/…`, `../modules/…`."""
    start = "../" if any(line.startswith("../modules/") for line in body) else "/"
    return f"{start}modules/{module}/index"


def _with_entry(lines: list[str], toctree: _Toctree, entry: str) -> list[str]:
    """The lines with the entry after the last one of the toctree, or after its options and an empty line."""
    end = "\r\n" if lines[toctree.last - 1].endswith("\r\n") else "\n"
    at = toctree.last
    while at > toctree.first and not lines[at - 1].strip():
        at -= 1
    only_options = at > toctree.first and lines[at - 1].strip().startswith(":")
    return [*lines[:at], *([end] if only_options else []), f"{entry}{end}", *lines[at:]]


def _save(page: Path, text: str) -> None:
    """Replace the page at once, with its permissions."""
    real = page.resolve()
    fresh = real.with_name(f".{real.name}.fresh")
    fresh.write_bytes(text.encode("utf-8"))
    shutil.copymode(real, fresh)
    fresh.replace(real)
