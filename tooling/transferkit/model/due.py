"""Problems that become true on a day: statements that were to be checked by then.

A read notes them always, whatever the day, and report.json holds them, so that products do not change with the clock;
only what is said does.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime

from transferkit.model.problem import Problem

DATED = frozenset({"FCT03", "PRG24"})
"""Rules with an argument `date`: a year, a month or a day that must be over."""


def today() -> str:
    """Today as an ISO date; SOURCE_DATE_EPOCH where that is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return now.date().isoformat()


def due(problems: Iterable[Problem], day: str) -> tuple[Problem, ...]:
    """The problems that can be said on a day."""
    return tuple(found for found in problems if found.code not in DATED or _is_over(dict(found.arguments)["date"], day))


def _is_over(date: str, day: str) -> bool:
    return day[: len(date)] > date
