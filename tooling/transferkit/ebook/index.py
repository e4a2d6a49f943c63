"""The index of the book: words, each with the chapters it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from transferkit.ebook.chapter import Chapter
from transferkit.ebook.xhtml import E, kind
from transferkit.model.words import Words

FILE = "index.xhtml"
Links = Sequence[tuple[str, str]]
"""(whether it is the main place, address)."""
Group = tuple[str, Sequence[tuple[str, Any]]]
"""A letter and its entries, as Sphinx's IndexEntries gives them: (word, [links, words below, key])."""


def index_body(groups: Iterable[Group], chapters: Iterable[Chapter], say: Words) -> Any:
    """The `<body>` of the index; None where no word of these chapters is in it."""
    titles = {chapter.file: chapter.title for chapter in chapters}
    shown = [part for group in groups for part in _group(group, titles)]
    if not shown:
        return None
    heading = E.h1(say("Index"))
    return E.body(E.section(heading, *shown, {"role": "doc-index", "class": "index", **kind("index")}), kind("backmatter"))


def _group(group: Group, titles: dict[str, str]) -> Iterator[Any]:
    letter, entries = group
    items = [item for word, (links, below, _) in entries for item in _entry(word, links, below, titles)]
    if items:
        yield E.h2(str(letter))
        yield E.ul(*items)


def _entry(word: str, links: Links, below: Sequence[tuple[str, Links]], titles: dict[str, str]) -> Iterator[Any]:
    """A word that leads to its place itself, or, where it stands in several chapters, is followed by their titles."""
    inner = [item for name, found in below for item in _entry(name, found, (), titles)]
    places = _places(links, titles)
    named = [E.a(word, href=address) for address in places.values()] if len(places) == 1 else [word, *_chapters(places)]
    if places or inner:
        yield E.li(*named, *([E.ul(*inner)] if inner else []))


def _places(links: Links, titles: dict[str, str]) -> dict[str, str]:
    """The address of a word by the title of its chapter, the first in each."""
    places: dict[str, str] = {}
    for _, address in links:
        title = titles.get(address.partition("#")[0])
        if title is not None:
            places.setdefault(title, address)
    return places


def _chapters(places: dict[str, str]) -> Iterator[Any]:
    for number, (title, address) in enumerate(places.items()):
        yield E.span("; " if number else ": ", E.a(title, href=address))
