"""Files in the book have plain names, each its own."""

from __future__ import annotations

from transferkit.ebook.names import file_names, picture_name


def test_a_page_keeps_a_plain_name_and_gets_one_where_it_has_none() -> None:
    names = file_names(["modules/a1/index", "handbook/Über uns", "handbook/uber-uns", "handbook/مقدمة"])
    assert names["modules/a1/index"] == "modules/a1/index.xhtml"
    assert names["handbook/uber-uns"] == "handbook/uber-uns.xhtml"
    assert names["handbook/Über uns"].startswith("handbook/uber-uns-")
    assert all(name.isascii() and " " not in name for name in names.values())
    assert len(set(names.values())) == 4


def test_a_picture_is_called_by_what_it_is() -> None:
    assert picture_name("weg.webp", "png") == "pictures/weg.png"
    assert picture_name("Weg zum Haus.jpg", "jpeg").isascii()
