"""What the fonts cannot print is named, not lost."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfReader

from transferkit.press import to_pdf
from transferkit.press.code import array, call, content, string
from transferkit.press.fonts import FAMILIES, character_name, font_folders, printable

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


SCRIPTS = {
    "Hebrew": ("fontpkg_heebo", "שלום"),
    "Thai": ("fontpkg_noto_sans_thai", "สวัสดี"),
    "Khmer": ("fontpkg_noto_sans_khmer", "សួស្តី"),
    "Tamil": ("fontpkg_noto_sans_tamil", "வணக்கம்"),
    "Telugu": ("fontpkg_noto_sans_telugu", "నమస్తే"),
    "Devanagari": ("fontpkg_noto_sans", "नमस्ते"),
}


@pytest.mark.parametrize(("package", "text"), SCRIPTS.values(), ids=SCRIPTS.keys())
def test_other_scripts_are_printed_where_their_fonts_are_installed(package: str, text: str) -> None:
    pytest.importorskip(package)
    assert printable(text) == (text, ())
    code = content([call("par", string(text))])
    pdf = to_pdf(f'#set document(title: "x")\n#set text(font: {array(string(family) for family in FAMILIES)})\n#{code}', {})
    used = {str(font["/BaseFont"]) for page in PdfReader(io.BytesIO(pdf)).pages for font in _fonts(page)}
    assert len(used) == 1
    assert package.replace("fontpkg", "").replace("_", "") in used.pop().lower()


def test_every_arabic_letter_of_a_pdf_is_read_once() -> None:
    """A font that draws dots apart has them read as letters of their own: nobody could search, copy or hear such a text."""
    text = "نكتب البيانات بالترتيب الصحيح لكل شخص"
    fonts = array(string(family) for family in FAMILIES)
    pdf = to_pdf(f'#set document(title: "x")\n#set text(lang: "ar", font: {fonts})\n#{{par({string(text)})}}', {})
    shown = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert sorted(shown.replace(" ", "").strip()) == sorted(text.replace(" ", ""))


def _fonts(page: Any) -> list[Any]:
    return [font.get_object() for font in page["/Resources"]["/Font"].values()]


def test_a_name_is_in_lower_case() -> None:
    assert character_name("€") == "euro sign"


def test_the_fonts_are_there() -> None:
    assert [folder.name for folder in font_folders() if not list(folder.glob("*.ttf"))] == []
