"""The index: words of glossaries and index entries, each with the places where it is explained and used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from transferkit.typesetting.labels import label_of_uri
from transferkit.typesetting.leaf import Leaf

Words = tuple[tuple[str, tuple[str, ...]], ...]
"""Words with the labels of their places."""


def index_of(groups: Iterable[tuple[str, Sequence[Any]]], leaves: Iterable[Leaf]) -> tuple[tuple[str, Words], ...]:
    """The words by their first letter, out of Sphinx's index and the links of pages to words.

    groups: what Sphinx's create_index gives: (letter, [(word, (links, words below it, category))]).
    """
    used: dict[str, list[str]] = {}
    for leaf in leaves:
        for target, label in leaf.terms:
            used.setdefault(target, []).append(label)
    return tuple((letter, tuple(_words(found, used))) for letter, found in groups)


def _words(found: Sequence[Any], used: dict[str, list[str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for word, (links, below, _) in found:
        yield word, tuple(_places(links, used))
        yield from ((f"{word}: {name}", tuple(_places(inner, used))) for name, inner in below)


def _places(links: Iterable[tuple[str, str]], used: dict[str, list[str]]) -> Iterator[str]:
    for _, uri in links:
        label = label_of_uri(uri)
        yield label
        yield from used.get(label, ())
