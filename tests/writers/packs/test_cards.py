"""Cards to cut out, and how many sets of them a group needs."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from tests.writers.packs.test_packs import words_of_pdf
from tests.writers.samples import course, exercise, module, para, section
from transferkit.model.copies import card_sets
from transferkit.model.course import Exercise
from transferkit.model.facts import EVERYBODY, ExerciseFacts
from transferkit.model.text import Block, Callout, runs
from transferkit.press import to_pdfs
from transferkit.writers.packs.cards import card_sheets


def card(title: str, *texts: str) -> Callout:
    return Callout("card", runs(title), tuple(para(text) for text in texts))


def with_cards(*cards: Block, facts: ExerciseFacts | None = None) -> Exercise:
    return exercise(task=(para("Sortiert."), Callout("cards", runs("Karten"), cards)), facts=facts or ExerciseFacts(form="GA"))


def printed(*cards: Callout) -> bytes:
    """The PDF of a set."""
    one = with_cards(*cards)
    home = module(section("S", one))
    (pdf,) = to_pdfs([card_sheets((one,), home, course(home)).sheet])
    assert isinstance(pdf, bytes), pdf
    return pdf


def pages(pdf: bytes) -> int:
    return len(PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize(("count", "words", "page_count"), [(8, 6, 1), (9, 6, 2), (4, 70, 1), (2, 160, 1), (1, 400, 1), (200, 6, 25)])
def test_as_many_stand_on_a_page_as_can_be_read_across_a_table(count: int, words: int, page_count: int) -> None:
    assert pages(printed(*(card(f"Karte {number}", "Miete " * words) for number in range(count)))) == page_count


def test_no_word_of_a_card_is_lost_however_long_it_is() -> None:
    longest = [f"Wort{number}" for number in range(2500)]
    text = words_of_pdf(printed(card("Lang", " ".join(longest)), card("Kurz", "Ende"))).replace("-", "")
    assert [word for word in (*longest, "Ende") if word not in text] == []


SETS = [
    ("EA", 0, 14),
    ("PA", 0, 7),
    ("GA", 0, 4),
    ("PL", 0, 1),
    ("", 0, 4),
    ("GA", 6, 3),
    ("GA", EVERYBODY, 1),
    ("PL", 7, 2),
]


@pytest.mark.parametrize(("form", "group", "sets"), SETS)
def test_the_sets_follow_from_the_people(form: str, group: int, sets: int) -> None:
    assert card_sets(with_cards(facts=ExerciseFacts(form=form, group=group)), 14) == sets
