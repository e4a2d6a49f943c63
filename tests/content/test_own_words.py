"""No text of the handbook takes over a sentence of the documents the course grew out of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.content.phrases import fingerprint, phrases

HERE = Path(__file__).resolve().parents[2]
FOREIGN = frozenset((HERE / "tests" / "content" / "foreign_phrases.txt").read_text("utf-8").split())
TEXTS = sorted(
    path
    for folder in ("modules", "exercises", "handbook")
    for path in (HERE / folder).rglob("*")
    if path.suffix in {".md", ".ipynb", ".csv", ".yaml", ".svg"} and path.is_file()
)


def text_of(path: Path) -> str:
    text = path.read_text("utf-8")
    if path.suffix == ".ipynb":
        return "\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
    return text


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(HERE).as_posix())
def test_no_eight_words_in_a_row_are_taken_over(path: Path) -> None:
    assert [phrase for phrase in phrases(text_of(path)) if fingerprint(phrase) in FOREIGN] == []


def test_a_sentence_taken_over_is_found() -> None:
    taken = "Laufzeit: 01.01.2022 - 30.06.2022 Der"
    assert any(fingerprint(phrase) in FOREIGN for phrase in phrases(taken))
