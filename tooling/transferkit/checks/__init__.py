"""What is known of the sources in, problems out: pure generators, one file a topic."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.checks import exercises, mentions, modules
from transferkit.model.inventory import Inventory
from transferkit.model.problem import Problem


def check(inventory: Inventory) -> Iterator[Problem]:
    """Everything that can be said of a handbook as a whole."""
    for topic in (modules, exercises, mentions):
        yield from topic.check(inventory)
