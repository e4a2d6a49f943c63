"""The messages of a `glossary` block, whose lines are terms, explanations, examples and other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transferkit.translating.segment import Line, Segment

_LABEL = re.compile(
    r"\s+(?:(?P<foreign>[a-z]{2,3}(?:-\w+)*)|Beispiele?|Zum Beispiel|Examples?|For example|Auch|Synonyme?|Also|Synonyms?)\s*:\s*"
)
"""How an indented line begins that is no explanation; a line in another language needs no translation."""


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


def _segment(parts: Sequence[tuple[Line, int]]) -> Iterator[Segment]:
    if parts:
        text = " ".join(line.text[at:].strip() for line, at in parts)
        pieces = tuple((line.start + at, line.start + len(line.text.rstrip())) for line, at in parts)
        yield Segment(text, parts[0][0].number, pieces)
