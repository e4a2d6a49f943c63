"""Files as a self-check saves them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

GOOD: dict[str, Any] = {
    "format": "transferkit-self-check",
    "version": 1,
    "check": "kasse",
    "title": "Check <b>",
    "fields": [{"id": "kasse", "title": "=Money", "statements": ["I can count", "I can add"], "answers": ["yes", "no"]}],
    "recommended": [{"id": "a1", "title": "Module A1"}],
}


def saved(path: Path, **changed: Any) -> Path:
    """A result's file, with some of its parts changed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(GOOD | changed), "utf-8")
    return path


def answered(*answers: object) -> dict[str, Any]:
    """Other answers for a result."""
    return {"fields": [{**GOOD["fields"][0], "answers": list(answers)}]}


def six_results(folder: Path) -> Path:
    """Six results that differ, in two folders."""
    for number, answers in enumerate([("yes", "no"), ("yes", "yes"), ("no", "no"), ("partly", "no"), ("skip", "yes"), (None, "yes")]):
        saved(folder / "results" / ("choir" if number < 5 else "club") / f"{number}.json", **answered(*answers))
    return folder / "results"
