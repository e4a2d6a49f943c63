"""Modules and where they stand in the handbook."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.inventory import Inventory
from transferkit.model.problem import Place, Problem, problem


def check(inventory: Inventory) -> Iterator[Problem]:
    """PRJ01 no module at all, PRJ04 module in no table of contents."""
    if not (inventory.modules or inventory.unlisted_modules or inventory.unread_modules):
        yield problem("PRJ01", Place("handbook/index.md"))
    for seen in inventory.unlisted_modules:
        yield problem("PRJ04", seen.where, module=seen.name)
