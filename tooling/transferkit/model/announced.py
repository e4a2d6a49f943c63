"""What the public knows of events, and whether it was told of a change.

A build that makes an event's calendar makes the event public. What was public then is remembered in report.json as a
number (`revision:`) and a hash; a change without a higher revision reaches no calendar as an update.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from transferkit.model.problem import Place, Problem, problem


@dataclass(frozen=True, slots=True)
class Announced:
    """An event or series as the sources have it now."""

    id: str
    where: Place
    """Where its `revision:` stands, or is to stand."""
    revision: int
    mark: str
    """A hash of all that its calendar says."""


Published = Mapping[str, tuple[int, str]]
"""Revision and mark of each event that is public, by its id."""


def changed(events: Iterable[Announced], published: Published) -> Iterator[Problem]:
    """PRG23 for each public event that is no longer what was published, though its revision is no higher."""
    for event in events:
        revision, mark = published.get(event.id, (event.revision, event.mark))
        if mark != event.mark and event.revision <= revision:
            yield problem("PRG23", event.where, event=event.id, revision=revision + 1)


def now_published(events: Iterable[Announced], public: Iterable[str], before: Published) -> dict[str, tuple[int, str]]:
    """What is public after a build. An event that changed without a higher revision stays remembered as it was.

    public: ids of the events whose calendar the output holds.
    """
    ids = frozenset(public)
    now = {event.id: (event.revision, event.mark) for event in events if event.id in ids}
    kept = {name: state for name, state in before.items() if name in ids and (name not in now or now[name][0] <= state[0])}
    return {**now, **kept}
