"""What a module says of itself: is it complete, is its plan active, do its words have explanations."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from transferkit.model.inventory import Inventory
from transferkit.model.pages import Page
from transferkit.model.problem import Problem, problem

_WANTED = ("level", "audience", "minutes", "requires", "objectives", "plan", "updated")
_ENOUGH_ACTIVE = 50
"""Percent of the planned minutes in which participants work themselves."""
_SPELLINGS = {"minutes": ("minutes", "teaching"), "license": ("license", "licence")}


def check(inventory: Inventory) -> Iterator[Problem]:
    """MOD01 keys are missing, MOD02 licence incomplete, PLN01 too little practice, GLO01 word without explanation."""
    for page in inventory.pages:
        if page.module and not page.facts.draft:
            yield from _missing(page, "MOD01", _WANTED)
            yield from _missing(page, "MOD02", ("license", "authors"))
            yield from _activity(page)
            yield from _glossary(page, inventory.terms)


def _missing(page: Page, code: str, wanted: tuple[str, ...]) -> Iterator[Problem]:
    names = [name for name in wanted if not any(spelling in page.keys for spelling in _SPELLINGS.get(name, (name,)))]
    if names:
        yield problem(code, page.where, names=", ".join(names))


def _activity(page: Page) -> Iterator[Problem]:
    total = sum(block.minutes for block in page.facts.plan)
    active = sum(block.minutes for block in page.facts.plan if block.active or block.exercise)
    if total and active * 100 < total * _ENOUGH_ACTIVE:
        yield problem("PLN01", page.at("plan"), percent=active * 100 // total)


def _glossary(page: Page, terms: frozenset[str]) -> Iterator[Problem]:
    for name in page.facts.glossary:
        if name not in terms:
            near = get_close_matches(name, sorted(terms), 1, 0.6)
            yield problem("GLO01", page.at("glossary"), name=name, nearest=f" ({near[0]}?)" if near else "")
