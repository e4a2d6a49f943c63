"""What the handbook promises in other languages is there: complete, up to date, and marked as what it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import polib
import pytest
import yaml

from transferkit.building.messages import messages
from transferkit.model.words import LOCALE_FOLDER
from transferkit.translating.catalogue import Status, catalogue_path, read_catalogue
from transferkit.translating.merge import State
from transferkit.translating.translator import translation_of
from transferkit.translating.writing import Found

ROOT = Path(__file__).parents[2]
IN_ENGLISH = ("a1-", "b1-", "c1-", "c3-", "e2-", "e4-")
IN_PLAIN_GERMAN = ("a1-", "b1-", "c3-")
DRAFTS = ("ar", "tr", "uk")


@cache
def found() -> tuple[Found, ...]:
    """Every message of the handbook."""
    return tuple(messages(ROOT, "de"))


def modules(*begin: str) -> tuple[str, ...]:
    return tuple(sorted(path.name for path in (ROOT / "modules").iterdir() if path.name.startswith(begin)))


def lacking(language: str, sources: Iterator[str]) -> list[str]:
    """The messages of some sources that are not in a language, or were made for older words, or cannot be shown."""
    wrong = []
    for source in sorted(set(sources)):
        texts = [one.segment.text for one in found() if one.source == source]
        translation = translation_of(ROOT, source, texts, language)
        wrong += [f"{source}: {message.source}" for message in translation.messages.values() if message.state is not State.TRANSLATED]
    return wrong


def of_module(module: str) -> Iterator[str]:
    """A module's page and the exercises it uses."""
    page = next(path for path in (ROOT / "modules" / module).glob("index.*") if path.suffix in (".md", ".ipynb") and path.stem == "index")
    text = page.read_text("utf-8")
    yield page.relative_to(ROOT).as_posix()
    for one in found():
        path = Path(one.source)
        if path.parts[0] == "exercises" and f"use-exercise}} {path.parts[1]}" in text:
            yield one.source


@pytest.mark.parametrize("module", modules(*IN_ENGLISH))
def test_modules_are_in_english(module: str) -> None:
    assert lacking("en", of_module(module)) == []


@pytest.mark.parametrize("module", modules("a", "b", "c", "d", "e"))
def test_titles_and_objectives_are_in_english(module: str) -> None:
    source = next(of_module(module))
    translation = translation_of(ROOT, source, [one.segment.text for one in found() if one.source == source], "en")
    heads = heads_of(source)
    assert len(heads) > 3
    assert [text for text in heads if translation.messages[text].state is not State.TRANSLATED] == []


def heads_of(source: str) -> list[str]:
    """The title and the objectives of a module."""
    text = (ROOT / source).read_text("utf-8")
    if source.endswith(".ipynb"):
        text = "\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
    _, matter, body = text.split("---\n", 2)
    title = next(line.removeprefix("# ") for line in body.split("\n") if line.startswith("# "))
    return [title, *(one["text"] for one in yaml.safe_load(matter)["objectives"])]


def test_a_language_nobody_has_translated_into_would_be_noticed() -> None:
    assert len(lacking("fr", of_module("a1-bedarfsanalyse"))) > 100


def test_glossary_and_programmes_are_in_english() -> None:
    sources = [one.source for one in found() if one.source == "handbook/glossar.md" or one.source.startswith("handbook/programme/")]
    assert len(set(sources)) > 3
    assert lacking("en", iter(sources)) == []


@pytest.mark.parametrize("module", modules(*IN_PLAIN_GERMAN))
def test_modules_and_their_exercises_are_in_plain_german(module: str) -> None:
    pages = [ROOT / source for source in of_module(module)]
    assert [page.name for page in pages if not page.with_name(f"{page.stem}.de-einfach.md").is_file()] == []


@pytest.mark.parametrize("language", DRAFTS)
def test_the_first_module_is_a_draft_in_three_more_languages(language: str) -> None:
    sources = list(of_module("a1-bedarfsanalyse"))
    assert lacking(language, iter(sources)) == []
    catalogues = [read_catalogue(ROOT, catalogue_path(source, language))[0] for source in sources]
    assert {catalogue.review.status for catalogue in catalogues if catalogue} == {Status.DRAFT}


@pytest.mark.parametrize("language", ["tr", "uk"])  # Arabic letters in a drawing are no PDF/UA: Typst gives them no characters
def test_its_drawings_are_in_these_languages(language: str) -> None:
    drawings = [path for path in (ROOT / "modules/a1-bedarfsanalyse").glob("*.svg") if path.name.count(".") == 1]
    assert len(drawings) == 3
    assert [path.name for path in drawings if not path.with_name(f"{path.stem}.{language}.svg").is_file()] == []


@pytest.mark.parametrize("language", ["de", *DRAFTS])
def test_what_the_pages_say_by_themselves_is_in_every_language(language: str) -> None:
    catalogue = polib.pofile(str(LOCALE_FOLDER / language / "LC_MESSAGES/transferkit.po"))
    assert [entry.msgid for entry in catalogue if not entry.translated() and not entry.obsolete] == []
