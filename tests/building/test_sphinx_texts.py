"""Sphinx's own texts on our pages are in the language of the page."""

from __future__ import annotations

import gettext
from typing import cast

import pytest
from sphinx.application import Sphinx
from sphinx.config import Config

from transferkit.building.sphinx_texts import OFTEN_LACKING, SPHINX_FOLDER, complete_sphinx


class App:
    """What the function asks of an application: the texts Sphinx has found for its language."""

    def __init__(self, language: str) -> None:
        self.translator = gettext.translation("sphinx", SPHINX_FOLDER, [language], fallback=True)


def completed(language: str) -> gettext.NullTranslations:
    """Sphinx's texts with ours behind them."""
    app = App(language)
    complete_sphinx(cast(Sphinx, app), Config({"language": language}))
    return app.translator


@pytest.mark.parametrize("language", ["de", "ar", "tr", "uk", "de-einfach"])
def test_what_sphinx_has_not_translated_our_catalogue_says(language: str) -> None:
    say = completed(language).gettext
    assert [text for text in OFTEN_LACKING if say(text) == text] == []


def test_what_sphinx_has_translated_stays_as_it_is() -> None:
    assert completed("tr").gettext("Search") == App("tr").translator.gettext("Search") != "Search"


def test_ukrainian_is_found_under_the_name_sphinx_gives_it() -> None:
    assert completed("uk").gettext("Search") == "Пошук"


def test_plain_german_takes_the_german_texts() -> None:
    assert completed("de-einfach").gettext("Search") == completed("de").gettext("Search") == "Suche"


def test_english_stays_english() -> None:
    assert completed("en").gettext("Link to this heading") == "Link to this heading"


def test_a_text_nobody_has_stays_as_it_is() -> None:
    assert completed("ar").gettext("no such text") == "no such text"


def test_many_applications_of_one_process_do_not_pile_up_catalogues() -> None:
    app = App("de")
    for _ in range(2000):
        complete_sphinx(cast(Sphinx, app), Config({"language": "de"}))
    assert app.translator.gettext("no catalogue has this") == "no catalogue has this"
