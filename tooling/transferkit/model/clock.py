"""The day it is, and the day that somebody fixed for all products."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def fixed_day() -> str:
    """SOURCE_DATE_EPOCH as an ISO date; "" where it is not set (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch.isdigit() else ""


def today() -> str:
    """The fixed day, else the day of this computer, as an ISO date."""
    return fixed_day() or date.today().isoformat()
