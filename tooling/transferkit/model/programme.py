"""A programme: a project's events, series and working groups, in one language.

The YAML files of `handbook/programme/` are read into it; texts that are written in several languages are resolved.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from transferkit.model.facts import PlanBlock
from transferkit.model.pages import Passage
from transferkit.model.problem import Place

FOLDER = "handbook/programme"
"""Where programmes stand in a project."""


class Status(StrEnum):
    """What became of an event, or is to become of it."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    MERGED = "merged"
    """It was put together with another one."""
    CANCELLED = "cancelled"
    HELD = "held"


COMING = frozenset({Status.PLANNED, Status.CONFIRMED})
"""Events that are still to be prepared."""
GONE = frozenset({Status.MERGED, Status.CANCELLED})
"""Events that do not take place."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When a day begins and ends and how it is divided. Times are minutes since midnight."""

    start: int | None = None
    """None where nobody said: then there are minutes, but no times of the clock."""
    end: int | None = None
    """When it must be over; None for as long as it takes."""
    break_every: int = 90
    """After how many minutes of work there is a break; 0 for none."""
    pause: int = 15
    """Minutes of a break."""
    lunch_at: int | None = None
    """About when lunch is; None for none."""
    lunch: int = 60
    """Minutes of it."""
    buffer: int = 0
    """Minutes at the end of the day that nothing is planned for."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day of an event."""

    date: date | None
    """None where it is not known yet."""
    hours: Hours


@dataclass(frozen=True, slots=True)
class Part:
    """What is done in an event: a module, or a block of its own."""

    module: str = ""
    """Folder of a module; "" for a block of its own."""
    block: PlanBlock | None = None
    minutes: int = 0
    """How much time the module gets; 0 for all that it asks for."""
    day: int = 0
    """The day it begins on, counted from 1; 0 leaves it to the times."""
    where: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True)
class Offer:
    """A session of a barcamp that is known already."""

    title: str
    slot: int
    """Which of the times for sessions, counted from 1."""
    room: int
    """Which of the rooms, counted from 1."""
    where: Place


@dataclass(frozen=True, slots=True)
class Event:
    """One event with its days."""

    id: str
    title: str
    where: Place
    """Where its entry begins."""
    about: str = ""
    kind: str = "workshop"
    """One of KINDS."""
    status: Status | None = None
    """None where nobody said."""
    merged_into: str = ""
    days: tuple[Day, ...] = ()
    """At least one; without dates where these are not known."""
    place: str = ""
    online: bool = False
    access: str = ""
    """How one gets in. Never a link to a meeting: that is sent to those who are registered."""
    parts: tuple[Part, ...] = ()
    roles: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    part: int = 0
    part_of: str = ""
    spoken: tuple[str, ...] = ()
    """The languages of those who come, as the handbook's settings name them; () where nobody said."""
    participants: int = 0
    attended: int | None = None
    """How many came; None where nobody counted. Never who."""
    room: tuple[str, ...] = ()
    """What the room must have."""
    rooms: tuple[str, ...] = ()
    """Where sessions of a barcamp run side by side."""
    sessions: tuple[Offer, ...] = ()
    tech: tuple[str, ...] = ()
    revision: int = 0
    """How often it was changed after it had been made public."""
    said: str = ""
    """All that its entry says of title, days, times, place and status, in every language, as one text."""
    keys: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where its keys stand; nested ones as `hours.start`."""

    @property
    def dates(self) -> tuple[date, ...]:
        """The days it takes place on, as far as they are known."""
        return tuple(day.date for day in self.days if day.date is not None)

    @property
    def modules(self) -> tuple[str, ...]:
        """The modules it works with, each once."""
        return tuple(dict.fromkeys(part.module for part in self.parts if part.module))

    def at(self, key: str) -> Place:
        """The place of one of its keys, else of the nearest key above it, else of the event."""
        return place_of(self.keys, key, self.where)


KINDS = ("workshop", "seminar", "consultation", "barcamp", "kick-off", "reflection", "meeting", "self-study")
"""What an event can be."""


@dataclass(frozen=True, slots=True)
class Strand:
    """One of several sessions that take place on every date of a series."""

    id: str
    title: str
    modules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """Sessions that come back every week or every few weeks."""

    id: str
    title: str
    where: Place
    weekday: int
    """0 for Monday, as in `date.weekday()`."""
    first: date
    last: date
    about: str = ""
    kind: str = "consultation"
    status: Status | None = None
    every: int = 1
    """Weeks from one date to the next."""
    count: int = 0
    """On how many dates it takes place; 0 for all that are possible."""
    exceptions: tuple[date, ...] = ()
    """Possible dates on which nothing takes place."""
    cancelled: tuple[date, ...] = ()
    """Dates that had been announced and are cancelled."""
    start: int | None = None
    """Minutes since midnight."""
    minutes: int = 0
    strands: tuple[Strand, ...] = ()
    place: str = ""
    online: bool = False
    access: str = ""
    roles: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    attended: Mapping[date, int] = field(default_factory=dict)
    """How many came on each date, all strands together, as far as somebody counted. Never who."""
    revision: int = 0
    said: str = ""
    keys: Mapping[str, Place] = field(default_factory=dict, compare=False)

    def at(self, key: str) -> Place:
        """The place of one of its keys, else of the nearest key above it, else of the series."""
        return place_of(self.keys, key, self.where)


@dataclass(frozen=True, slots=True)
class Group:
    """A working group."""

    id: str
    title: str
    about: str = ""
    members: int = 0
    """How many; never who."""
    modules: tuple[str, ...] = ()
    """Where its results go."""
    where: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True)
class Role:
    """A task people have in events, without their names."""

    id: str
    title: str
    credit: bool = False
    """Whether those who have it are authors of what comes out."""


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything a project offers."""

    id: str
    """The name of its file."""
    title: str
    where: Place
    about: str = ""
    term: tuple[date, date] | None = None
    """First and last day of the project."""
    funding: str = ""
    organiser: str = ""
    contact: str = ""
    time_zone: str = "Europe/Berlin"
    updated: str = ""
    """ISO date."""
    roles: tuple[Role, ...] = ()
    groups: tuple[Group, ...] = ()
    events: tuple[Event, ...] = ()
    series: tuple[Series, ...] = ()
    language: str = "de"
    """The language of the edition."""
    passages: tuple[Passage, ...] = ()
    """Its texts and where they stand, as far as they are in the language of the edition."""

    @property
    def offers(self) -> tuple[Event | Series, ...]:
        """Its events, then its series."""
        return (*self.events, *self.series)

    def role(self, name: str) -> str:
        """What a role is called; its id where it is not described."""
        return next((role.title for role in self.roles if role.id == name), name)


def place_of(keys: Mapping[str, Place], key: str, otherwise: Place) -> Place:
    """The place of a key, else of the nearest key above it, else the other one."""
    while key and key not in keys:
        key = key.rpartition(".")[0]
    return keys.get(key, otherwise)
