"""Modules that self-checks recommend, and fields of worksheets that modules fill."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.checks.mentions import nearest
from transferkit.model.inventory import Inventory
from transferkit.model.problem import Problem, problem


def check(inventory: Inventory) -> Iterator[Problem]:
    """ACT07 a field no worksheet has, ACT09 an unknown module is recommended."""
    modules = {seen.name for seen in inventory.modules + inventory.unlisted_modules + inventory.unread_modules}
    for mention in inventory.mentions:
        if mention.kind == "recommended" and mention.name not in modules:
            yield problem("ACT09", mention.where, name=mention.name, field=mention.key, nearest=nearest(mention.name, modules))
        elif mention.kind == "plan-field" and inventory.plan_fields and mention.name not in inventory.plan_fields:
            yield problem("ACT07", mention.where, name=mention.name, nearest=nearest(mention.name, inventory.plan_fields))
