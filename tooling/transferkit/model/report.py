"""What became of a programme: what took place, for how long, with how many people, and what it changed. Numbers, never names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from transferkit.model.facts import PlanBlock
from transferkit.model.programme import GONE, Event, Programme, Series, Status
from transferkit.model.recurrence import sessions
from transferkit.model.reflections import Observation
from transferkit.model.workshop import compose


@dataclass(frozen=True, slots=True)
class Entry:
    """An event or a series as a report counts it."""

    title: str
    status: Status | None
    dates: tuple[date, ...]
    """A series has those of the sessions that were not cancelled."""
    place: str
    online: bool
    sessions: int
    """An event is one, however many days it has."""
    minutes: int
    """Of one session, breaks not counted; 0 where nobody said."""
    expected: int
    """People for one session; 0 where nobody said."""
    attended: int | None
    """People who came, added up over all sessions; None where nobody counted."""
    counted: int
    """Sessions with a count."""
    modules: tuple[tuple[str, int], ...]
    """Folder and minutes of each module it works with; 0 minutes where it is only a topic that may come up."""
    merged_into: str = ""

    @property
    def all_minutes(self) -> int:
        """The minutes of all its sessions."""
        return self.minutes * self.sessions


@dataclass(frozen=True, slots=True)
class Report:
    """A programme in numbers."""

    programme: Programme
    held: tuple[Entry, ...]
    coming: tuple[Entry, ...]
    gone: tuple[Entry, ...]
    changes: tuple[Observation, ...]
    """What is different in the handbook now."""
    waiting: int
    """Proposals nobody has decided on."""

    @property
    def sessions(self) -> int:
        """How many sessions took place."""
        return sum(entry.sessions for entry in self.held)

    @property
    def minutes(self) -> int:
        """How long they took together, as far as that is known."""
        return sum(entry.all_minutes for entry in self.held)

    @property
    def attended(self) -> int | None:
        """How many people came, each counted at every session; None where nobody counted."""
        counts = [entry.attended for entry in self.held if entry.attended is not None]
        return sum(counts) if counts else None

    @property
    def uncounted(self) -> int:
        """Sessions that took place and that nobody counted."""
        return sum(entry.sessions - entry.counted for entry in self.held)

    @property
    def learning_minutes(self) -> int:
        """Minutes times people, of the sessions for which both are known."""
        return sum(entry.minutes * (entry.attended or 0) for entry in self.held)

    def taught(self) -> Mapping[str, tuple[int, int]]:
        """For each module in how many sessions it was worked with and for how many minutes; (0, 0) where it was only a topic."""
        found: dict[str, tuple[int, int]] = {}
        for entry in self.held:
            for name, minutes in entry.modules:
                times, before = found.get(name, (0, 0))
                found[name] = times + (entry.sessions if minutes else 0), before + minutes * entry.sessions
        return found


def report_of(programme: Programme, plans: Mapping[str, tuple[PlanBlock, ...]], log: Iterable[Observation]) -> Report:
    """The report on a programme. plans: the session plan of each module, by its folder; log: all observations of the handbook."""
    entries = (*(_of_event(event, plans) for event in programme.events), *(_of_series(series) for series in programme.series))
    ours = [one for one in log if _is_of(one, programme, {name for entry in entries for name, _ in entry.modules})]
    return Report(
        programme=programme,
        held=tuple(entry for entry in entries if entry.status is Status.HELD),
        coming=tuple(entry for entry in entries if entry.status is not Status.HELD and entry.status not in GONE),
        gone=tuple(entry for entry in entries if entry.status in GONE),
        changes=tuple(sorted((one for one in ours if one.status == "done"), key=lambda one: (one.changed, one.id))),
        waiting=sum(one.status == "open" for one in ours),
    )


def _of_event(event: Event, plans: Mapping[str, tuple[PlanBlock, ...]]) -> Entry:
    composed = compose(event, plans)
    taught = dict.fromkeys(event.modules, 0)
    for item in composed.items:
        if item.module:
            taught[item.module] += item.block.minutes
    return Entry(
        title=event.title,
        status=event.status,
        dates=event.dates,
        place=event.place,
        online=event.online,
        sessions=1,
        minutes=composed.schedule.work,
        expected=event.participants,
        attended=event.attended,
        counted=int(event.attended is not None),
        modules=tuple(taught.items()),
        merged_into=event.merged_into,
    )


def _of_series(series: Series) -> Entry:
    held = [session for session in sessions(series) if not session.cancelled]
    modules = dict.fromkeys((*series.modules, *(name for strand in series.strands for name in strand.modules)), 0)
    return Entry(
        title=series.title,
        status=series.status,
        dates=tuple(dict.fromkeys(session.date for session in held)),
        place=series.place,
        online=series.online,
        sessions=len(held),
        minutes=series.minutes,
        expected=0,
        attended=sum(series.attended.values()) if series.attended else None,
        counted=sum(session.date in series.attended for session in held),
        modules=tuple(modules.items()),
    )


def _is_of(one: Observation, programme: Programme, modules: set[str]) -> bool:
    """Whether an observation belongs to a project: by its day, or where the project has no term by its module."""
    if programme.term is None:
        return one.module in modules
    first, last = programme.term
    return first <= date.fromisoformat(one.date) <= last
