"""How tables fit into the lines of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transferkit.typesetting.nodes.tables import TINIEST, TURNED, Fit, fit_of, spread


@pytest.mark.parametrize(
    ("needed", "can_turn", "fit"),
    [
        (300, True, Fit()),
        (500, True, Fit(scale=0.86)),
        (600, True, Fit(turned=True)),
        (600, False, Fit(scale=0.71)),
        (9000, True, Fit(True, TINIEST)),
    ],
)
def test_a_wide_table_is_set_smaller_then_turned(needed: float, can_turn: bool, fit: Fit) -> None:
    assert fit_of(needed, 20, 450, can_turn) == fit


@given(st.floats(1, 2000), st.floats(0, 100), st.booleans())
def test_a_table_that_was_made_to_fit_fits_unless_it_would_be_unreadable(needed: float, padding: float, can_turn: bool) -> None:
    fit = fit_of(needed, padding, 450, can_turn)
    room = 450 * (TURNED if fit.turned else 1) - padding
    assert needed * fit.scale <= room * 1.001 or fit.scale == TINIEST


@given(st.lists(st.tuples(st.floats(1, 60), st.floats(5, 120)), min_size=1, max_size=6))
def test_columns_fill_the_line_and_none_is_narrower_than_its_longest_word(columns: list[tuple[float, float]]) -> None:
    wanted, needs = zip(*columns, strict=True)
    widths = spread(wanted, needs, 800)
    if sum(needs) < 800:
        assert abs(sum(widths) - 800) < 1
        assert all(width >= need - 0.1 for width, need in zip(widths, needs, strict=True))
