"""Long words break behind signs, and nothing else changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transferkit.typesetting.breaks import BREAK, LONGEST, breakable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("kurz und gut", "kurz und gut"),
        ("_build/site/learner/de/index.html", "_|build/|site/|learner/|de/|index.|html"),
        ("https://example.org/a", "https://example.org/a"),
        ("x" * 50, f"{'x' * 24}|{'x' * 24}|xx"),
    ],
)
def test_where_a_line_may_end(text: str, shown: str) -> None:
    assert breakable(text).replace(BREAK, "|") == shown


@given(st.text())
def test_no_letter_changes_and_no_piece_stays_too_long(text: str) -> None:
    text = text.replace(BREAK, "")
    made = breakable(text)
    assert made.replace(BREAK, "") == text
    assert all(len(word) <= LONGEST for part in made.split(BREAK) for word in [*filter(str.isalpha, part.split())])
