"""The dates of a series, and whether they can be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from transferkit.model.programme import Series, Strand

WEEK = 7
MOST = 520
"""Dates a series has at most, ten years of weeks: a wrong year must not make millions."""
NO_STRAND = Strand("", "")


@dataclass(frozen=True, slots=True)
class Session:
    """One date of one strand."""

    date: date
    strand: Strand
    cancelled: bool = False


def possible_dates(series: Series) -> tuple[date, ...]:
    """Every date the rule gives, exceptions included: the weekday from the first day to the last."""
    days_to_first = (series.weekday - series.first.weekday()) % WEEK
    if (date.max - series.first).days < days_to_first:
        return ()
    day = series.first + timedelta(days=days_to_first)
    found: list[date] = []
    while day <= series.last and len(found) < MOST:
        found.append(day)
        if (date.max - day).days < WEEK * max(1, series.every):
            break
        day += timedelta(days=WEEK * max(1, series.every))
    return tuple(found)


def dates(series: Series) -> tuple[date, ...]:
    """The dates that remain without the exceptions; cancelled ones are among them."""
    return tuple(day for day in possible_dates(series) if day not in series.exceptions)


def surplus(series: Series) -> int:
    """How many dates there are more than are wanted: below 0 too few, 0 as many, or no number is given."""
    return len(dates(series)) - series.count if series.count else 0


def sessions(series: Series) -> tuple[Session, ...]:
    """Every date with every strand, by date."""
    strands = series.strands or (NO_STRAND,)
    return tuple(Session(day, strand, day in series.cancelled) for day in dates(series) for strand in strands)
