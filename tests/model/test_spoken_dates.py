"""Dates and lists as people of a language write them."""

from __future__ import annotations

import pytest

from transferkit.model.spoken_dates import written_day
from transferkit.model.words import words


@pytest.mark.parametrize(
    ("said", "language", "written"),
    [
        ("2022-03-19", "de", "19.03.2022"),
        ("2022-03-19", "en", "2022-03-19"),
        ("2022-03-19", "ar", "19/03/2022"),
        ("2022-03", "de", "03/2022"),
        ("2022-03", "uk", "03.2022"),
        ("2022", "de", "2022"),
        ("2022-13", "de", "2022-13"),
        ("2022-02-30", "de", "2022-02-30"),
        ("Winter 2022/23", "de", "Winter 2022/23"),
        ("", "de", ""),
    ],
)
def test_a_date_is_written_as_in_the_language_and_any_other_text_stays(said: str, language: str, written: str) -> None:
    assert written_day(said, words(language)) == written


@pytest.mark.parametrize(("language", "made"), [("de", "Uhr, Stifte"), ("ar", "Uhr، Stifte"), ("tr", "Uhr, Stifte")])
def test_what_says_something_is_listed_with_the_comma_of_the_language(language: str, made: str) -> None:
    assert words(language).listed(["Uhr", "", "Stifte"]) == made
