"""A public event that changes asks for a higher revision, until it has one."""

from __future__ import annotations

from transferkit.model.announced import Announced, changed, now_published
from transferkit.model.problem import Place

HERE = Place("handbook/programme/abende.yaml", 4)


def event(mark: str, revision: int = 0, name: str = "abend") -> Announced:
    return Announced(name, HERE, revision, mark)


def test_what_was_never_published_may_change() -> None:
    assert list(changed([event("a")], {})) == []


def test_what_is_as_it_was_published_is_fine() -> None:
    assert list(changed([event("a", 1)], {"abend": (1, "a")})) == []


def test_a_change_asks_for_the_next_revision() -> None:
    (found,) = changed([event("b", 1)], {"abend": (1, "a")})
    assert (found.code, dict(found.arguments)["revision"], found.where) == ("PRG23", "2", HERE)


def test_a_higher_revision_is_the_answer() -> None:
    assert list(changed([event("b", 2)], {"abend": (1, "a")})) == []


def test_the_question_stays_until_it_is_answered() -> None:
    after = now_published([event("b", 1)], ["abend"], {"abend": (1, "a")})
    assert after == {"abend": (1, "a")}
    assert now_published([event("b", 2)], ["abend"], after) == {"abend": (2, "b")}


def test_only_events_with_a_calendar_are_public() -> None:
    assert now_published([event("a"), event("a", name="idee")], ["abend"], {}) == {"abend": (0, "a")}
    assert now_published([event("a")], [], {"abend": (0, "a")}) == {}


def test_an_event_that_was_not_read_stays_as_long_as_its_calendar_is_there() -> None:
    assert now_published([], ["abend"], {"abend": (3, "a")}) == {"abend": (3, "a")}
