"""What the fonts cannot print is named, not lost."""

from __future__ import annotations

import pytest

from transferkit.press.fonts import character_name, font_folders, printable

CASES = {
    "German": ("Übung „größer“ – 5 €", "Übung „größer“ – 5 €", ()),
    "Cyrillic, Greek, Arabic": ("Привет αβγ مرحبا", "Привет αβγ مرحبا", ()),
    "an emoji": ("gut \U0001f44d so", "gut [thumbs up sign] so", ("\U0001f44d",)),
    "twice the same": ("\U0001f44d\U0001f44d", "[thumbs up sign][thumbs up sign]", ("\U0001f44d",)),
    "a character without a name": ("\U000f0000", "[u+f0000]", ("\U000f0000",)),
    "narrow spaces": ("z.\u202fB.\u2009x", "z.\u00a0B.\u00a0x", ()),
    "marks nobody sees": ("a\u200bb\u2060c\ufeff", "abc", ()),
    "line ends": ("a\nb\tc", "a\nb\tc", ()),
}


@pytest.mark.parametrize(("text", "shown", "missing"), CASES.values(), ids=CASES.keys())
def test_characters_the_fonts_lack_are_named(text: str, shown: str, missing: tuple[str, ...]) -> None:
    assert printable(text) == (shown, missing)


def test_a_name_is_in_lower_case() -> None:
    assert character_name("€") == "euro sign"


def test_the_fonts_are_there() -> None:
    assert [folder.name for folder in font_folders() if not list(folder.glob("*.ttf"))] == []
