"""Names in front matter that stand for an exercise, a module, or the module itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from transferkit.model.inventory import Inventory, Mention
from transferkit.model.problem import Problem, problem


def check(inventory: Inventory) -> Iterator[Problem]:
    """EXR08 unknown exercise, PRJ08 unknown module, GLO03 word without explanation, PRJ07 two modules with one id."""
    exercises = {seen.name for seen in inventory.exercises}
    modules = {seen.name for seen in inventory.modules + inventory.unlisted_modules + inventory.unread_modules}
    for mention in inventory.mentions:
        if mention.kind == "exercise" and mention.name not in exercises:
            yield problem("EXR08", mention.where, name=mention.key, label=mention.name, nearest=nearest(mention.name, exercises))
        elif mention.kind == "module" and mention.name not in modules:
            yield problem("PRJ08", mention.where, name=mention.name, nearest=nearest(mention.name, modules))
        elif mention.kind == "term" and mention.name.lower() not in inventory.explained:
            yield problem("GLO03", mention.where, name=mention.name, nearest=nearest(mention.name.lower(), inventory.explained))
    yield from _twice(sorted((one for one in inventory.mentions if one.kind == "id"), key=lambda one: one.where))


def _twice(ids: Iterable[Mention]) -> Iterator[Problem]:
    first: dict[str, Mention] = {}
    for mention in ids:
        before = first.setdefault(mention.name, mention)
        if before is not mention:
            yield problem("PRJ07", mention.where, name=mention.name, first=before.where.path)


def nearest(name: str, known: Iterable[str]) -> str:
    """` (a1-bedarf?)`: the known name that is most like another; "" where none is."""
    found = get_close_matches(name, sorted(known), 1, 0.5)
    return f" ({found[0]}?)" if found else ""
