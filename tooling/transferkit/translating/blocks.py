"""Blocks of a Markdown text: their names, arguments, options and content, each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from transferkit.model.markdown import MYST_EXTENSIONS
from transferkit.translating.segment import Line

FENCES = ("fence", "colon_fence")
_NAMED = re.compile(r"\{(?:prf:)?([\w:-]+)\}\s*")
_PLAIN = re.compile(
    r"(callout|challenge|spoiler|testimonial|exercise|solution|instructor|objectives|questions|keypoints|prerequisites)\b\s*"
)
_OPTION = re.compile(r":(?P<name>[\w-]+):(?:\s+(?P<value>.*\S))?\s*$")


@dataclass(frozen=True, slots=True)
class Option:
    """`:name: value` of a block."""

    name: str
    value: str
    line: int
    """Counted from 1."""
    start: int
    """Offset of the value in the source."""


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block."""

    name: str
    """"" for a block of code."""
    argument: str
    opening: Line
    options: tuple[Option, ...]
    content: tuple[Line, ...]
    """Each line where it stands in the source: indentation and quote marks are not part of it."""

    def option(self, name: str) -> str:
        """The value of an option; "" where the block does not have it."""
        return next((option.value for option in self.options if option.name == name), "")


def blocks_in(text: str) -> Iterator[Block]:
    """The blocks of a source that stand in no other block."""
    lines = lines_of(text)
    yield from (block_of(token, lines) for token in tokens_of(lines) if token.map is not None and token.type in FENCES)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a source."""
    found, start = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        found.append(Line(line, start, number))
        start += len(line) + 1
    return tuple(found)


def tokens_of(lines: Sequence[Line]) -> list[Token]:
    """What the parser of pages sees in lines, as far as blocks go."""
    return _parser().parse("\n".join(line.text for line in lines))


def block_of(token: Token, lines: Sequence[Line]) -> Block:
    """The block a token of `FENCES` stands for."""
    assert token.map is not None
    first, last = token.map
    info = token.info.strip()
    match = _NAMED.match(info) or (_PLAIN.match(info) if token.type == "colon_fence" else None)
    inner = _inner_lines(token, lines[first + 1 : last])
    count = next((count for count, line in enumerate(inner) if not _OPTION.match(line.text.strip())), len(inner))
    argument = info[match.end() :] if match else ""
    return Block(match[1].lower() if match else "", argument, lines[first], tuple(_options(inner[:count])), inner[count:])


def _options(lines: Sequence[Line]) -> Iterator[Option]:
    for line in lines:
        if match := _OPTION.match(line.text):
            yield Option(match["name"], match["value"] or "", line.number, line.start + match.start("value"))


def _inner_lines(token: Token, written: Sequence[Line]) -> tuple[Line, ...]:
    found: list[Line] = []
    for content, line in zip(token.content.removesuffix("\n").split("\n"), written, strict=False):
        cut = len(line.text) - len(content) if line.text.endswith(content) else 0
        found.append(Line(content if cut or line.text == content else "", line.start + cut, line.number))
    return tuple(found)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = create_md_parser(MdParserConfig(enable_extensions=set(MYST_EXTENSIONS)), RendererHTML)
    parser.disable("front_matter")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser
