"""The messages of a `glossary` block, whose lines are terms, explanations, examples and other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from transferkit.translating.segment import Line, Segment

_LABEL = re.compile(
    r"\s+(?:(?P<foreign>[a-z]{2,3}(?:-\w+)*)|Beispiele?|Zum Beispiel|Examples?|For example|Auch|Synonyme?|Also|Synonyms?)\s*:\s*"
)
"""How an indented line begins that is no explanation; a line in another language needs no translation."""
_ALSO = re.compile(r"(?:Auch|Synonyme?|Also|Synonyms?)\s*:")


def segments_of(lines: Sequence[Line]) -> Iterator[Segment]:
    """A message for each term, explanation and labelled line; an explanation of several lines is one."""
    open_: list[tuple[Line, int]] = []
    for line in lines:
        label = _LABEL.match(line.text)
        goes_on = line.text[:1].isspace() and line.text.strip() and label is None and open_
        if not goes_on:
            yield from _segment(open_)
            open_ = []
        if line.text.strip() and not (label and label["foreign"]):
            open_.append((line, label.end() if label else len(line.text) - len(line.text.lstrip())))
            if not line.text[:1].isspace() or label:
                yield from _segment(open_)
                open_ = []
    yield from _segment(open_)


@dataclass(frozen=True, slots=True)
class Named:
    """What an entry calls its word: messages of the catalogue, and words of other languages that stand in the source."""

    term: str
    also: tuple[str, ...] = ()
    """The messages that hold other words for it."""
    translations: tuple[tuple[str, str], ...] = ()
    """(language, word)."""


def named_in(lines: Sequence[Line]) -> Iterator[Named]:
    """The words a glossary explains."""
    entry: Named | None = None
    for line in lines:
        text = line.text.strip()
        label = _LABEL.match(line.text)
        if text and not line.text[:1].isspace():
            yield from (entry,) if entry else ()
            entry = Named(text)
        elif entry is not None and label is not None and label["foreign"]:
            entry = replace(entry, translations=(*entry.translations, (label["foreign"], line.text[label.end() :].strip())))
        elif entry is not None and label is not None and _ALSO.match(text):
            entry = replace(entry, also=(*entry.also, line.text[label.end() :].strip()))
    yield from (entry,) if entry else ()


def _segment(parts: Sequence[tuple[Line, int]]) -> Iterator[Segment]:
    if parts:
        text = " ".join(line.text[at:].strip() for line, at in parts)
        pieces = tuple((line.start + at, line.start + len(line.text.rstrip())) for line, at in parts)
        yield Segment(text, parts[0][0].number, pieces)
