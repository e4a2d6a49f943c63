"""What of a source is text to translate, and the source with other words in it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.conftest import Expected
from transferkit.markup.front_matter import split
from transferkit.translating import markdown, matter
from transferkit.translating.segment import Segment, rewritten

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGES = sorted((ROOT / "modules").glob("*/index.md")) + sorted((ROOT / "exercises").glob("*/exercise.md"))


def segments(text: str) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    head, body = split(text)
    return matter.segments_of(head, 2), markdown.segments_of(body)


def test_everything_readers_see_is_a_message_and_nothing_else(expected: Expected) -> None:
    head, body = segments((HERE / "cases" / "page.md").read_text("utf-8"))
    lines = [f"{segment.line:>3} {segment.place:<5} {segment.text.replace(chr(10), ' / ')}" for segment in (*head, *body)]
    expected(HERE / "cases" / "page.messages.txt", "\n".join(lines))


def test_the_other_words_stand_where_the_originals_stood(expected: Expected) -> None:
    head, body = split((HERE / "cases" / "page.md").read_text("utf-8"))
    shouted = rewritten(body, markdown.segments_of(body), str.upper).text
    expected(HERE / "cases" / "page.shouted.md", rewritten(head, matter.segments_of(head), str.upper).text + "\n---" + shouted.lstrip("\n"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_a_page_said_in_its_own_words_is_the_same_page(path: Path) -> None:
    _, body = split(path.read_text("utf-8"))
    assert rewritten(body, markdown.segments_of(body), str).text == body


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_front_matter_said_in_its_own_words_means_the_same(path: Path) -> None:
    head, _ = split(path.read_text("utf-8"))
    again = rewritten(head, matter.segments_of(head), str).text
    assert yaml.safe_load(again) == yaml.safe_load(head)
    assert again.count("\n") == head.count("\n")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_the_lines_stay_where_they_were(path: Path) -> None:
    _, body = split(path.read_text("utf-8"))
    other = rewritten(body, markdown.segments_of(body), lambda text: f"{text} – und noch viel mehr Worte: 1. dies, 2. das").text
    assert other.count("\n") == body.count("\n")
    assert [segment.line for segment in markdown.segments_of(other)] == [segment.line for segment in markdown.segments_of(body)]


def test_a_text_without_a_translation_is_named_by_its_line() -> None:
    body = "# Eins\n\nZwei.\n\nDrei.\n"
    found = rewritten(body, markdown.segments_of(body), {"Eins": "One", "Drei.": "Three."}.get)
    assert found.text == "# One\n\nZwei.\n\nThree.\n"
    assert found.foreign == {3: ("Zwei.",)}


def test_a_bar_in_a_cell_stays_in_the_cell() -> None:
    body = "| Kopf |\n|---|\n| eins |\n"
    found = rewritten(body, markdown.segments_of(body), {"Kopf": "head", "eins": "one | two"}.get)
    assert found.text == "| head |\n|---|\n| one \\| two |\n"


def test_a_dash_never_comes_to_begin_a_line() -> None:
    body = "Ein Satz\nauf zwei Zeilen.\n"
    found = rewritten(body, markdown.segments_of(body), lambda text: "One two - three")
    assert found.text.rstrip() == "One two - three"
