"""Languages of those who come to an event: is there material for them."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.inventory import Inventory
from transferkit.model.problem import Problem, problem
from transferkit.model.programme import Event
from transferkit.model.settings import Settings
from transferkit.translating.standing import standing_of


def check(inventory: Inventory, settings: Settings) -> Iterator[Problem]:
    """PRG30 not a language of the handbook, PRG31 a module that is not translated."""
    pages = {page.module: page.where.path for page in inventory.pages if page.module}
    for programme in inventory.programmes:
        for event in programme.events:
            yield from _of_event(event, pages, settings)


def _of_event(event: Event, pages: dict[str, str], settings: Settings) -> Iterator[Problem]:
    origin = settings.languages[:1]
    for language in event.spoken:
        where = event.at("spoken")
        if language not in settings.languages:
            yield problem("PRG30", where, language=language, event=event.id, known=", ".join(settings.languages))
        elif language not in origin:
            lacking = [name for name in event.modules if name in pages and not standing_of(settings.root, pages[name], language).is_offered]
            if lacking:
                yield problem("PRG31", where, language=language, event=event.id, modules=", ".join(lacking))
