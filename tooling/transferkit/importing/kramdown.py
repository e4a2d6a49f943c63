"""The older lessons of The Carpentries: quotes with `{: .challenge}` under them become blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transferkit.importing.draft import Draft
from transferkit.importing.lines import Numbered, with_code

_CLASS = re.compile(r"^\s*\{:\s*(?P<body>[^}]*)\}\s*$")
_NAME = re.compile(r"\.([\w-]+)")
_BLOCKS = {
    "challenge": "challenge",
    "solution": "solution",
    "callout": "callout",
    "checklist": "callout",
    "discussion": "callout",
    "prereq": "prerequisites",
    "testimonial": "testimonial",
    "keypoints": "keypoints",
    "objectives": "objectives",
}
_LANGUAGES = {"output": "text", "error": "text", "source": "text", "language-python": "python", "language-bash": "bash", "language-r": "r"}
_FENCE = re.compile(r"^(\s*)(~{3,}|`{3,})\s*$")


def without_classes(lines: Sequence[Numbered], draft: Draft) -> list[Numbered]:
    """The lines with known classes made blocks or code languages; others are dropped and listed."""
    if not any(_CLASS.match(line.text.lstrip("> ")) for line in lines):
        return list(lines)
    return _blocks(lines, draft)[0]


def _blocks(lines: Sequence[Numbered], draft: Draft) -> tuple[list[Numbered], int]:
    """The lines with their quotes resolved, and how deep blocks are nested in them."""
    made: list[Numbered] = []
    deepest = 0
    position = 0
    while position < len(lines):
        end = _quote_end(lines, position)
        name = _block_below(lines, end) if end > position else ""
        if name:
            inner, depth = _blocks([Numbered(line.number, _unquoted(line.text)) for line in lines[position:end]], draft)
            made += _block(name, inner, depth)
            deepest = max(deepest, depth + 1)
            position = end + 1
        else:
            made += lines[position : max(end, position + 1)]
            position = max(end, position + 1)
    return _without_leftovers(made, draft), deepest


def _quote_end(lines: Sequence[Numbered], start: int) -> int:
    end = start
    while end < len(lines) and lines[end].text.lstrip().startswith(">"):
        end += 1
    return end


def _block_below(lines: Sequence[Numbered], at: int) -> str:
    """The block that the class in the line under a quote means; "" for none."""
    found = _CLASS.match(lines[at].text) if at < len(lines) else None
    return next((_BLOCKS[name] for name in _NAME.findall(found["body"]) if name in _BLOCKS), "") if found else ""


def _unquoted(text: str) -> str:
    return re.sub(r"^\s*> ?", "", text)


def _block(name: str, inner: list[Numbered], depth: int) -> list[Numbered]:
    """A quote as a block; a heading at its beginning is its title."""
    fence = ":" * (3 + depth)
    first = next((line for line in inner if line.text.strip()), None)
    title = ""
    if first is not None and (found := re.match(r"#+\s+(.*?)\s*#*$", first.text)):
        title = found[1]
        inner = inner[inner.index(first) + 1 :]
    start, end = (inner[0].number, inner[-1].number) if inner else (first.number, first.number) if first else (1, 1)
    takes_title = name not in ("solution", "keypoints", "objectives", "prerequisites")
    opening = f"{fence}{{{name}}} {title}".rstrip() if takes_title else f"{fence}{{{name}}}"
    return [Numbered(start, ""), Numbered(start, opening), *inner, Numbered(end, fence), Numbered(end, "")]


def _without_leftovers(lines: Sequence[Numbered], draft: Draft) -> list[Numbered]:
    """Classes under code name its language; any other is dropped."""
    made: list[Numbered] = []
    for line, is_code in with_code(lines):
        found = None if is_code else _CLASS.match(line.text)
        if found is None:
            made.append(line)
            continue
        names = _NAME.findall(found["body"])
        language = next((_LANGUAGES[name] for name in names if name in _LANGUAGES), "")
        at = _fence_above(made)
        if language and at >= 0:
            made[at] = Numbered(made[at].number, f"{made[at].text.rstrip()}{language}")
        elif not language:
            draft.line = line.number
            draft.lost("class", line.text.strip())
    return made


def _fence_above(lines: Sequence[Numbered]) -> int:
    """The index of the fence that opens the code which ends with the last line; -1 if there is none."""
    if not lines or not (end := _FENCE.match(lines[-1].text)):
        return -1
    for index in range(len(lines) - 2, -1, -1):
        found = _FENCE.match(lines[index].text)
        if found and found[2] == end[2]:
            return index
    return -1
