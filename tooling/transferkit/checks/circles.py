"""Modules that require one another, and pages that are called the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from transferkit.model.inventory import Inventory
from transferkit.model.pages import Page
from transferkit.model.problem import Problem, problem


def check(inventory: Inventory) -> Iterator[Problem]:
    """MOD03 a circle of `requires`, MOD04 two pages of one title."""
    modules = {page.module: page for page in inventory.pages if page.module}
    told: set[frozenset[str]] = set()
    for name in modules:
        circle = _circle(name, modules)
        if circle and frozenset(circle) not in told:
            told.add(frozenset(circle))
            yield problem("MOD03", modules[name].at("requires"), names=" → ".join([*circle, name]))
    first: dict[str, Page] = {}
    for page in inventory.pages:
        before = first.setdefault(page.title.casefold(), page)
        if before is not page and page.title:
            yield problem("MOD04", page.headings[0].where, title=page.title, first=before.where.path)


def _circle(start: str, modules: Mapping[str, Page]) -> tuple[str, ...]:
    """The modules on a shortest way from one back to itself; () where there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    for way in ways:
        for name in modules[way[-1]].facts.requires:
            if name == start:
                return way
            if name in modules and name not in seen:
                seen.add(name)
                ways.append((*way, name))
    return ()
