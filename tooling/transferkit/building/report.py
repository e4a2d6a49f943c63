"""`report.json`: every product with its hash and every problem, for people's scripts and for the next build.

It holds no time, no absolute path and no sentence in any language, so two builds of the same sources write the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from transferkit.files.names import REPORT
from transferkit.model.announced import Published
from transferkit.model.problem import Place, Problem

_FORMAT = 2
_KIND = "transferkit-report"


@dataclass(frozen=True, slots=True, order=True)
class Silenced:
    """A problem that is not said, and why."""

    problem: Problem
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made and found."""

    products: Mapping[str, str]
    """Path below the output with forward slashes -> SHA-256, products carried over from earlier builds included."""
    problems: tuple[Problem, ...] = ()
    """In the order of their places; those that begin on a certain day included, so that a report never ages."""
    options: tuple[tuple[str, str], ...] = ()
    """What was asked for, as pairs of name and value."""
    silenced: tuple[Silenced, ...] = ()
    events: Published = field(default_factory=dict)
    """What is public of events whose calendar was built; the one thing here that remembers earlier builds."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """`product language module` -> SHA-256 of what it was made from."""

    def to_json(self) -> str:
        """The text of report.json: sorted keys, a line end at the end."""
        data = {
            "kind": _KIND,
            "format": _FORMAT,
            "options": dict(self.options),
            "problems": [_told(problem) for problem in self.problems],
            "silenced": [{**_told(one.problem), "reason": one.reason} for one in self.silenced],
            "products": dict(self.products),
            **({"events": {name: list(state) for name, state in self.events.items()}} if self.events else {}),
            "sources": dict(self.sources),
        }
        return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def from_json(text: str) -> Report | None:
    """The report a text holds; None where it is not one of ours or is damaged."""
    try:
        data = json.loads(text)
        if data["kind"] != _KIND or data["format"] != _FORMAT:
            return None
        return Report(
            products={str(path): str(digest) for path, digest in data["products"].items()},
            problems=tuple(problem_from(entry) for entry in data["problems"]),
            silenced=tuple(Silenced(problem_from(entry), str(entry["reason"])) for entry in data["silenced"]),
            events={str(name): (int(state[0]), str(state[1])) for name, state in data.get("events", {}).items()},
            options=tuple(sorted((str(name), str(value)) for name, value in data["options"].items())),
            sources={str(key): str(digest) for key, digest in data.get("sources", {}).items()},
        )
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
        return None


def read_report(output: Path) -> Report | None:
    """The report of the build that an output folder holds; None without one of ours."""
    try:
        return from_json((output / REPORT).read_text("utf-8"))
    except (OSError, ValueError):
        return None


def write_report(report: Report, folder: Path) -> None:
    """Write report.json into a folder, the same bytes on every system."""
    (folder / REPORT).write_text(report.to_json(), "utf-8", newline="\n")


def problem_data(problem: Problem) -> dict[str, object]:
    """A problem as JSON shows it: code, severity, place and arguments, no sentence."""
    return {"severity": problem.severity.value, **_told(problem)}


def _told(problem: Problem) -> dict[str, object]:
    place = problem.where
    return {
        "code": problem.code,
        "path": place.path,
        "line": place.line,
        "cell": place.cell,
        "arguments": dict(problem.arguments),
        **({"house": True} if problem.house else {}),
    }


def problem_from(entry: Mapping[str, object]) -> Problem:
    """A problem from what `problem_data` made of it."""
    arguments = entry["arguments"]
    if not isinstance(arguments, dict):
        raise TypeError("arguments")
    return Problem(
        Place(str(entry["path"]), int(str(entry["line"])), int(str(entry["cell"]))),
        str(entry["code"]),
        tuple(sorted((str(name), str(value)) for name, value in arguments.items())),
        entry.get("house") is True,
    )
