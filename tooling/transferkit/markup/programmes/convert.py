"""A programme's checked values into the model, in one language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from transferkit.markup.facts import for_learners, plan_block
from transferkit.markup.programmes.strict import Source
from transferkit.markup.programmes.texts import NO_CATALOGUES, Catalogues, Texts
from transferkit.model.edition import Edition
from transferkit.model.problem import Problem, problem
from transferkit.model.programme import Day, Event, Group, Hours, Offer, Part, Programme, Role, Series, Status, Strand

GERMAN_STATUS = {"geplant": "planned", "bestaetigt": "confirmed", "gebuendelt": "merged", "abgesagt": "cancelled", "durchgefuehrt": "held"}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
GERMAN_WEEKDAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")
TIME_ZONE = "Europe/Berlin"
LONGEST = 31
"""Days from the first to the last day of an event; what takes longer is a series."""
PUBLIC = (
    *("title", "about", "status", "date", "start", "end", "dates", "days", "hours", "place", "online", "access"),
    *("weekday", "every", "count", "except", "cancelled", "time", "minutes", "strands"),
)
"""Keys of events and series that calendars tell of."""
_OF_BLOCKS = ("title", "goal", "content", "method", "who", "notes")


class Converter:
    """Makes a programme of a source; problems with its texts are put aside while it works."""

    def __init__(self, source: Source, edition: Edition, languages: tuple[str, ...], catalogues: Catalogues = NO_CATALOGUES) -> None:
        self.source = source
        self.for_learners = edition.audience == "learner"
        self.values = source.values
        self.texts = Texts(source, edition.language, languages, catalogues)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with its texts."""
        return tuple(self.texts.problems)

    def programme(self) -> Programme:
        """The whole programme."""
        return replace(self._without_texts(), passages=tuple(self.texts.passages))

    def _without_texts(self) -> Programme:
        values = self.values
        return Programme(
            id=self.source.name,
            title=self.texts.get("title"),
            where=self.source.place("title"),
            about=self.texts.get("about"),
            term=self._term(),
            funding=self.texts.get("funding"),
            organiser=self.texts.anywhere("organiser"),
            contact=values.get("contact", ""),
            time_zone=self._time_zone(),
            updated=values.get("updated", ""),
            language=self.texts.wanted,
            roles=tuple(self._role(key, one) for key, one in self._entries("roles")),
            groups=tuple(self._group(key, one) for key, one in self._entries("groups")),
            events=tuple(self._event(key, one) for key, one in self._entries("events")),
            series=tuple(self._series(key, one) for key, one in self._entries("series")),
        )

    def _term(self) -> tuple[date, date] | None:
        term = self.values.get("term")
        if not term:
            return None
        self._in_order("term", term)
        return _day(term["start"]), _day(term["end"])

    def _in_order(self, key: str, one: Mapping[str, Any]) -> None:
        """Note an end that comes before its start."""
        if "start" in one and "end" in one and _day(one["end"]) < _day(one["start"]):
            where = self.source.place(f"{key}.end")
            self.texts.problems.append(problem("PRG06", where, start=one["start"], end=one["end"]))

    def _time_zone(self) -> str:
        """The zone of its clocks; where nobody knows the one that is named, ours."""
        named: str = self.values.get("time_zone", TIME_ZONE)
        try:
            ZoneInfo(named)
        except (ValueError, OSError, LookupError):  # ZoneInfoNotFoundError is a KeyError
            near = get_close_matches(named, sorted(available_timezones()), 1, 0.5)
            where = self.source.place("time_zone")
            self.texts.problems.append(problem("PRG17", where, name=named, nearest=f" ({near[0]}?)" if near else ""))
            return TIME_ZONE
        return named

    def _entries(self, key: str, holder: Mapping[str, Any] | None = None, prefix: str = "") -> Iterator[tuple[str, Any]]:
        """(`events.2`, the entry) for each entry of a list, numbered as in the file."""
        for index, entry in enumerate((self.values if holder is None else holder).get(key, ())):
            yield f"{prefix}{key}.{self.source.number(entry, index)}", entry

    def _role(self, key: str, one: Mapping[str, Any]) -> Role:
        return Role(one["id"], self.texts.get(f"{key}.title", one), one.get("credit", False))

    def _group(self, key: str, one: Mapping[str, Any]) -> Group:
        title, about = self.texts.get(f"{key}.title", one), self.texts.get(f"{key}.about", one)
        return Group(one["id"], title, about, one.get("members", 0), tuple(one.get("modules", ())), self.source.place(key))

    def _event(self, key: str, one: Mapping[str, Any]) -> Event:
        return Event(
            **self._common(key, one),
            kind=one.get("kind", "workshop"),
            merged_into=self.texts.anywhere(f"{key}.merged_into", one),
            days=tuple(self._days(one)),
            parts=tuple(self._parts(key, one)),
            part=one.get("part", 0),
            part_of=one.get("part_of", ""),
            spoken=tuple(one.get("spoken", ())),
            participants=one.get("participants", 0),
            attended=one.get("attended"),
            room=tuple(one.get("room", ())),
            rooms=tuple(
                self.texts.anywhere(f"{key}.rooms.{number}", {str(number): text}) for number, text in enumerate(one.get("rooms", ()))
            ),
            sessions=tuple(self._offer(inner, offer) for inner, offer in self._entries("sessions", one, f"{key}.")),
            tech=tuple(one.get("tech", ())),
        )

    def _offer(self, key: str, one: Mapping[str, Any]) -> Offer:
        return Offer(self.texts.anywhere(f"{key}.title", one), one["slot"], one["room"], self.source.place(key))

    def _common(self, key: str, one: Mapping[str, Any]) -> dict[str, Any]:
        """What events and series say alike, by the names of their fields."""
        self._in_order(key, one)
        return {
            "id": one["id"],
            "title": self.texts.get(f"{key}.title", one),
            "where": self.source.place(key),
            "about": self.texts.get(f"{key}.about", one),
            "status": _status(one),
            "place": self.texts.anywhere(f"{key}.place", one),
            "online": one.get("online", False),
            "access": self.texts.get(f"{key}.access", one),
            "roles": tuple(one.get("roles", ())),
            "groups": tuple(one.get("groups", ())),
            "revision": one.get("revision", 0),
            "said": json.dumps({name: one[name] for name in PUBLIC if name in one}, sort_keys=True, ensure_ascii=False),
            "keys": self.source.keys(key),
        }

    def _days(self, one: Mapping[str, Any]) -> Iterator[Day]:
        """The days of an event, each with its hours; without dates as many as `days` has entries, at least one."""
        hours = {**self.values.get("hours", {}), **one.get("hours", {})}
        own = one.get("days", ())
        dates: list[date | None] = [*_dates(one)] or [None] * max(1, len(own))
        for index, day in enumerate(dates):
            given = own[index] if index < len(own) else {}
            yield Day(_day(given["date"]) if "date" in given else day, _hours({**hours, **given}))

    def _parts(self, key: str, one: Mapping[str, Any]) -> Iterator[Part]:
        """What is done: as `plan` says, else the modules one after the other."""
        if "plan" in one:
            for inner, part in self._entries("plan", one, f"{key}."):
                yield self._part(inner, part)
            return
        for index, named in enumerate(one.get("modules", ())):
            where = self.source.place(f"{key}.modules.{self.source.number(named, index)}")
            if isinstance(named, str):
                yield Part(named, where=where)
            else:
                yield Part(named["id"], None, named.get("minutes", 0), named.get("day", 0), where)

    def _part(self, key: str, part: Mapping[str, Any]) -> Part:
        where, day = self.source.place(key), part.get("day", 0)
        if "module" in part:
            return Part(part["module"], None, part.get("minutes", 0), day, where)
        wanted = ("title",) if self.for_learners else _OF_BLOCKS  # what only trainers read is not even looked up for learners
        texts = {name: self.texts.get(f"{key}.{name}", part) for name in wanted if name in part}
        block = plan_block({"minutes": 0, "title": "", **part, **texts})
        return Part("", for_learners(block) if self.for_learners else block, 0, day, where)

    def _series(self, key: str, one: Mapping[str, Any]) -> Series:
        named = one["weekday"]
        return Series(
            **self._common(key, one),
            kind=one.get("kind", "consultation"),
            weekday=(WEEKDAYS if named in WEEKDAYS else GERMAN_WEEKDAYS).index(named),
            first=_day(one["start"]),
            last=_day(one["end"]),
            every=one.get("every", 1),
            count=one.get("count", 0),
            exceptions=tuple(map(_day, one.get("except", ()))),
            cancelled=tuple(map(_day, one.get("cancelled", ()))),
            start=_clock(one.get("time")),
            minutes=one.get("minutes", 0),
            modules=tuple(one.get("modules", ())),
            attended={_day(day): count for day, count in one.get("attended", {}).items()},
            strands=tuple(
                Strand(strand["id"], self.texts.get(f"{inner}.title", strand), tuple(strand.get("modules", ())))
                for inner, strand in self._entries("strands", one, f"{key}.")
            ),
        )


def _status(one: Mapping[str, Any]) -> Status | None:
    named = one.get("status")
    return Status(GERMAN_STATUS.get(named, named)) if named else None


def _dates(one: Mapping[str, Any]) -> Iterator[date]:
    """The dates an event names: one, a list, or all from the first to the last."""
    if "dates" in one:
        yield from map(_day, one["dates"])
    elif "date" in one:
        yield _day(one["date"])
    elif "start" in one:
        first = _day(one["start"])
        last = _day(one.get("end", one["start"]))
        count = (last - first).days + 1 if first <= last else 1
        yield from (first + timedelta(days=index) for index in range(min(count, LONGEST)))


def _hours(values: Mapping[str, Any]) -> Hours:
    default = Hours()
    return Hours(
        start=_clock(values.get("start")),
        end=_clock(values.get("end")),
        break_every=values.get("break_every", default.break_every),
        pause=values.get("break", default.pause),
        lunch_at=_clock(values.get("lunch_at")),
        lunch=values.get("lunch", default.lunch),
        buffer=values.get("buffer", default.buffer),
    )


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _clock(text: str | None) -> int | None:
    """Minutes since midnight."""
    if text is None:
        return None
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)
