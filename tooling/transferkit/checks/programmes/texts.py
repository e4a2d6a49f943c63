"""Ways into meetings on public pages; those in programmes are found while these are read."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.inventory import Inventory
from transferkit.model.meetings import hidden, meeting_in
from transferkit.model.pages import Page
from transferkit.model.problem import Problem, problem


def check(inventory: Inventory) -> Iterator[Problem]:
    """PRG21."""
    for page in inventory.pages:
        for passage in page.passages:
            if not passage.trainer and (found := meeting_in(passage.text)):
                yield problem("PRG21", passage.at(found.start()), text=hidden(found[0]))
        for link in page.links:
            if found := meeting_in(link.address):
                yield problem("PRG21", link.where, text=hidden(found[0]))


def pages_of(inventory: Inventory) -> tuple[Page, ...]:
    """The programmes as pages, for all that looks at words."""
    return tuple(Page(one.where, one.where.path, one.language, passages=one.passages) for one in inventory.programmes)
