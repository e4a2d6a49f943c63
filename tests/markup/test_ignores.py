"""`transferkit: ignore CODE reason`: which comments count, and which lines they speak for."""

from __future__ import annotations

import json

from transferkit.markup.ignores import ignores_in
from transferkit.model.problem import Place

PAGE = "modules/a1/index.md"
NOTEBOOK = "modules/a1/index.ipynb"


def lines_of(text: str) -> list[tuple[str, str, int, int]]:
    """Code, reason, first and last line of each comment of a page."""
    return [(one.code, one.reason, one.where.line, one.last) for one in ignores_in(PAGE, text)]


def test_a_comment_speaks_for_the_block_behind_it() -> None:
    text = "# T\n\n% transferkit: ignore LNG01 ein Zitat\n\nEins\nzwei.\n\nDrei.\n"
    assert lines_of(text) == [("LNG01", "ein Zitat", 3, 6)]


def test_both_ways_of_commenting_count_and_several_may_stand_together() -> None:
    percent = "% transferkit: ignore LNG01 Zitat\n% transferkit: ignore LNG02 – auch\nText\n\n"
    text = f"{percent}<!-- transferkit: ignore TXT01 Beispiel -->\n\nText\n"
    assert lines_of(text) == [("LNG01", "Zitat", 1, 3), ("LNG02", "auch", 2, 3), ("TXT01", "Beispiel", 5, 7)]


def test_a_whole_exercise_or_table_is_one_block() -> None:
    exercise = "% transferkit: ignore EXR01 offen\n:::{exercise} Eins\n:label: a\n\nText\n:::\n\n"
    text = f"{exercise}% transferkit: ignore TRM01 Zitat\n\n| a |\n|---|\n| b |\n"
    assert [(first, last) for _, _, first, last in lines_of(text)] == [(1, 6), (8, 12)]


def test_inside_a_block_it_speaks_for_what_follows_there() -> None:
    assert lines_of("::::{note}\n\n% transferkit: ignore LNG01 Zitat\n\nText\n\nMehr\n::::\n") == [("LNG01", "Zitat", 3, 5)]


def test_an_example_in_code_is_no_comment() -> None:
    assert lines_of("```md\n% transferkit: ignore LNG01 Zitat\n```\n\n`% transferkit: ignore LNG01 Zitat`\n") == []


def test_in_front_matter_it_speaks_for_the_whole_file() -> None:
    (one,) = ignores_in(PAGE, "---\nid: A1\nplan: []  # transferkit: ignore PLN01 Vortrag\n---\n# T\n")
    assert (one.code, one.where.line) == ("PLN01", 3)
    assert one.covers(Place(PAGE, 99)) and one.covers(Place("modules/a1"))
    assert not one.covers(Place("modules/b1/index.md", 3))


def test_in_a_notebook_it_speaks_for_its_cell() -> None:
    cells = [
        {"cell_type": "markdown", "source": ["---\n", "# transferkit: ignore MOD01 Muster\n", "id: A1\n", "---"]},
        {"cell_type": "markdown", "source": "# T\n\n% transferkit: ignore LNG01 Zitat\n\nText"},
        {"cell_type": "code", "source": "# transferkit: ignore NB04 Film\n1"},
    ]
    whole, text, code = ignores_in(NOTEBOOK, json.dumps({"cells": cells}))
    assert whole.covers(Place(NOTEBOOK, 9, 3))
    assert text.covers(Place(NOTEBOOK, 9, 2)) and not text.covers(Place(NOTEBOOK, 9, 3))
    assert code.covers(Place(NOTEBOOK, 0, 3))


def test_settings_can_be_silenced_too_and_broken_notebooks_hold_nothing() -> None:
    assert [one.code for one in ignores_in("conf.py", "# transferkit: ignore PRJ02 alt\nx = 1\n")] == ["PRJ02"]
    assert list(ignores_in(NOTEBOOK, "{")) == []
