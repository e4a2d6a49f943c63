"""Who took part: a list of participants as a person keeps it, read for one run and kept nowhere.

No text made here holds a name: rows are told by their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

SHARE = 80
"""Percent of the minutes from which on a certificate of attendance is given."""
_COLUMNS: Mapping[str, frozenset[str]] = {
    "name": frozenset({"name", "teilnehmende", "vor- und nachname", "vorname und nachname", "full name"}),
    "first": frozenset({"vorname", "first name", "given name"}),
    "last": frozenset({"nachname", "familienname", "last name", "surname", "family name"}),
    "minutes": frozenset({"minuten", "minutes", "anwesende minuten", "minutes attended"}),
    "share": frozenset({"anwesenheit", "anteil", "anwesend", "attendance", "share", "prozent", "percent"}),
    "passed": frozenset({"prüfung", "pruefung", "bestanden", "check", "passed", "test"}),
}
_YES = frozenset({"ja", "j", "yes", "y", "x", "1", "bestanden", "passed", "✓", "wahr", "true"})
_NUMBER = re.compile(r"(\d{1,5}(?:[.,]\d{1,2})?)\s*(%?)")
_LONGEST = 120


class Trouble(Enum):
    """Why a row gets no certificate."""

    NO_NAME = "no name"
    TWICE = "twice"
    UNREADABLE = "unreadable"
    MORE = "more"
    TOO_LONG = "too long"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person of the list."""

    row: int
    """The line in the file, counted from 1."""
    name: str
    percent: float | None
    """How much of the time; None where the list does not say, or not legibly."""
    passed: bool
    """Whether a check was passed."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that gets no certificate."""

    row: int
    why: Trouble


@dataclass(frozen=True, slots=True)
class Attendance:
    """A whole list."""

    people: tuple[Attendee, ...]
    """Everybody who has a name of their own, in the order of the list."""
    refused: tuple[Refused, ...]
    counted: bool
    """Whether the list says who was there how long."""

    @property
    def certified(self) -> tuple[Attendee, ...]:
        """Those who were there long enough."""
        return tuple(one for one in self.people if _too_little(one) is None)


def attendance(rows: Iterable[tuple[int, Sequence[str]]], minutes: int) -> Attendance | None:
    """The people of a table whose first row is its head; None where no column is called a name.

    rows: line and cells; minutes: those of the event, breaks not counted, for lists that count minutes.
    """
    lines = iter(rows)
    columns = _columns(next(lines, (0, ()))[1])
    if "name" not in columns and not {"first", "last"} <= set(columns):
        return None
    counted = "minutes" in columns or "share" in columns
    people, refused, seen = list[Attendee](), list[Refused](), set[str]()
    for line, cells in lines:
        found = _person(line, cells, columns, minutes)
        if isinstance(found, Refused):
            refused.append(found)
            continue
        key = found.name.casefold()
        if key in seen:
            refused.append(Refused(line, Trouble.TWICE))
            continue
        seen.add(key)
        people.append(found)
        if counted and (why := _too_little(found)):
            refused.append(Refused(line, why))
    return Attendance(tuple(people), tuple(refused), counted)


def _too_little(one: Attendee) -> Trouble | None:
    """Why somebody gets no certificate; None where nothing lacks."""
    if one.percent is None:
        return Trouble.UNREADABLE
    return Trouble.MORE if one.percent > 100 else Trouble.BELOW if one.percent < SHARE else None


def _columns(head: Sequence[str]) -> dict[str, int]:
    """Where each column we know stands; the first of its name counts."""
    made: dict[str, int] = {}
    for index, cell in enumerate(head):
        called = " ".join(cell.casefold().replace("*", "").split()).removesuffix(" (%)").removesuffix(" in %")
        for column, names in _COLUMNS.items():
            if called in names:
                made.setdefault(column, index)
    return made


def _person(line: int, cells: Sequence[str], columns: Mapping[str, int], minutes: int) -> Attendee | Refused:
    def cell(column: str) -> str:
        index = columns.get(column, len(cells))
        return " ".join(cells[index].split()) if index < len(cells) else ""

    name = cell("name") or " ".join(part for part in (cell("first"), cell("last")) if part)
    if not name:
        return Refused(line, Trouble.NO_NAME)
    if len(name) > _LONGEST:
        return Refused(line, Trouble.TOO_LONG)
    return Attendee(line, name, _percent(cell("minutes"), cell("share"), minutes), cell("passed").casefold() in _YES)


def _percent(attended: str, share: str, minutes: int) -> float | None:
    """Percent of the time; None where neither cell can be read. Minutes count before a share."""
    if found := _NUMBER.fullmatch(attended):
        part = _value(found) * 100 / minutes if minutes and not found[2] else None
    elif (found := _NUMBER.fullmatch(share)) and not attended:
        part = _value(found)
        part = part * 100 if part <= 1 and not found[2] and re.search("[.,]", found[1]) else part
    else:
        return None
    return part


def _value(found: re.Match[str]) -> float:
    return float(found[1].replace(",", "."))
