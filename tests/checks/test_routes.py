"""Routes: their modules are there, each behind what it requires; and pages that are still to be filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from transferkit.checks import legal_pages, routes
from transferkit.model.facts import ModuleFacts
from transferkit.model.inventory import Inventory, Seen, Way
from transferkit.model.pages import Page, Passage
from transferkit.model.problem import Place
from transferkit.model.settings import Settings

WHERE = Place("handbook/wege.md", 7)


def told(*modules: str, before: tuple[str, ...] = (), audience: tuple[str, ...] = ()) -> list[str]:
    """What is said of a route through a course where `zwei` requires `eins`."""
    pages = (
        Page(Place("modules/eins/index.md", 1), "Eins", "de", "eins"),
        Page(Place("modules/zwei/index.md", 1), "Zwei", "de", "zwei", ModuleFacts(requires=("eins",))),
    )
    way = Way("Abend", modules, before, audience, False, WHERE)
    seen = tuple(Seen(page.module, page.where) for page in pages)
    return [f"{found.where} {found.code}" for found in routes.check(Inventory(modules=seen, pages=pages, ways=(way,)))]


@pytest.mark.parametrize(
    ("modules", "before", "expected"),
    [
        (("eins", "zwei"), (), []),
        (("zwei",), ("eins",), []),
        (("zwei",), (), ["handbook/wege.md:7 RTE02"]),
        (("zwei", "eins"), (), ["handbook/wege.md:7 RTE02"]),
        (("ains",), (), ["handbook/wege.md:7 RTE01"]),
        (("eins",), ("drei",), ["handbook/wege.md:7 RTE01"]),
        ((), (), ["handbook/wege.md:7 RTE03"]),
    ],
)
def test_the_modules_of_a_route_are_there_and_in_order(modules: tuple[str, ...], before: tuple[str, ...], expected: list[str]) -> None:
    assert told(*modules, before=before) == expected


def test_a_route_for_a_group_needs_no_modules() -> None:
    assert told(audience=("kasse",)) == []


@pytest.mark.parametrize(("address", "code"), [("", "LEG01"), ("https://verein.example", "LEG02")])
def test_places_to_fill_in_are_told_once_a_page(address: str, code: str) -> None:
    passages = tuple(
        Passage(f"Name: [AUSFÜLLEN: {word}]", Place("handbook/impressum.md", line), "paragraph") for line, word in ((3, "A"), (5, "B"))
    )
    page = Page(Place("handbook/impressum.md", 1), "Impressum", "de", passages=passages)
    (found,) = legal_pages.check(Inventory(pages=(page,)), Settings(Path(), "x", site_url=address))
    assert (found.code, str(found.where), dict(found.arguments)["count"]) == (code, "handbook/impressum.md:3", "2")
