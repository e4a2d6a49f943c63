"""The texts of a catalogue's rows, and the catalogue in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from transferkit.markup.catalogue_rows import KNOWN
from transferkit.model.catalogue import Catalogue, Entry
from transferkit.translating.segment import Say, Segment

_LETTER = re.compile(r"[^\W\d_]")


def segments_of(listed: Catalogue) -> tuple[Segment, ...]:
    """Names, descriptions, sources and other cells, a value each, and the names of columns; the line is that of the row."""
    columns = ((column, 1) for column in listed.columns if column.lower() not in KNOWN["id"])
    cells = ((text, entry.where.line) for entry in listed.entries for text in _texts(entry))
    return tuple(Segment(text, line, ()) for text, line in (*columns, *cells) if _LETTER.search(text))


def in_language(listed: Catalogue, say: Say) -> Catalogue:
    """The catalogue with its texts said in another language; what has no translation stays. Ids, links and dates stay anyway."""

    def said(text: str) -> str:
        return say(text) or text

    entries = tuple(
        replace(
            entry,
            name=said(entry.name),
            text=said(entry.text),
            source=said(entry.source),
            details=tuple((said(column), tuple(map(said, parts))) for column, parts in entry.details),
        )
        for entry in listed.entries
    )
    return replace(listed, entries=entries, facets=tuple(map(said, listed.facets)), columns=tuple(map(said, listed.columns)))


def _texts(entry: Entry) -> Iterator[str]:
    yield from (entry.name, entry.text)
    for _, parts in entry.details:
        yield from parts
    yield entry.source
