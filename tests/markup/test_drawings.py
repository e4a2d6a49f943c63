"""Drawings: what draws stays, what could run or call out goes and is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Expected
from transferkit.markup.drawings import UnusableDrawing, clean_drawing

CASES = sorted((Path(__file__).parents[1] / "cases" / "drawings").glob("*.txt"))
FORBIDDEN = ("<script", "onload", "onclick", "javascript:", "evil.example", "foreignObject", "<set", "ENTITY")


def parts_of(case: Path) -> tuple[str, str]:
    """What a case shows, and its drawing."""
    about, _, svg = case.read_text("utf-8").split("\n===== ")[0].rstrip("\n").partition("\n\n")
    return about, svg


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_drawing_is_cleaned_and_what_went_is_named(case: Path, expected: Expected) -> None:
    about, svg = parts_of(case)
    try:
        drawing = clean_drawing(svg.encode())
    except UnusableDrawing as error:
        expected(case, f"{about}\n\n{svg}\n===== not used: {error}")
        return
    cleaned = drawing.data.decode()
    assert not [word for word in FORBIDDEN if word in cleaned]
    assert bool(drawing.removed) is (cleaned != svg)
    shown = f"removed: {', '.join(drawing.removed)}\n{cleaned}" if drawing.removed else "as it was"
    expected(case, f"{about}\n\n{svg}\n===== {shown}")


def test_cleaning_what_was_cleaned_finds_nothing_more() -> None:
    for case in CASES:
        try:
            once = clean_drawing(parts_of(case)[1].encode())
        except UnusableDrawing:
            continue
        assert clean_drawing(once.data).removed == ()


def test_a_drawing_in_another_encoding_hides_nothing() -> None:
    svg = '<?xml version="1.0" encoding="utf-16"?><svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'
    assert clean_drawing(svg.encode("utf-16")).removed == ("script",)
