"""Good answers of the last days, kept in the user's cache folder. What was wrong is asked again each time."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from transferkit.weblinks.answers import Answer, Kind

FILE = "weblinks.json"
DAYS = 7
_KEPT = (Kind.FINE, Kind.MOVED)


def remembered(folder: Path, today: date) -> dict[str, tuple[date, Answer]]:
    """Answers that are not too old, with their day. A file that cannot be read is no memory."""
    try:
        told = json.loads((folder / FILE).read_text("utf-8"))
        found = {str(address): (date.fromisoformat(day), Answer(Kind(kind), str(detail))) for address, (day, kind, detail) in told.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
    return {address: (day, answer) for address, (day, answer) in found.items() if timedelta() <= today - day < timedelta(DAYS)}


def remember(folder: Path, answers: Mapping[str, tuple[date, Answer]]) -> None:
    """Keep the good ones of these answers. A full disk costs the memory only."""
    kept = {address: (day.isoformat(), one.kind, one.detail) for address, (day, one) in sorted(answers.items()) if one.kind in _KEPT}
    fresh = folder / f"{FILE}.{os.getpid()}"
    try:
        fresh.write_text(json.dumps(kept), "utf-8")
        fresh.replace(folder / FILE)
    except OSError:
        fresh.unlink(missing_ok=True)
