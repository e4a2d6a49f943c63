"""The messages of a Markdown text: found with the parser that shows pages, so nothing is text that is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from markdown_it.token import Token

from transferkit.translating import glossary
from transferkit.translating.blocks import FENCES, Block, block_of, lines_of, tokens_of
from transferkit.translating.segment import Line, Place, Segment

PLAIN_ARGUMENTS = frozenset(
    {
        "card", "cards", "chart", "choice", "column", "discussion", "exercise", "exercise-start", "fact", "feedback", "field", "hint",
        "pair", "question", "route",
        "slide", "spreadsheet", "instructor", "notes", "objectives", "questions", "keypoints", "prerequisites", "callout", "challenge",
        "spoiler", "testimonial", "note", "tip", "warning", "important", "caution", "attention", "danger", "error", "seealso", "admonition",
        "topic", "sidebar", "rubric", "table", "list-table", "csv-table", "checklist", "reflection", "worksheet", "self-check", "dropdown",
    }
)  # fmt: skip
"""Blocks whose argument is a title."""
TEXT_OPTIONS = frozenset({"alt", "caption", "material", "source", "title", "verified", "with"})
"""Options of blocks that readers see as text."""
OPAQUE = frozenset(
    {
        "", "bibliography", "code", "code-block", "code-cell", "contents", "csv-table", "eval-rst", "fact-list", "include",
        "index", "literalinclude", "math", "mermaid", "notebook-cell", "parsed-literal",
        "programme", "raw", "session-plan", "slide-break", "sourcecode",
        "toctree", "translation-status", "use-exercise",
    }
)  # fmt: skip
"""Blocks whose content is no Markdown text; "" is a block of code."""
_LETTER = re.compile(r"[^\W\d_]")
_HARD_BREAK = re.compile(r"(?:\\| {2,})$")


@lru_cache(maxsize=16)  # a page is asked for its messages, its translation and its headings
def segments_of(text: str) -> tuple[Segment, ...]:
    """The messages of a Markdown text without front matter, in reading order."""
    return tuple(_of_lines(lines_of(text)))


def _of_lines(lines: Sequence[Line]) -> Iterator[Segment]:
    cursors: dict[int, int] = {}
    for token in tokens_of(lines):
        if token.map is None:
            continue
        if token.type in FENCES:
            yield from _of_block(block_of(token, lines))
        elif token.type == "inline" and _LETTER.search(token.content):
            yield from _of_inline(token, lines, cursors)


# ### running text


def _of_inline(token: Token, lines: Sequence[Line], cursors: dict[int, int]) -> Iterator[Segment]:
    """One message: a paragraph, a heading, a cell of a table, a term."""
    assert token.map is not None
    first = token.map[0]
    contents = token.content.split("\n")
    pieces: list[tuple[int, int]] = []
    place = Place.LINES
    for line, content in zip(lines[first:], contents, strict=False):
        at, escaped = _found(line.text, content, cursors.get(line.number, 0))
        if at < 0:
            return
        place = Place.CELL if _is_cell(line.text, at, at + len(escaped)) and len(contents) == 1 else place
        cursors[line.number] = at + len(escaped)
        pieces.append((line.start + at, line.start + at + len(escaped.rstrip())))
    yield Segment(_joined(contents), lines[first].number, tuple(pieces), place)


def _found(line: str, content: str, start: int) -> tuple[int, str]:
    """Where a content stands in its line, and as what: in tables a bar is written with a backslash."""
    at = line.find(content, start)
    if at >= 0:
        return at, content
    escaped = content.replace("|", "\\|")
    return line.find(escaped, start), escaped


def _is_cell(line: str, start: int, end: int) -> bool:
    return line[:start].rstrip().endswith("|") or line[end:].lstrip().startswith("|")


def _joined(contents: Sequence[str]) -> str:
    """Lines as one text: blanks for soft breaks, line ends for hard ones."""
    text = ""
    for line in contents:
        text += ("" if not text else "\n" if _HARD_BREAK.search(text) else " ") + line
    return text


# ### blocks


def _of_block(block: Block) -> Iterator[Segment]:
    """The title of a block, its options that are text, and what it holds."""
    if block.name in PLAIN_ARGUMENTS and _LETTER.search(block.argument):
        opening = block.opening
        at = opening.text.find(block.argument)
        if at >= 0:
            yield Segment(block.argument, opening.number, ((opening.start + at, opening.start + at + len(block.argument)),))
    for option in block.options:
        if option.name in TEXT_OPTIONS and _LETTER.search(option.value):
            yield Segment(option.value, option.line, ((option.start, option.start + len(option.value)),))
    if block.name == "glossary":
        yield from glossary.segments_of(block.content)
    elif block.name not in OPAQUE:
        yield from _of_lines(block.content)


def opens_block(text: str) -> bool:
    """Whether a text is more than one paragraph where it begins a line: a heading, a list, a fence, a comment."""
    if text[:1].isalpha() and "\n" not in text:  # nearly all are such lines, and no block begins with a letter
        return False
    types = [token.type for token in tokens_of(lines_of(text))]
    return types != ["paragraph_open", "inline", "paragraph_close"]
