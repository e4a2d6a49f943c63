"""The order of a book: that of the tables of contents, each page once, only pages in the book's language."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes
from sphinx import addnodes
from sphinx.config import Config

from transferkit.reading import order
from transferkit.reading.order import booklet, left_out, placed_pages
from transferkit.typesetting.order import entries

TOCTREES = (("", ["vorwort"]), ("Teil A", ["a1", "a2"]), ("Teil B", ["b1", "a1"]), ("", ["quellen"]))
BELOW = {"a1": ["a1/mehr"], "a1/mehr": ["a1/mehr/noch"], "a1/mehr/noch": ["a1/tief"], "b1": ["fehlt"]}
PAGES = {"index", "vorwort", "a1", "a2", "a1/mehr", "a1/mehr/noch", "a1/tief", "b1", "quellen", "einzeln"}


def environment(*not_in_books: str) -> Any:
    """What Sphinx knows of a handbook with two parts, and of which pages its books leave out."""
    toctrees = [addnodes.toctree("", caption=caption, includefiles=names) for caption, names in TOCTREES]
    root = nodes.bullet_list("", *toctrees)
    config = Config({"root_doc": "index"})
    config.add("transferkit_not_in_books", list(not_in_books), "env", ())
    return SimpleNamespace(config=config, tocs={"index": root}, toctree_includes=BELOW, found_docs=PAGES)


def untranslated(monkeypatch: pytest.MonkeyPatch, *docnames: str) -> Any:
    """An environment where some pages are still in their author's language."""
    monkeypatch.setattr(order, "record_of", lambda env: SimpleNamespace(is_original=lambda docname: docname in docnames))
    return environment()


def test_parts_chapters_and_pages_below_come_as_the_tables_of_contents_have_them(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = [(entry.docname, entry.depth, entry.level, entry.part) for entry in entries(placed_pages(untranslated(monkeypatch)))]
    assert shown == [
        ("index", 0, 1, ""),
        ("vorwort", 0, 1, ""),
        ("a1", 0, 2, "Teil A"),
        ("a1/mehr", 1, 3, ""),
        ("a1/mehr/noch", 2, 4, ""),
        ("a1/tief", 3, 4, ""),
        ("a2", 0, 2, ""),
        ("b1", 0, 2, "Teil B"),
        ("quellen", 0, 1, ""),
        ("einzeln", 0, 1, ""),
    ]


def test_a_part_begins_with_its_first_page_that_is_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    placed = placed_pages(untranslated(monkeypatch, "a1", "a1/mehr/noch", "b1"))
    assert [(entry.docname, entry.part) for entry in entries(placed)] == [
        *(("index", ""), ("vorwort", ""), ("a1/mehr", "Teil A"), ("a1/tief", ""), ("a2", "")),
        *(("quellen", ""), ("einzeln", "")),
    ]


def test_parts_have_no_names_while_the_first_page_is_not_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    assert {page.part for page in placed_pages(untranslated(monkeypatch, "index"))} == {""}


def test_a_booklet_has_a_module_and_what_is_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    env = untranslated(monkeypatch)
    assert [(page.docname, page.depth) for page in booklet("a1", env)] == [("a1", 0), ("a1/mehr", 1), ("a1/mehr/noch", 2), ("a1/tief", 3)]
    assert list(booklet("nirgends", env)) == []


@pytest.mark.parametrize(
    ("named", "gone", "told"),
    [
        ("a1", {"a1", "a1/mehr", "a1/mehr/noch", "a1/tief"}, ["a1"]),
        ("a1/mehr.md", {"a1/mehr", "a1/mehr/noch"}, ["a1/mehr"]),
        ("/a1/tief/", {"a1/tief"}, ["a1/tief"]),
        ("einzeln.ipynb", {"einzeln"}, ["einzeln"]),
        ("a", set(), []),
        ("index", set(), []),
    ],
)
def test_pages_and_folders_that_are_named_are_not_in_books_but_told(
    monkeypatch: pytest.MonkeyPatch, named: str, gone: set[str], told: list[str]
) -> None:
    untranslated(monkeypatch)
    env = environment(named)
    assert PAGES - {page.docname for page in placed_pages(env)} == gone
    assert list(left_out(env)) == told


def test_pages_below_one_that_is_left_out_stay_where_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    untranslated(monkeypatch)
    assert [page.docname for page in placed_pages(environment("a1/mehr/noch", "b1"))] == [
        *("index", "vorwort", "a1", "a1/mehr", "a1/tief", "a2", "quellen", "einzeln")
    ]
