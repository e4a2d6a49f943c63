"""A time zone as an iCalendar file describes it: when its clocks change, as a yearly rule where there is one.

Many programs read rules and single dates; fewer read lists of dates, so there are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

HOUR = timedelta(hours=1)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Change:
    """A moment at which the clocks of a zone are put forward or back."""

    onset: datetime
    """What the clocks showed, without a zone."""
    before: timedelta
    after: timedelta
    """Offsets from UTC."""
    name: str
    """`CEST`."""
    summer: bool

    @property
    def rule(self) -> tuple[int, str, int, int]:
        """Month, day of the month as `-1SU` or `2SU`, hour and minute: what is the same every year."""
        last = (self.onset + timedelta(days=7)).month != self.onset.month
        number = -1 if last else (self.onset.day - 1) // 7 + 1
        return self.onset.month, f"{number}{_DAYS[self.onset.weekday()]}", self.onset.hour, self.onset.minute


def time_zone(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """The description of a zone that holds for all days from the first to the last."""
    made = Timezone()
    made.add("tzid", zone.key)
    begin = datetime(first.year - 1, 1, 1, tzinfo=zone)
    changes = list(_changes(zone, begin, datetime(last.year + 1, 12, 31, tzinfo=zone)))
    offset = begin.utcoffset() or timedelta()
    made.add_component(_observance(Change(begin.replace(tzinfo=None), offset, offset, begin.tzname() or "", False)))
    for kind in sorted({(change.summer, change.name) for change in changes}):
        alike = [change for change in changes if (change.summer, change.name) == kind]
        if len({(change.rule, change.before, change.after) for change in alike}) == 1:
            made.add_component(_observance(alike[0], yearly=True))
        else:
            for change in alike:
                made.add_component(_observance(change))
    return made


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[Change]:
    """All changes between two moments, found hour by hour on the days on which there is one."""
    day = begin.astimezone(UTC)
    while day < end.astimezone(UTC):
        after = day + timedelta(days=1)
        if _offset(day, zone) != _offset(after, zone):
            moment = day
            while _offset(moment, zone) == _offset(day, zone):
                moment += HOUR / 2
            local = moment.astimezone(zone)
            before = _offset(day, zone)
            yield Change((moment + before).replace(tzinfo=None), before, _offset(moment, zone), local.tzname() or "", bool(local.dst()))
        day = after


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _observance(change: Change, yearly: bool = False) -> TimezoneDaylight | TimezoneStandard:
    made = TimezoneDaylight() if change.summer else TimezoneStandard()
    made.add("dtstart", change.onset)
    if yearly:
        month, day, _, _ = change.rule
        made.add("rrule", vRecur({"FREQ": ["YEARLY"], "BYMONTH": [month], "BYDAY": [day]}))
    made.add("tzoffsetfrom", change.before)
    made.add("tzoffsetto", change.after)
    made.add("tzname", change.name)
    return made
