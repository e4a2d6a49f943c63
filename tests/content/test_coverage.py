"""The table of what the course covers names modules that exist, each at least once."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
PAGE = HERE / "handbook" / "maintainers" / "coverage.md"
ROWS = [line.split("|")[1:-1] for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")][2:]
TAUGHT = [row[2] for row in ROWS]
MODULES = {folder.name.split("-")[0].upper() for folder in (HERE / "modules").iterdir() if folder.is_dir()}


def test_every_module_linked_exists() -> None:
    links = re.findall(r"\]\(([^)]+)\)", " ".join(TAUGHT))
    assert links
    assert [link for link in links if not (PAGE.parent / link).is_file()] == []


def test_every_source_item_has_a_module() -> None:
    assert [row[1].strip() for row in ROWS if not re.search(r"\b[A-E][1-4]\b", row[2])] == []


def test_every_module_is_the_answer_to_something() -> None:
    assert set(re.findall(r"\[([A-E]\d)\]", " ".join(TAUGHT))) == MODULES


def test_what_is_called_unwritten_is_unwritten() -> None:
    assert MODULES & set(re.findall(r"([A-E]\d) \(not written yet\)", " ".join(TAUGHT))) == set()
