"""What an edition leaves out is decided on block tokens, so examples in code stay and nesting is no way around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Expected
from transferkit.markup.gates import gate_problems_of_cell, learner_markdown

CASES = sorted((Path(__file__).parents[1] / "cases" / "gates").glob("*.md"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_learner_text_is_the_source_without_what_is_for_trainers(case: Path, expected: Expected) -> None:
    source = case.read_text("utf-8").split("\n===== learners get\n")[0]
    given = learner_markdown(source)
    assert "geheim" not in given.lower()
    expected(case, f"{source}\n===== learners get\n{given}")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (":::{solution} a\nnever closed", "BLK02"),
        ("```{solution-start} a\n```\nnever ended", "BLK02"),
        ("```{solution-end}\n```", "BLK03"),
        ("<!-- never closed\n\ntext", "HTML02"),
        ("- item\n\n  ```{exercise-start}\n  ```\n\n```{exercise-end}\n```", "BLK02"),
    ],
)
def test_what_does_not_close_is_found(text: str, code: str) -> None:
    assert code in [finding.code for finding in gate_problems_of_cell(text)]


def test_text_without_trainer_blocks_stays_as_it_is() -> None:
    text = "# Titel\n\n- a\n- b\n\n```python\nx = '{solution}'\n```\n\n:::{note}\nHallo\n:::\n"
    assert learner_markdown(text) == text
