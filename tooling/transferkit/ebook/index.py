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


def _entry(
    word: str, links: Sequence[tuple[str, str]], below: Sequence[tuple[str, Sequence[tuple[str, str]]]], titles: dict[str, str]
) -> Iterator[Any]:
    inner = [item for name, found in below for item in _entry(name, found, (), titles)]
    places = list(_places(links, titles))
    if places or inner:
        yield E.li(word, *places, *([E.ul(*inner)] if inner else []))


def _places(links: Links, titles: dict[str, str]) -> Iterator[Any]:
    """Links to each chapter a word stands in, once."""
    seen: set[str] = set()
    for _, address in links:
        title = titles.get(address.partition("#")[0])
        if title is not None and title not in seen:
            yield E.span(": " if not seen else "; ", E.a(title, href=address))
            seen.add(title)
