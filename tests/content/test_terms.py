"""Our own translations keep to the term lists: the handbook's catalogues, its texts in other languages, and our buttons."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from transferkit.building.languages import languages_of
from transferkit.building.term_lists import term_lists
from transferkit.building.translations import translation_problems
from transferkit.model.problem import Place

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "tooling" / "transferkit" / "model" / "locale"
WRITTEN, *OTHERS = languages_of(ROOT)


def test_every_language_has_a_list() -> None:
    assert {path.stem for path in (ROOT / "handbook" / "terms").glob("*.yaml")} == set(OTHERS)


def test_the_handbook_calls_a_thing_by_one_name_in_each_language() -> None:
    found = [f"{one.where}: {one.sentence('en')}" for one in translation_problems(ROOT, languages_of(ROOT)) if one.code.startswith("TRM")]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["en", *sorted({path.name for path in WORDS.iterdir()} - {"de"})])
def test_buttons_and_labels_use_the_words_of_the_handbook(language: str) -> None:
    terms = term_lists(ROOT, WRITTEN, OTHERS)[0][language]
    german = dict(messages("de"))
    odd = [
        f"{german[message]!r} -> {text!r}: {wrong}"
        for message, text in messages(language)
        if message in german and text
        for wrong in (*terms.missing_in(german[message], text), *terms.avoided_in(text, Place("transferkit.po")))
    ]
    assert not odd, "\n".join(odd)


def messages(language: str) -> Iterator[tuple[str, str]]:
    """(English, translation) of all that the programs and pages say by themselves."""
    for entry in polib.pofile(str(WORDS / ("de" if language == "en" else language) / "LC_MESSAGES" / "transferkit.po")):
        yield entry.msgid, entry.msgid if language == "en" else entry.msgstr
