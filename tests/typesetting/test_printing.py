"""A page Typst refuses costs its own looks and not the book."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from transferkit.model.settings import Settings
from transferkit.model.words import words
from transferkit.press import PressError
from transferkit.press.code import Code
from transferkit.press.parts import EMPTY
from transferkit.typesetting.bare import Bare
from transferkit.typesetting.described import Book
from transferkit.typesetting.leaf import Entry, Leaf
from transferkit.typesetting.paper import PAPERS
from transferkit.typesetting.printing import printed

GOOD = Code('{ [#heading(level: 1, "Gut")#label("gut#")]; par("Das steht da."); par(to("bad#", "dorthin")) }')


def leaf(name: str, code: Code, targets: frozenset[str] = frozenset()) -> Leaf:
    return Leaf(name, name, "de", code, {}, frozenset([f"{name}#"]), targets, (), EMPTY, heading=f"{name}#")


def book(*leaves: Leaf) -> Book:
    entries = [Entry(one.docname, 0, 1) for one in leaves]
    settings = Settings(Path(), "Buch")
    return Book("Buch", "Ausgabe", "de", False, settings, "2026-11-24", PAPERS["a4"], entries, {one.docname: one for one in leaves}, ())


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("code", ['panic("x")', 'image("nirgends.png", alt: "x")', 'link(label("nirgends"), "x")'])
def test_its_words_are_printed_and_its_neighbours_look_as_ever(code: str) -> None:
    told: list[str] = []
    made = printed(
        book(leaf("gut", GOOD, frozenset(["bad#"])), leaf("bad", Code(code))),
        words("de"),
        lambda docname: Bare(("Alle Wörter von", docname), ("Lösung",)),
        lambda docname, reason: told.append(f"{docname}: {bool(reason)}"),
    )
    assert told == ["bad: True"]
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(made)).pages]
    shown = [next(number for number, text in enumerate(pages) if said in text) for said in ("Das steht da.", "Alle Wörter von", "Lösung\n")]
    assert shown == sorted(set(shown))  # each on a page of its own, the solution last


def test_a_link_to_a_page_that_is_not_in_the_book_is_its_text() -> None:
    made = printed(book(leaf("gut", GOOD, frozenset(["bad#"]))), words("de"), lambda docname: Bare(), lambda docname, reason: None)
    assert "dorthin" in text_of(made)


def test_a_book_that_cannot_be_printed_for_another_reason_says_so() -> None:
    same = Code('{ [#heading(level: 1, "Gut")#label("gut#")]; link(label("gut#"), "x") }')  # two pages claim one place
    with pytest.raises(PressError):
        printed(book(leaf("gut", same), leaf("auch", same)), words("de"), lambda docname: Bare(), lambda docname, reason: None)
