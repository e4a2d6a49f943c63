"""Which published files belong to which product and edition, and which of them a build makes anew."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from transferkit.building.products import Cell, Scope, audience_of, book_name, cell_of, language_of, product_of
from transferkit.model.edition import AUDIENCES, Audience

PUBLISHED = (
    "site/learner/de/index.html",
    "site/trainer/de/index.html",
    "packs/de/a1-learner.zip",
    "packs/de/a1-trainer.zip",
    "packs/de/b1-trainer.zip",
    "lms/de/a1.gift",
    "handbook/de/handbook-learner.epub",
    "handbook/de/handbook-trainer.epub",
    "handbook/de/handbook-trainer.pdf",
    "handbook/de/a1-trainer.epub",
    "handbook/ar/handbook-trainer.epub",
)


@pytest.mark.parametrize(("name", "product"), [("handbook/de/a1-learner.epub", "epub"), ("handbook/de/a1-learner.pdf", "pdf")])
def test_books_of_all_kinds_lie_in_one_folder(name: str, product: str) -> None:
    assert product_of(PurePosixPath(name)) == product
    assert audience_of(PurePosixPath(name)) == "learner"


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_name_of_a_book_says_whom_it_is_for(audience: Audience) -> None:
    for module in ("", "a1"):
        assert audience_of(PurePosixPath("handbook", "de", book_name("epub", audience, module))) == audience


def test_a_module_that_is_called_as_the_book_has_a_booklet_of_its_own() -> None:
    book, booklet = (f"handbook/de/{book_name('pdf', 'learner', module)}" for module in ("", "handbook"))
    assert book != booklet
    assert cell_of(PurePosixPath(book)) == Cell("pdf", "de", "")
    assert cell_of(PurePosixPath(booklet)) == Cell("pdf", "de", "handbook")
    assert Scope(("pdf",), ("de",), ("learner",)).replaces((book, booklet)) == {book}
    assert Scope(("pdf",), ("de",), ("learner",), ("handbook",)).replaces((book, booklet)) == {booklet}


def test_a_build_of_one_kind_of_book_leaves_the_others_and_booklets_alone() -> None:
    scope = Scope(("epub",), ("de",), ("learner", "trainer"))
    assert scope.replaces(PUBLISHED) == {"handbook/de/handbook-learner.epub", "handbook/de/handbook-trainer.epub"}


def test_a_booklet_takes_the_place_of_the_booklet_before() -> None:
    scope = Scope(("epub", "packs"), ("de",), ("trainer",), ("a1",))
    assert scope.replaces(PUBLISHED) == {"handbook/de/a1-trainer.epub", "packs/de/a1-trainer.zip"}


def test_a_site_and_a_product_of_all_editions_are_replaced_as_folders() -> None:
    scope = Scope(("site", "packs", "epub"), ("de",), AUDIENCES)
    assert {"site/learner/de", "site/trainer/de", "packs/de"} < scope.replaces(PUBLISHED)
    assert not any(name.startswith("lms/") or name == "handbook/de" for name in scope.replaces(PUBLISHED))


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("site/learner/de/index.html", "de"),
        ("site/trainer/ar/modules/a1/index.html", "ar"),
        ("slides/en/a1-learner.pptx", "en"),
        ("workshops/de/w1/agenda.html", "de"),
        ("offline/tr/handbook-learner.zip", "tr"),
        ("report.json", ""),
        ("slides/notes.txt", ""),
    ],
)
def test_a_published_file_says_its_language(name: str, language: str) -> None:
    assert language_of(PurePosixPath(name)) == language
