"""Text is measured before it is placed: whatever is written, it has room in its frame."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.writers.samples import bullets, course, para
from tests.writers.slides.test_hostile import LONG_TEXT, MODULES, SENTENCE
from transferkit.model.text import Run, plain, runs
from transferkit.writers.slides.album import album_of
from transferkit.writers.slides.arrange import SIZES
from transferkit.writers.slides.fit import TITLE_SIZES, pages_of
from transferkit.writers.slides.grids import PADDING, PADDING_HEIGHT
from transferkit.writers.slides.measure import LINE_HEIGHT, SAFETY, height, line_count, total_height, width
from transferkit.writers.slides.outline import deck_of
from transferkit.writers.slides.page import Area, Grid, Page, Words
from transferkit.writers.slides.paragraphs import Para, paragraphs
from transferkit.writers.slides.split import split
from transferkit.writers.slides.stack import PADDING as BOX_PADDING
from transferkit.writers.slides.stage import Stage
from transferkit.writers.slides.template import OURS, Template, open_template

ROUNDING = 0.01


@pytest.fixture(scope="module")
def template() -> Template:
    return open_template(OURS)


@pytest.mark.parametrize("name", MODULES)
def test_everything_has_room_in_its_frame(name: str, template: Template) -> None:
    deck = deck_of(MODULES[name], course(MODULES[name]))
    stage = Stage(template, album_of(block for slide in deck.slides for block in slide.body))
    pages = [page for slide in deck.slides for page in pages_of(slide, stage)]
    assert [finding for page in pages for finding in too_large(page, stage)] == []


def too_large(page: Page, stage: Stage) -> Iterator[str]:
    """What does not fit on a page."""
    title = stage.title(page.layout)
    part = f" ({page.part[0]}/{page.part[1]})" if page.part else ""
    points = page.title_points or TITLE_SIZES[0]
    lines = line_count(plain(page.title) + part, points, title.width, bold=True)
    if lines * points * LINE_HEIGHT > title.height + 2 + ROUNDING:
        yield f"title of {lines} lines at {points}"
    lowest = stage.body(page.layout).box.top + stage.body(page.layout).box.height
    for area in page.areas:
        box = area.box
        if box.top + box.height > max(lowest, _foot(page, area, stage)) + ROUNDING:
            yield f"{type(area.item).__name__} stands below its frame"
        if isinstance(area.item, Words) and area.item.points:
            inset = BOX_PADDING if area.item.boxed else box.left - box.inner().left
            needed = total_height(area.item.paras, area.item.points, box.width - 2 * abs(inset))
            if needed > box.height + ROUNDING:
                yield f"{needed:.0f} pt of text in {box.height:.0f} pt"
        if isinstance(area.item, Grid):
            if (needed := grid_height(area.item)) > box.height + ROUNDING:
                yield f"a table {needed:.0f} pt high in {box.height:.0f} pt"
            if sum(area.item.widths) > box.width + ROUNDING:
                yield "a table wider than its frame"


def _foot(page: Page, area: Area, stage: Stage) -> float:
    """The lower edge of the placeholder an area fills."""
    slots = stage.template.slots[page.layout]
    held = [slot for slot in (*slots.bodies, *slots.heads, slots.aside) if slot and slot.index == area.holder]
    return max((slot.box.top + slot.box.height for slot in held), default=0.0)


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
