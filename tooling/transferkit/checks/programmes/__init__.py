"""Programmes: is what they say possible, complete and good practice; one file a topic."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.checks.programmes import contents, dates, names, texts, together
from transferkit.model.inventory import Inventory
from transferkit.model.problem import Problem

_TOPICS = (contents, dates, together, names, texts)


def check(inventory: Inventory) -> Iterator[Problem]:
    """Everything that can be said of the programmes."""
    for topic in _TOPICS:
        yield from topic.check(inventory)
