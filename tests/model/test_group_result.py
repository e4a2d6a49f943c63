"""What a trainer may know of a group: the right numbers, and never those of fewer than five people."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from transferkit.model.forms import ANSWERS
from transferkit.model.group_result import LEAST, Count, FieldAnswers, Group, Result, merged, result_of
from transferkit.model.words import words

SAY = words("en")
STATEMENTS = ("I can count", "I can add")


def result(*answers: str | None, recommended: tuple[str, ...] = ()) -> Result:
    """What one person answered to two statements of one field."""
    field = FieldAnswers("kasse", "Money", STATEMENTS, answers)
    return Result("check", "Check", (field,), tuple((name, name.upper()) for name in recommended))


def group(name: str, size: int, *answers: str | None) -> Group:
    """A group of people who all answered the same."""
    return Group(name, (result(*(answers or ("yes", "no"))),) * size)


def sizes(groups: Sequence[Group]) -> dict[str, int]:
    """Name and size of each."""
    return {one.name: len(one.results) for one in groups}


def test_groups_of_five_stay_what_they_are() -> None:
    assert sizes(merged([group("a", 5), group("b", 9)], SAY)) == {"a": 5, "b": 9}


def test_small_groups_become_one() -> None:
    assert sizes(merged([group("a", 6), group("b", 3), group("c", 2)], SAY)) == {"a": 6, "other groups together": 5}


def test_what_is_too_small_even_together_joins_the_smallest_of_the_others() -> None:
    assert sizes(merged([group("a", 8), group("b", 6), group("c", 2)], SAY)) == {"a": 8, "b and others": 8}


def test_fewer_than_five_people_have_no_result() -> None:
    assert merged([group("a", 2), group("b", 2)], SAY) == ()


def test_answers_are_counted_and_those_that_do_not_fit_are_not() -> None:
    people = [Group("a", (*(result("yes", "partly"),) * 4, result("no", "skip"), result(None, None)))]
    (row,) = result_of(people).fields
    assert row.everybody == Count(5, yes=4, partly=4, no=1)
    assert [row.everybody.percent(answer) for answer in ("yes", "partly", "no")] == [44, 45, 11]


def test_a_statement_that_few_answered_hides_the_others_of_its_field() -> None:
    """The numbers of a field less those of all other statements would be its own."""
    people = [Group("a", (*(result("yes", None),) * 5, result("no", "no")))]
    assert result_of(people).statements == ()


def test_statements_are_sorted_by_what_is_missing() -> None:
    told = result_of([group("a", 5, "yes", "no")]).statements
    assert [(field, row.title) for field, row in told] == [("Money", "I can add"), ("Money", "I can count")]


def test_modules_wanted_by_few_are_named_without_a_number() -> None:
    people = [Group("a", (*(result("no", "no", recommended=("a1",)),) * 5, result("no", "no", recommended=("a1", "b1"))))]
    assert result_of(people).modules == (("A1", 6), ("B1", None))


answers = st.tuples(*[st.sampled_from([*ANSWERS, None])] * 2)
people = st.lists(answers, max_size=9).map(lambda found: tuple(result(*each) for each in found))
some_groups = st.lists(people, min_size=1, max_size=4).map(lambda found: [Group(f"g{number}", each) for number, each in enumerate(found)])


@given(some_groups)
def test_nobody_is_lost_and_no_group_is_small(found: list[Group]) -> None:
    together = merged(found, SAY)
    everybody = sum(len(one.results) for one in found)
    assert sum(sizes(together).values()) == (everybody if everybody >= LEAST else 0)
    assert all(len(one.results) >= LEAST for one in together)


@given(some_groups)
def test_no_number_speaks_of_fewer_than_five_people_nor_can_it_be_found_by_subtracting(found: list[Group]) -> None:
    if not (together := merged(found, SAY)):
        return
    told = result_of(together)
    for row in told.fields:
        counts = [count for count in (row.everybody, *row.groups) if count is not None]
        assert all(count.people >= LEAST for count in counts)
        if row.everybody and row.groups:
            left = row.everybody.people - sum(count.people for count in row.groups if count)
            assert left == 0 or left >= LEAST
    assert all(number is None or number >= LEAST for _, number in told.modules)
    assert all(row.everybody is not None and row.everybody.people >= LEAST for _, row in told.statements)
