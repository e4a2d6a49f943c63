"""Lines of a foreign Markdown file with their numbers, and which of them are code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FENCE = re.compile(r"^(?P<indent>[ >]*)(?P<fence>`{3,}|~{3,})(?P<info>.*)$")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line and its number in the file, counted from 1."""

    number: int
    text: str


def with_code(lines: Sequence[Numbered]) -> Iterator[tuple[Numbered, bool]]:
    """Each line, and whether it is code or a fence around code."""
    closing = ""
    for line in lines:
        found = _FENCE.match(line.text)
        if closing:
            yield line, True
            if found and found["fence"].startswith(closing) and not found["info"].strip():
                closing = ""
        elif found and ("`" not in found["info"] or found["fence"][0] == "~"):
            closing = found["fence"]
            yield line, not found["info"].lstrip().startswith("{") or _is_chunk(found["info"])
        else:
            yield line, False


def _is_chunk(info: str) -> bool:
    return bool(re.match(r"\s*\{\s*(?:code|code-block|code-cell|literalinclude|math)\b", info))
