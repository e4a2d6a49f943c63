"""A group's result as tables of plain texts: the same for the terminal, the page and the spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transferkit.model.group_result import LEAST, Count, GroupResult
from transferkit.model.words import Words

SHOWN = ("yes", "partly", "no")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its name."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]
    """Numbers are percent, except in the column of people."""
    percent: tuple[int, ...] = ()
    """Which columns are percent, counted from 0."""


def tables_of(result: GroupResult, say: Words) -> Iterator[Sheet]:
    """All tables of a result: fields, groups where there are several, statements, modules."""
    yield fields_table(result, say)
    if result.groups:
        yield _groups_table(result, say)
    if result.statements:
        yield _statements_table(result, say)
    if result.modules:
        rows = tuple((title, number if number is not None else few(say)) for title, number in result.modules)
        yield Sheet(say("Recommended modules"), (say("Module"), say("For how many people")), rows)


def fields_table(result: GroupResult, say: Words) -> Sheet:
    """One row a field."""
    rows = tuple((row.title, *_percents(row.everybody, say)) for row in result.fields)
    return Sheet(say("Fields"), (say("Field"), *_heads(say)), rows, (1, 2, 3))


def _groups_table(result: GroupResult, say: Words) -> Sheet:
    """How much each group can, one column a group."""
    heads = (say("Field"), *(f"{name} ({size})" for name, size in result.groups))
    rows = tuple((row.title, *(count.percent("yes") if count else few(say) for count in row.groups)) for row in result.fields)
    return Sheet(say("Groups: '{answer}' in percent", answer=say("I can")), heads, rows, tuple(range(1, len(heads))))


def _statements_table(result: GroupResult, say: Words) -> Sheet:
    rows = tuple((row.title, field, *_percents(row.everybody, say)) for field, row in result.statements)
    return Sheet(say("Statements, what is missing most first"), (say("Statement"), say("Field"), *_heads(say)), rows, (2, 3, 4))


def _heads(say: Words) -> tuple[str, ...]:
    return (*(f"{say(name)} (%)" for name in ("I can", "partly", "not yet")), say("People"))


def _percents(count: Count | None, say: Words) -> tuple[str | int, ...]:
    if count is None:
        return (*[few(say)] * len(SHOWN), few(say))
    return (*(count.percent(name) for name in SHOWN), count.people)


def few(say: Words) -> str:
    """What stands in the place of a number that would speak of too few people."""
    return say("fewer than {least}", least=LEAST)
