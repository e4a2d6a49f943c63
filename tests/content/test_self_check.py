"""The handbook's own self-check: 24 statements in six fields, answered on a phone within ten minutes."""

from __future__ import annotations

import re
from pathlib import Path

SOURCE = (Path(__file__).parents[2] / "exercises" / "selbstcheck" / "_aussagen.md").read_text("utf-8")
STATEMENTS = re.findall(r"^- (.+)$", SOURCE, re.MULTILINE)
WORDS_A_MINUTE = 120
"""Slow readers, in a second language."""
SECONDS_TO_ANSWER = 10


def test_six_fields_hold_four_statements_each() -> None:
    fields = SOURCE.split("::::{field}")[1:]
    assert [len(re.findall(r"^- ", field, re.MULTILINE)) for field in fields] == [4] * 6


def test_every_statement_says_what_a_person_can_do_and_none_stands_twice() -> None:
    assert all(statement.startswith("Ich kann ") and statement.endswith(".") for statement in STATEMENTS)
    assert len(set(STATEMENTS)) == 24


def test_it_takes_ten_minutes_at_most() -> None:
    words = sum(len(statement.split()) for statement in STATEMENTS)
    assert words / WORDS_A_MINUTE + len(STATEMENTS) * SECONDS_TO_ANSWER / 60 <= 10
