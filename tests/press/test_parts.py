"""What sheets and books share."""

from __future__ import annotations

import pytest

from transferkit.press import to_pdf
from transferkit.press.code import string
from transferkit.press.fonts import _SIGNS, printable
from transferkit.press.parts import shares
from transferkit.press.widths import text_width


@pytest.mark.parametrize(
    ("widths", "longest", "made"), [((30, 70), (5, 5), [30.0, 70.0]), ((50, 50), (5, 5), [2.63, 2.63]), ((), (5, 60), [2.63, 11.67])]
)
def test_columns_are_as_wide_as_the_author_wants_or_as_their_text(
    widths: tuple[int, ...], longest: tuple[int, ...], made: list[float]
) -> None:
    assert shares(widths, longest) == made


def test_typst_brings_every_sign_we_count_on() -> None:
    signs = "".join(chr(code) for first, last in _SIGNS for code in range(first, last + 1))
    assert printable(signs) == (signs, ())
    assert to_pdf(f'#set document(title: "x", date: none)\n#set text(font: "Noto Sans")\n#heading("x")\n#{string(" ".join(signs))}', {})


def test_a_wide_letter_takes_more_room_than_a_narrow_one() -> None:
    assert text_width("W", 10) > text_width("i", 10) > 0
    assert text_width("Wi", 20) == pytest.approx(2 * (text_width("W", 10) + text_width("i", 10)))
