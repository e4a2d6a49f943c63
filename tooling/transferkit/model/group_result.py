"""What a group answered in a self-check: anonymous counts, never shown of fewer than five people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from transferkit.model.forms import POINTS
from transferkit.model.words import Words

LEAST = 5
"""People a number must stand for."""
Answers = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class FieldAnswers:
    """What one person answered in a field."""

    label: str
    title: str
    statements: tuple[str, ...]
    """The texts of the statements, or () where the file does not hold them."""
    answers: Answers
    """One of ANSWERS for each statement, None where nothing was answered."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one person answered: no name, no date, no device."""

    check: str
    """Label of the self-check."""
    title: str
    fields: tuple[FieldAnswers, ...]
    recommended: tuple[tuple[str, str], ...] = ()
    """Folder and title of the modules the self-check recommended."""


@dataclass(frozen=True, slots=True)
class Group:
    """People whose results lay in one folder."""

    name: str
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How some statements were answered."""

    people: int
    """Who answered at least one of them."""
    yes: int = 0
    partly: int = 0
    no: int = 0

    @property
    def answers(self) -> int:
        """Answers that count."""
        return self.yes + self.partly + self.no

    def percent(self, answer: str) -> int:
        """How many answers in a hundred are yes, partly or no; the three add up to 100."""
        yes, no = (round(100 * count / self.answers) if self.answers else 0 for count in (self.yes, self.no))
        return {"yes": yes, "no": no, "partly": 100 - yes - no if self.answers else 0}[answer]


@dataclass(frozen=True, slots=True)
class Row:
    """A field, a statement: the count of everybody and of each group; None for what would show fewer than five people."""

    title: str
    everybody: Count | None
    groups: tuple[Count | None, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupResult:
    """What a trainer may know of a group."""

    title: str
    people: int
    groups: tuple[tuple[str, int], ...]
    """Name and size of each group, at least five people each; () where there is only one."""
    fields: tuple[Row, ...]
    statements: tuple[tuple[str, Row], ...]
    """Title of its field and what was answered, what most people cannot do yet first; only what may be shown."""
    modules: tuple[tuple[str, int | None], ...]
    """Title of a recommended module and for how many people; None for fewer than five."""


def merged(groups: Iterable[Group], say: Words) -> tuple[Group, ...]:
    """Groups of at least five people: smaller ones are put together, with the smallest of the others if need be.

    () where all together are too few.
    """
    found = [group for group in groups if group.results]
    large = sorted((group for group in found if len(group.results) >= LEAST), key=lambda group: len(group.results))
    small = [group for group in found if len(group.results) < LEAST]
    rest = tuple(result for group in small for result in group.results)
    if rest and len(rest) < LEAST:
        if not large:
            return ()
        large[0] = Group(say("{group} and others", group=large[0].name), (*large[0].results, *rest))
    elif rest:
        large.append(Group(say("other groups together"), rest))
    return tuple(sorted(large, key=lambda group: group.name))


def result_of(groups: Sequence[Group]) -> GroupResult:
    """The result of groups that `merged` gave; of one group it is the result of everybody."""
    everybody = [result for group in groups for result in group.results]
    first = everybody[0]
    rows, statements = list[Row](), list[tuple[str, Row]]()
    for place, field in enumerate(first.fields):
        rows.append(_row(field.title, groups, _whole(place)))
        statements += [(field.title, row) for row in _statements(field, groups, place)]
    return GroupResult(
        title=first.title,
        people=len(everybody),
        groups=tuple((group.name, len(group.results)) for group in groups) if len(groups) > 1 else (),
        fields=tuple(rows),
        statements=tuple(sorted(statements, key=lambda one: _reached(one[1].everybody))),
        modules=tuple(_modules(everybody)),
    )


def _statements(field: FieldAnswers, groups: Sequence[Group], place: int) -> list[Row]:
    """The statements of a field; () where one of them speaks of too few people, for it could be found by subtracting the others."""
    rows = [replace(_row(text, groups, _one(place, index)), groups=()) for index, text in enumerate(field.statements)]
    return rows if all(row.everybody is not None for row in rows) else []


def _whole(place: int) -> Callable[[Result], Answers]:
    return lambda result: result.fields[place].answers


def _one(place: int, index: int) -> Callable[[Result], Answers]:
    return lambda result: result.fields[place].answers[index : index + 1]


def _row(title: str, groups: Sequence[Group], answers: Callable[[Result], Answers]) -> Row:
    """Counts, without what could be found by subtracting: the sum of everybody is hidden where it would show what is hidden of groups."""
    counts = [_count(answers(result) for result in group.results) for group in groups]
    total = _count(answers(result) for group in groups for result in group.results)
    hidden = sum(count.people for count in counts if count.people < LEAST)
    shown = total if total.people >= LEAST and not 0 < hidden < LEAST else None
    each = tuple(count if count.people >= LEAST else None for count in counts) if len(groups) > 1 else ()
    return Row(title, shown, each)


def _count(found: Iterable[Answers]) -> Count:
    each = [[answer for answer in answers if answer in POINTS] for answers in found]
    given = Counter(answer for answers in each for answer in answers)
    return Count(sum(bool(answers) for answers in each), given["yes"], given["partly"], given["no"])


def _reached(count: Count | None) -> float:
    return (2 * count.yes + count.partly) / (2 * count.answers) if count and count.answers else 0


def _modules(results: Iterable[Result]) -> Iterator[tuple[str, int | None]]:
    """The most wanted first; those wanted by fewer than five people behind them, in the order of their titles."""
    titles: dict[str, str] = {}
    wanted: Counter[str] = Counter()
    for result in results:
        for folder, title in dict(result.recommended).items():
            titles.setdefault(folder, title)
            wanted[folder] += 1
    many = [folder for folder in wanted if wanted[folder] >= LEAST]
    yield from ((titles[folder], wanted[folder]) for folder in sorted(many, key=lambda folder: (-wanted[folder], titles[folder])))
    yield from ((title, None) for title in sorted(titles[folder] for folder in wanted if folder not in many))
