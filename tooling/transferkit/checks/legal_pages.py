"""Imprint and privacy page: places to fill in. Before a handbook is published they are a reminder, afterwards a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transferkit.model.inventory import Inventory
from transferkit.model.problem import Problem, problem
from transferkit.model.settings import Settings

TO_FILL = re.compile(r"\[(?:AUSFÜLLEN|FILL IN):\s*([^\]]+)\]")


def check(inventory: Inventory, settings: Settings) -> Iterator[Problem]:
    """LEG01 while the handbook has no address, LEG02 when it has one: each page once, at its first place to fill in."""
    code = "LEG02" if settings.site_url else "LEG01"
    for page in inventory.pages:
        places = [(passage.at(found.start()), found[1]) for passage in page.passages for found in TO_FILL.finditer(passage.text)]
        if places:
            where, text = places[0]
            yield problem(code, where, count=len(places), text=text.strip())
