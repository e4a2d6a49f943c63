"""Routes: are their modules there, and does each stand behind what it requires?"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from transferkit.model.inventory import Inventory, Way
from transferkit.model.problem import Problem, problem


def check(inventory: Inventory) -> Iterator[Problem]:
    """RTE01 unknown module, RTE02 a module before what it requires, RTE03 a route without modules."""
    known = {seen.name for seen in inventory.modules + inventory.unlisted_modules + inventory.unread_modules}
    requires = {page.module: page.facts.requires for page in inventory.pages if page.module}
    for way in inventory.ways:
        if not way.modules and not way.audience:
            yield problem("RTE03", way.where, title=way.title)
        for name in (*way.modules, *way.before):
            if name not in known:
                near = get_close_matches(name, sorted(known), 1, 0.4)
                yield problem("RTE01", way.where, title=way.title, name=name, nearest=f" ({near[0]}?)" if near else "")
        yield from _order(way, requires)


def _order(way: Way, requires: dict[str, tuple[str, ...]]) -> Iterator[Problem]:
    done = set(way.before)
    for name in way.modules:
        for before in requires.get(name, ()):
            if before not in done:
                yield problem("RTE02", way.where, title=way.title, name=name, before=before)
        done.add(name)
