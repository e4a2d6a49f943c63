"""Text shared out over frames: even where that costs nothing, never on a frame more than it needs."""

from __future__ import annotations

from transferkit.model.text import runs
from transferkit.writers.slides.measure import height
from transferkit.writers.slides.paragraphs import Para
from transferkit.writers.slides.split import split

POINTS, ROOM = 20.0, 600.0
LINE = height(Para(runs("Eine Zeile")), POINTS, ROOM)


def lines(count: int, mark: str = "bullet") -> list[Para]:
    return [Para(runs(f"{number}. Zeile"), mark=mark) for number in range(1, count + 1)]


def sizes(paras: list[Para], limit: float) -> list[int]:
    return [len(part) for part in split(paras, POINTS, ROOM, limit * LINE)]


def test_a_line_too_many_is_shared_out_evenly() -> None:
    assert sizes(lines(11), 10.5) == [6, 5]


def test_being_even_never_costs_a_frame_more() -> None:
    tall = [Para(runs("\n".join(["Zeile"] * count))) for count in (6, 7)]
    assert [len(part) for part in split([*tall, *lines(3)], POINTS, ROOM, 340)] == [2, 3]


def test_items_with_numbers_of_their_own_are_shared_out_like_others() -> None:
    assert sizes(lines(11, mark="indent"), 10.5) == [6, 5]


def test_what_is_indented_stays_with_its_item() -> None:
    item = [Para(runs("Punkt"), mark="bullet"), Para(runs("darunter"), mark="indent")]
    assert all(len(part) % 2 == 0 for part in split(item * 6, POINTS, ROOM, 7 * LINE))
