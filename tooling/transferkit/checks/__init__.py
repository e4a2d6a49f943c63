"""What is known of the sources in, problems out: pure generators, one file a topic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from transferkit.checks import (
    alt_texts,
    circles,
    exercises,
    forms,
    headings,
    legal_pages,
    mentions,
    modules,
    objectives,
    placeholders,
    plain_german,
    plans,
    programmes,
    routes,
    wording,
)
from transferkit.checks.programmes import spoken
from transferkit.checks.programmes.texts import pages_of
from transferkit.model.inventory import Inventory
from transferkit.model.problem import Problem
from transferkit.model.settings import Settings

_TOPICS = (
    modules,
    exercises,
    mentions,
    routes,
    forms,
    circles,
    objectives,
    plans,
    programmes,
    headings,
    alt_texts,
)
_OF_WORDS = (placeholders, plain_german)
"""Programmes are no pages, but their words are read as pages are."""


def check(inventory: Inventory, settings: Settings) -> Iterator[Problem]:
    """Everything that can be said of a handbook as a whole; hints the house made its rules are marked as such."""
    for found in _all(inventory, settings):
        yield replace(found, house=True) if found.code in settings.house_rules else found


def _all(inventory: Inventory, settings: Settings) -> Iterator[Problem]:
    for topic in _TOPICS:
        yield from topic.check(inventory)
    yield from legal_pages.check(inventory, settings)
    yield from spoken.check(inventory, settings)
    everything = replace(inventory, pages=(*inventory.pages, *pages_of(inventory)))
    for topic in _OF_WORDS:
        yield from topic.check(everything)
    yield from wording.check(everything, settings)
