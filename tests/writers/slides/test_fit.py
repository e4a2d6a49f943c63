"""Text is measured before it is placed: whatever is written, it has room in its frame."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.writers.samples import bullets, course, para
from tests.writers.slides.test_hostile import LONG_TEXT, MODULES, SENTENCE
from transferkit.model.text import Run, plain, runs
from transferkit.writers.slides.boxes import Boxes
from transferkit.writers.slides.fit import SIZES, pages_of, split
from transferkit.writers.slides.grids import PADDING, PADDING_HEIGHT
from transferkit.writers.slides.measure import LINE_HEIGHT, SAFETY, height, line_count, total_height, width
from transferkit.writers.slides.outline import deck_of
from transferkit.writers.slides.page import Grid, Page
from transferkit.writers.slides.paragraphs import Para, paragraphs
from transferkit.writers.slides.template import OURS, open_template

ROUNDING = 0.01


@pytest.fixture(scope="module")
def boxes() -> Boxes:
    return open_template(OURS).boxes


@pytest.mark.parametrize("name", MODULES)
def test_everything_has_room_in_its_frame(name: str, boxes: Boxes) -> None:
    deck = deck_of(MODULES[name], course(MODULES[name]))
    pages = [page for slide in deck.slides for page in pages_of(slide, boxes)]
    assert [finding for page in pages for finding in too_large(page, boxes)] == []


def too_large(page: Page, boxes: Boxes) -> Iterator[str]:
    """What does not fit on a page."""
    title = boxes.title(page.layout)
    part = f" ({page.part[0]}/{page.part[1]})" if page.part else ""
    lines = line_count(plain(page.title) + part, page.title_points, title.width, bold=True)
    if lines * page.title_points * LINE_HEIGHT > title.height + 2 + ROUNDING:
        yield f"title of {lines} lines at {page.title_points}"
    beside = len(page.frames) + (page.picture is not None)
    box = boxes.columns(beside)[0] if beside > 1 else boxes.body(page.layout)
    room = page.grid_top if page.grid else box.height
    for frame in page.frames:
        if total_height(frame, page.points, box.width) > room + ROUNDING:
            yield f"{total_height(frame, page.points, box.width):.0f} pt of text in {room:.0f} pt"
    if page.grid and (needed := grid_height(page.grid)) > box.height - page.grid_top + ROUNDING:
        yield f"a table {needed:.0f} pt high in {box.height - page.grid_top:.0f} pt"
    if page.grid and sum(page.grid.widths) > box.width + ROUNDING:
        yield "a table wider than its frame"


def grid_height(grid: Grid) -> float:
    """The height of a table, row by row; cells that cover several rows aside."""
    total = 0.0
    for row in grid.rows:
        lines, column = 1, 0
        for cell in row:
            if cell.rows == 1:
                room = sum(grid.widths[column : column + cell.columns]) - PADDING
                lines = max(lines, line_count(plain(cell.text), grid.points, room, bold=True))
            column += cell.columns
        total += lines * grid.points * LINE_HEIGHT + PADDING_HEIGHT
    return total


def test_a_wider_word_takes_more_room_and_a_narrower_frame_more_lines() -> None:
    assert width("Wort") < width("Wort", bold=True) < width("Wortwort", bold=True)
    assert width("iiii") < width("mmmm")
    assert width("iiii", mono=True) == width("mmmm", mono=True)
    assert line_count(SENTENCE, 24, 800) < line_count(SENTENCE, 24, 300) < line_count(SENTENCE, 32, 300)
    assert line_count("a\nb\nc", 24, 800) == 3


def test_a_line_takes_as_many_words_as_the_frame_has_room_for() -> None:
    room = (2 * width("mm") + width(" ")) * 20 / SAFETY
    assert line_count("mm mm mm mm", 20, room + 0.1) == 2
    assert line_count("mm mm mm mm", 20, room - 0.1) == 4


def test_a_word_wider_than_its_frame_is_counted_as_the_lines_it_is_broken_into() -> None:
    assert line_count("m" * 100, 20, 200) >= 100 * 20 * width("m") / 200


def test_a_list_item_needs_at_least_the_room_of_its_text() -> None:
    assert height(Para(runs(SENTENCE), 2, "bullet"), 24, 300) > height(Para(runs(SENTENCE)), 24, 300)


def test_a_heading_never_stands_alone_at_the_foot_of_a_slide() -> None:
    head = Para((Run("Kopf", strong=True),))
    lines = [para(f"{SENTENCE} {number}") for number in range(3)]
    for before in range(1, 12):
        paras = (*paragraphs([bullets(*["x"] * before)]), head, *paragraphs(lines))
        assert [part for part in split(paras, 20, 800, 300) if part[-1] == head] == []


def test_splitting_loses_no_word_and_keeps_looks() -> None:
    words = LONG_TEXT.split()
    text = (Run(" ".join(words[:100]) + " ", strong=True), Run(" ".join(words[100:])))
    parts = split((Para(text, 0, "bullet"),), SIZES[-1], 800, 300)
    assert " ".join(para.words.strip() for part in parts for para in part).split() == words
    assert parts[0][0].text[0].strong
    assert [para.mark for part in parts for para in part] == ["bullet"] + ["indent"] * (len(parts) - 1)
