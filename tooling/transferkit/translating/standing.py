"""How far a page is in a language, as its catalogue or its own text says; quick, without reading the page itself.

Coarse on purpose: every language's site tells of every other one, and should change when there is news, not with each
word somebody translates. What a page lacks exactly, its own notice says.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from transferkit.translating.alternatives import alternative_to
from transferkit.translating.catalogue import Catalogue, Status, catalogue_path, read_catalogue

ENOUGH = 0.75
"""From this share of translated messages on a page is one in that language; below, it is an original with some words changed."""


_UNNAMED = "\0"
"""A source no catalogue names."""


class Extent(StrEnum):
    """How much of a page is in a language."""

    NONE = "none"
    SOME = "some"
    """Its title or a few passages."""
    MOST = "most"
    """Enough to read it: three quarters and more."""
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a page is in a language."""

    extent: Extent
    status: Status = Status.TRANSLATED
    own: bool = False
    """Whether it is a text of its own, not a translation sentence by sentence."""
    outdated: bool = False
    """Whether passages were made for older words."""
    reviewed_by: str = ""
    reviewed_on: str = ""

    @property
    def is_offered(self) -> bool:
        """Whether readers are led to it."""
        return self.own or self.extent in (Extent.MOST, Extent.ALL)


def extent_of(done: int, total: int) -> Extent:
    """How much so many of all messages are."""
    if not done:
        return Extent.NONE
    return Extent.ALL if done >= total else Extent.MOST if done >= ENOUGH * total else Extent.SOME


def standing_of(root: Path, source: str, language: str) -> Standing:
    """How far a source (a path within the project) is in a language that is not its author's."""
    own = alternative_to(root / source, language)
    if own != root / source:
        return Standing(Extent.ALL, own=True)
    catalogue, _ = read_catalogue(root, catalogue_path(source, language))
    return _in_catalogue(catalogue, source) if catalogue is not None else Standing(Extent.NONE)


def standings_in(root: Path, path: str) -> tuple[tuple[str, Standing], ...]:
    """Of each source that a catalogue names, and of one it does not name: all that other languages tell of it."""
    catalogue, _ = read_catalogue(root, path)
    if catalogue is None:
        return ()
    sources = {source for entry in catalogue.entries.values() for source in entry.files}
    return tuple((source, _in_catalogue(catalogue, source)) for source in sorted(sources | {_UNNAMED}))


def _in_catalogue(catalogue: Catalogue, source: str) -> Standing:
    entries = [entry for entry in catalogue.entries.values() if entry.source and entry.belongs_to(source)]
    done = [entry for entry in entries if entry.text]
    reviews = {entry.review for entry in done} or {catalogue.review}
    readers = sorted({review.by for review in reviews if review.by})
    return Standing(
        extent_of(len(done), len(entries)),
        min((review.status for review in reviews), key=list(Status).index),
        outdated=any(entry.outdated for entry in done),
        reviewed_by=", ".join(readers),
        reviewed_on=max(review.on for review in reviews),
    )
