"""Which slides belong to which block of a plan."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from transferkit.model.deck import Layout, Slide
from transferkit.model.facts import PlanBlock
from transferkit.model.text import plain, runs
from transferkit.writers.slides.module_slides import shared_out


def slide(title: str, exercise: str = "", layout: Layout = Layout.CONTENT) -> Slide:
    return Slide(layout, runs(title), exercise=exercise)


def told(slides: list[Slide], plan: list[str], left_out: frozenset[str] = frozenset()) -> list[str]:
    """The titles of each block's slides. A block in capital letters is an exercise of that name."""
    blocks = [PlanBlock(10, name, exercise=name if name.isupper() else "") for name in plan]
    return [" ".join(plain(one.title) for one in share) for share in shared_out(slides, blocks, left_out)]


DECK = [
    slide("title", layout=Layout.TITLE),
    slide("agenda", layout=Layout.AGENDA),
    slide("a"),
    slide("b"),
    slide("X", "X"),
    slide("question", "X"),
    slide("c"),
    slide("Y", "Y"),
    slide("d"),
]


def test_an_exercises_slides_are_its_blocks_and_what_lies_between_is_the_block_between() -> None:
    assert told(DECK, ["arrive", "X", "talk", "Y", "end"]) == ["a b", "X question", "c", "Y", "d"]


def test_without_a_block_between_an_exercise_takes_what_leads_to_it() -> None:
    assert told(DECK, ["X", "Y"]) == ["a b X question", "c Y d"]


def test_of_several_blocks_before_an_exercise_the_last_has_the_slides() -> None:
    assert told(DECK, ["arrive", "talk", "X", "Y"])[:2] == ["", "a b"]


def test_an_exercise_that_is_left_out_has_no_slides() -> None:
    assert told(DECK, ["talk", "Y", "end"], frozenset({"X"})) == ["a b c", "Y", "d"]


@given(
    some.lists(some.sampled_from(["x", "y", "", "z"]), max_size=12),
    some.lists(some.sampled_from(["x", "y", "", "q"]), min_size=1, max_size=8),
)
def test_no_slide_is_lost_and_their_order_stays(labels: list[str], plan: list[str]) -> None:
    slides = [slide(str(number), label) for number, label in enumerate(labels)]
    blocks = [PlanBlock(10, name, exercise=name) for name in plan]
    dealt = [one for share in shared_out(slides, blocks, frozenset()) for one in share]
    assert dealt == slides
