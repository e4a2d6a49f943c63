"""The day that products carry, so that two builds of the same sources are the same."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, datetime

NO_DATE = "2000-01-01"
"""Where no source says when it was changed."""


def product_day(updated: Iterable[str]) -> str:
    """An ISO date: that of SOURCE_DATE_EPOCH, else the newest of the dates the sources give (`updated:`, "" for none)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    return max(updated, default="") or NO_DATE
