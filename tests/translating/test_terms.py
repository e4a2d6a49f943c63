"""Term lists: words are found in the forms a language gives them, and only what is called otherwise is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from transferkit.model.problem import Place
from transferkit.translating.inflection import folded, roughly
from transferkit.translating.terms import TermList, listed, with_more

FORMS = (Path(__file__).parents[1] / "cases" / "terms" / "forms.tsv").read_text("utf-8").splitlines()
ENGLISH = TermList(
    "en",
    "handbook/terms/en.yaml",
    "de",
    {"Verein": ("association",), "Bescheid": ("grant notice (Bescheid)",), "Bescheid geben": (), "agil": ("agile",), "Bedarf": ("need",)},
    {"chairman": "chair", "wave of refugees": "many refugees"},
)


@pytest.mark.parametrize("case", FORMS)
def test_a_listed_word_is_found_in_its_forms(case: str) -> None:
    language, name, text, expected = case.split("\t")
    found = roughly(name, language).search(folded(text)) is not None
    assert found == (expected == "found")


@pytest.mark.parametrize(
    ("source", "text", "missing"),
    [
        ("Der Verein zahlt.", "The association pays.", []),
        ("Zwei Vereine zahlen.", "Two clubs pay.", ["Verein"]),
        ("Das Vereinsregister hilft.", "The register helps.", []),
        ("Ein Bescheid kommt.", "A letter comes.", ["Bescheid"]),
        ("Ein Bescheid kommt.", "A Bescheid comes.", []),
        ("Wir müssen ihm Bescheid geben.", "We must tell him.", []),
        ("Agil heißt beweglich.", "Nimble means flexible.", ["agil"]),
        ("Das bedarf einer Antwort.", "That calls for an answer.", []),
        ("Ruft `Verein` auf.", "Call `Verein`.", []),
        ("Siehe [Seite](https://example.org/Verein).", "See [page](https://example.org/Verein).", []),
        ("{term}`Verein`", "{term}`Club <Verein>`", ["Verein"]),
        ("{term}`Verein`", "{term}`Association <Verein>`", []),
    ],
)
def test_a_term_is_missing_where_none_of_its_names_stands(source: str, text: str, missing: list[str]) -> None:
    assert list(ENGLISH.missing_in(source, text)) == missing


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ask the chairman.", ["chairman"]),
        ("Ask the Chair.", []),
        ("Do not write “chairman”.", []),
        ("A wave of refugees came, the chairman said.", ["chairman", "wave of refugees"]),
        ("The chairmanship is open.", []),
    ],
)
def test_avoided_words_are_told_unless_they_are_quoted(text: str, words: list[str]) -> None:
    found = list(ENGLISH.avoided_in(text, Place("modules/kasse/locale/en.po", 3)))
    assert [dict(one.arguments)["word"] for one in found] == words
    assert {(one.code, str(one.where)) for one in found} <= {("TRM02", "modules/kasse/locale/en.po:3")}


def test_a_list_adds_names_and_takes_terms_out() -> None:
    assert with_more({"Verein": ("association",), "Bescheid": ("notice",)}, {"Verein": ("club",), "Bescheid": (), "Kasse": ("cash",)}) == {
        "Verein": ("association", "club"),
        "Bescheid": (),
        "Kasse": ("cash",),
    }


def test_other_words_are_parted_by_commas_of_any_script() -> None:
    assert listed("رخصة، إذن; licence, permit") == ("رخصة", "إذن", "licence", "permit")
