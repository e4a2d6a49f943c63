"""A foreign Markdown page as the page of a module."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from transferkit.importing.draft import Draft
from transferkit.importing.escape import escape
from transferkit.importing.foreign_html import without_html
from transferkit.importing.head import frame_lines, head_lines, head_of
from transferkit.importing.kramdown import without_classes
from transferkit.importing.lines import Numbered, with_code
from transferkit.importing.pandoc import without_pandoc
from transferkit.importing.references import Companions, with_references
from transferkit.markup import front_matter


def page_of(text: str, draft: Draft, beside: Companions) -> str:
    """The page in our words. beside: the files it may refer to, by their path seen from it."""
    yaml_text, body = front_matter.split(text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff"))
    draft.line = 1
    head = head_of(yaml_text, draft)
    lines = body_lines([Numbered(number, line) for number, line in enumerate(body.split("\n"), 1)], draft, beside)
    while lines and not lines[0].strip():
        lines.pop(0)
    title = [] if has_title(lines) else [f"# {escape(head.title) or title_of(draft.source)}", ""]
    before = [frame for frame in head.frames if frame[0] != "keypoints"]
    after = [frame for frame in head.frames if frame[0] == "keypoints"]
    at = 1 if not title and lines else 0  # frames stand under the title
    made = [*title, *lines[:at], *frame_lines(before), *([""] if before else []), *lines[at:], *frame_lines(after)]
    return "\n".join([*head_lines(head.values), *_close_together(made)]).rstrip("\n") + "\n"


def _close_together(lines: list[str]) -> Iterator[str]:
    """The lines with one empty line where several stand outside code."""
    empty = True
    for line, is_code in with_code([Numbered(0, line) for line in "\n".join(lines).split("\n")]):
        if line.text.strip() or is_code or not empty:
            yield line.text
        empty = not line.text.strip() and not is_code


def body_lines(lines: list[Numbered], draft: Draft, beside: Companions) -> list[str]:
    """The lines of a page's body, or of a notebook's Markdown cell."""
    lines = without_pandoc(without_classes(lines, draft), draft)
    lines = with_references(without_html(lines, draft), draft, beside)
    draft.line = 0
    return [line.text for line in lines]


def has_title(lines: list[str]) -> bool:
    """Whether a text begins with a heading of level 1, or has one anywhere outside code."""
    numbered = [Numbered(number, line) for number, line in enumerate("\n".join(lines).split("\n"))]
    return any(not is_code and re.match(r"#\s+\S", line.text) for line, is_code in with_code(numbered))


def title_of(name: str) -> str:
    """A title for a page that has none: the name of its file."""
    return escape(PurePosixPath(name).stem.replace("-", " ").replace("_", " ").strip()).capitalize() or "?"
