"""Numbers as people write them in tables."""

from __future__ import annotations

import pytest

from transferkit.model.numbers import number_of, unit_of

WRITTEN = {
    "40": 40,
    "1.200": 1200,
    "1.234.567": 1234567,
    "1.234,5": 1234.5,
    "1,234.5": 1234.5,
    "0,5": 0.5,
    "0.5": 0.5,
    "25,5 %": 25.5,
    "2.400 €": 2400,
    "12\u00a0%": 12,
    "−3": -3,
    "-3,25": -3.25,
    "1.20": 1.2,
}
NONE = ["", "mehr", "12 Vereine", "1,2,3", "3-4", "1e5", "½", "."]


@pytest.mark.parametrize(("text", "number"), WRITTEN.items())
def test_a_number_is_read_as_it_is_meant(text: str, number: float) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_number_is_none(text: str) -> None:
    assert number_of(text) is None


def test_a_unit_counts_where_all_share_it() -> None:
    assert unit_of(["5 %", "6 %"]) == "%"
    assert unit_of(["5 %", "6 €"]) == ""
    assert unit_of(["5", "6"]) == ""
