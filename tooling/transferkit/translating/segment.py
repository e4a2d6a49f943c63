"""Stretches of a source that are text to translate, and the source with other words in their places."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Say = Callable[[str], str | None]
"""The translation of a message; None where there is none."""


class Place(StrEnum):
    """Where a text stands, and so how it is written there."""

    LINES = "lines"
    """In lines of Markdown."""
    CELL = "cell"
    """In a cell of a Markdown table."""
    YAML = "yaml"
    """As a scalar of YAML."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source, or what of it belongs to a block."""

    text: str
    start: int
    """Offset of its first character in the source."""
    number: int
    """Counted from 1."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One message of a source."""

    text: str
    """What is translated: Markdown with soft line breaks as blanks, hard ones as line ends; the value of a scalar."""
    line: int
    """The line it begins in, counted from 1."""
    pieces: tuple[tuple[int, int], ...]
    """(start, end) of its parts in the source, one a line; offsets of characters."""
    place: Place = Place.LINES


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A source in another language."""

    text: str
    """As many lines as the source has, each thing in the line it stood in."""
    foreign: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """The texts that have no translation and still are in the source's language, by the line they begin in."""


def rewritten(source: str, segments: Iterable[Segment], say: Say) -> Rewritten:
    """The source with every message said in another language."""
    edits: list[tuple[int, int, str]] = []
    foreign: dict[int, tuple[str, ...]] = {}
    for segment in segments:
        said = say(segment.text)
        if said is None:
            foreign[segment.line] = (*foreign.get(segment.line, ()), segment.text)
        else:
            edits += zip(*zip(*segment.pieces, strict=True), _written(said, segment, source), strict=True)
    parts: list[str] = []
    end = 0
    for start, stop, text in sorted(edits):
        parts += [source[end:start], text]
        end = stop
    return Rewritten("".join([*parts, source[end:]]), foreign)


def _written(said: str, segment: Segment, source: str) -> list[str]:
    """The translation as it is written in the segment's place, a text for each piece."""
    match segment.place:
        case Place.YAML:
            ((start, end),) = segment.pieces
            return [json.dumps(said, ensure_ascii=False) + "\n" * source.count("\n", start, end)]
        case Place.CELL:
            return [" ".join(said.split("\n")).replace("\\|", "|").replace("|", "\\|")]
        case Place.LINES:
            return _spread(said, len(segment.pieces))


def _spread(said: str, lines: int) -> list[str]:
    """The words on as many lines as the original has, so that a list stays as tight as it was."""
    if lines == 1:
        return [" ".join(said.split("\n"))]
    given = said.split("\n")
    parts = given if len(given) == lines else _shared(" ".join(given).split(" "), lines)
    if all(part[:1].isalpha() for part in parts[1:]):
        return parts
    return [" ".join(given), *[""] * (lines - 1)]  # a dash or a number that begins a line would begin a list


def _shared(words: list[str], lines: int) -> list[str]:
    share, more = divmod(len(words), lines)
    ends = [share * (number + 1) + min(number + 1, more) for number in range(lines)]
    return [" ".join(words[start:end]) for start, end in zip([0, *ends], ends, strict=False)]
