"""Facts with a date by which somebody wanted to look again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transferkit.model.inventory import Inventory
from transferkit.model.problem import Problem, problem

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def check(inventory: Inventory) -> Iterator[Problem]:
    """FCT03 for every fact with such a date: whether it is over is told when it is shown, so a report never ages."""
    for page in inventory.pages:
        for statement in page.statements:
            if _DATE.fullmatch(statement.check_by):
                yield problem("FCT03", statement.where, text=statement.text, date=statement.check_by)
