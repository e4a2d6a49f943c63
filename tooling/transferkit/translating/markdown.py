"""The messages of a Markdown text: found with the parser that shows pages, so nothing is text that is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from transferkit.model.markdown import MYST_EXTENSIONS
from transferkit.translating import glossary
from transferkit.translating.segment import Line, Place, Segment

FENCES = ("fence", "colon_fence")
PLAIN_ARGUMENTS = frozenset(
    {
        "card", "cards", "choice", "column", "discussion", "exercise", "exercise-start", "fact", "feedback", "hint", "pair", "question",
        "slide", "spreadsheet", "instructor", "notes", "objectives", "questions", "keypoints", "prerequisites", "callout", "challenge",
        "spoiler", "testimonial", "note", "tip", "warning", "important", "caution", "attention", "danger", "error", "seealso", "admonition",
        "topic", "sidebar", "rubric", "table", "list-table", "csv-table", "checklist", "reflection", "worksheet", "self-check", "dropdown",
    }
)  # fmt: skip
"""Blocks whose argument is a title."""
TEXT_OPTIONS = frozenset({"alt", "caption", "material", "title", "with"})
"""Options of blocks that readers see as text."""
OPAQUE = frozenset(
    {
        "", "bibliography", "catalogue", "code", "code-block", "code-cell", "contents", "csv-table", "eval-rst", "fact-list", "include",
        "index", "literalinclude", "math", "mermaid", "notebook-cell", "parsed-literal",
        "programme", "raw", "session-plan", "slide-break", "sourcecode",
        "toctree", "use-exercise",
    }
)  # fmt: skip
"""Blocks whose content is no Markdown text; "" is a block of code."""
_NAMED = re.compile(r"\{(?:prf:)?([\w:-]+)\}\s*")
_PLAIN = re.compile(
    r"(callout|challenge|spoiler|testimonial|exercise|solution|instructor|objectives|questions|keypoints|prerequisites)\b\s*"
)
_OPTION = re.compile(r":([\w-]+):(?:\s+(.*\S))?\s*$")
_LETTER = re.compile(r"[^\W\d_]")
_HARD_BREAK = re.compile(r"(?:\\| {2,})$")


@lru_cache(maxsize=16)  # a page is asked for its messages, its translation and its headings
def segments_of(text: str) -> tuple[Segment, ...]:
    """The messages of a Markdown text without front matter, in reading order."""
    return tuple(_of_lines(tuple(_lines(text))))


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        yield Line(line, start, number)
        start += len(line) + 1


def _of_lines(lines: Sequence[Line]) -> Iterator[Segment]:
    cursors: dict[int, int] = {}
    for token in _parser().parse("\n".join(line.text for line in lines)):
        if token.map is None:
            continue
        if token.type in FENCES:
            yield from _of_block(token, lines)
        elif token.type == "inline" and _LETTER.search(token.content):
            yield from _of_inline(token, lines, cursors)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """The parser of pages, as far as blocks go."""
    parser = create_md_parser(MdParserConfig(enable_extensions=set(MYST_EXTENSIONS)), RendererHTML)
    parser.disable("front_matter")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


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


def _of_block(token: Token, lines: Sequence[Line]) -> Iterator[Segment]:
    """The title of a block, its options that are text, and what it holds."""
    assert token.map is not None
    first, last = token.map
    info = token.info.strip()
    match = _NAMED.match(info) or (_PLAIN.match(info) if token.type == "colon_fence" else None)
    name = match[1].lower() if match else ""
    argument = info[match.end() :] if match else ""
    if name in PLAIN_ARGUMENTS and _LETTER.search(argument):
        opening = lines[first]
        at = opening.text.find(argument)
        if at >= 0:
            yield Segment(argument, opening.number, ((opening.start + at, opening.start + at + len(argument)),))
    inner = _inner_lines(token, lines[first + 1 : last])
    options = _option_count(inner)
    yield from _of_options(inner[:options])
    if name == "glossary":
        yield from glossary.segments_of(inner[options:])
    elif name not in OPAQUE:
        yield from _of_lines(inner[options:])


def _inner_lines(token: Token, written: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a block's content, each where it stands in the source: indentation and quote marks are not part of it."""
    found: list[Line] = []
    for content, line in zip(token.content.removesuffix("\n").split("\n"), written, strict=False):
        cut = len(line.text) - len(content) if line.text.endswith(content) else 0
        found.append(Line(content if cut or line.text == content else "", line.start + cut, line.number))
    return tuple(found)


def _option_count(lines: Sequence[Line]) -> int:
    return next((count for count, line in enumerate(lines) if not _OPTION.match(line.text.strip())), len(lines))


def _of_options(lines: Sequence[Line]) -> Iterator[Segment]:
    for line in lines:
        match = _OPTION.match(line.text)
        if match and match[1] in TEXT_OPTIONS and match[2] and _LETTER.search(match[2]):
            yield Segment(match[2], line.number, ((line.start + match.start(2), line.start + match.end(2)),))


def opens_block(text: str) -> bool:
    """Whether a text is more than one paragraph where it begins a line: a heading, a list, a fence, a comment."""
    tokens = _parser().parse(text)
    return [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]
