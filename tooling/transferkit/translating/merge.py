"""What of a source is translated, outdated or missing: the messages it has now against those its catalogue was made for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from transferkit.translating.catalogue import NOBODY, Catalogue, Entry, Review

ALIKE = 0.6
"""From this share of equal letters on, a changed message counts as the old one in new words."""
LENGTHS = 3.0
"""A message three times as long is another one; comparing is then spared."""


class State(StrEnum):
    """How fresh the translation of a message is."""

    TRANSLATED = "translated"
    OUTDATED = "outdated"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the source with what it is in another language."""

    source: str
    state: State
    text: str = ""
    line: int = 0
    """Where the translation stands in the catalogue; 0 for none."""
    previous: str = ""
    """The source an outdated translation was made from."""
    review: Review = NOBODY
    """What the translation is, and who has read it."""


def merged(sources: Iterable[str], catalogue: Catalogue | None, source: str = "") -> Mapping[str, Message]:
    """Each message with its translation; a changed one with that of the words most like it, marked as outdated.

    source: the one file the messages are from; words that were translated for other files are not looked at then.
    """
    wanted = list(dict.fromkeys(sources))
    if catalogue is None:
        return {source: Message(source, State.MISSING) for source in wanted}
    known = set(wanted)
    unused = [entry for entry in catalogue.entries.values() if entry.text and entry.source not in known and entry.belongs_to(source)]
    return {source: _of(source, catalogue.entries.get(source), unused) for source in wanted}


def _of(source: str, entry: Entry | None, unused: list[Entry]) -> Message:
    if entry is not None and entry.text:
        state = State.OUTDATED if entry.outdated else State.TRANSLATED
        return Message(source, state, entry.text, entry.line, entry.previous, entry.review)
    nearest = max(_alike(source, unused), key=lambda pair: pair[0], default=None)
    if nearest is None:
        return Message(source, State.MISSING, line=entry.line if entry else 0)
    unused.remove(nearest[1])
    return Message(source, State.OUTDATED, nearest[1].text, nearest[1].line, nearest[1].source, nearest[1].review)


def _alike(source: str, entries: Iterable[Entry]) -> Iterator[tuple[float, Entry]]:
    for entry in entries:
        if not 1 / LENGTHS <= len(source) / len(entry.source) <= LENGTHS:
            continue
        matcher = SequenceMatcher(None, entry.source, source, autojunk=False)
        if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and (ratio := matcher.ratio()) >= ALIKE:
            yield ratio, entry
