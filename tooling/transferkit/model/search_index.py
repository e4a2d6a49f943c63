"""The index of a site's search, as the script on the search page reads it.

pages     [address, title, 1 for a module]
sections  [number of the page, anchor, title]
terms     all stems in one string, sorted, with blanks between
found     for each term the sections it stands in: differences of their numbers, doubled, 1 added where it stands in the title
common    numbers of terms that stand nearly everywhere; of these `found` names titles only
same      groups of names for one thing (from the glossary), each a list of stems
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from transferkit.model.search_words import stem, words_in

MANY_SECTIONS, NEARLY_ALL = 1000, 0.4
"""From so many sections on, a word that stands in this share of them is not worth its room."""

_Found = dict[str, dict[int, int]]
"""Stem → section → 1 where it stands in the title, else 0."""


@dataclass(frozen=True, slots=True)
class FoundSection:
    """A section of a page, or a word of its glossary, with its own words only (not those of sections within)."""

    title: str
    anchor: str
    """"" for the beginning of the page."""
    text: str
    """Plain text; paragraphs are set apart by line breaks."""


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page of the site."""

    address: str
    is_module: bool
    sections: tuple[FoundSection, ...]
    """At least one; the first has the page's title."""


def index_of(pages: Sequence[FoundPage], names: Iterable[Sequence[str]], language: str) -> str:
    """The index as JSON. names: names for one thing, of which each finds the others."""
    listed = [(number, section) for number, page in enumerate(pages) for section in page.sections]
    found = _found((section for _, section in listed), language)
    terms = sorted(found)
    everywhere = NEARLY_ALL * len(listed) if len(listed) > MANY_SECTIONS else len(listed)
    common = [number for number, term in enumerate(terms) if len(found[term]) > everywhere]
    titles_only = {terms[number] for number in common}
    made = {
        "pages": [[page.address, page.sections[0].title, int(page.is_module)] for page in pages],
        "sections": [[page, section.anchor, section.title if section.anchor else ""] for page, section in listed],
        "terms": " ".join(terms),
        "found": [_differences(found[term], term in titles_only) for term in terms],
        "common": common,
        "same": [[[stem(word, language) for word in words_in(name, language)] for name in group] for group in names if len(group) > 1],
    }
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def _found(sections: Iterable[FoundSection], language: str) -> _Found:
    found: _Found = {}
    for number, section in enumerate(sections):
        for word in set(words_in(section.text, language)):
            found.setdefault(stem(word, language), {}).setdefault(number, 0)
        for word in words_in(section.title, language):
            found.setdefault(stem(word, language), {})[number] = 1
    return found


def _differences(sections: Mapping[int, int], titles_only: bool) -> list[int]:
    return list(_steps((number, title) for number, title in sorted(sections.items()) if title or not titles_only))


def _steps(places: Iterable[tuple[int, int]]) -> Iterator[int]:
    last = 0
    for number, in_title in places:
        yield (number - last) * 2 + in_title
        last = number
