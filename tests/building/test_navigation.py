"""What the navigation beside a page lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes

from transferkit.building import navigation as nav
from transferkit.markup.record import Record, record_of

FEW = {"home": ["a", "b"], "a": ["a1", "a2"], "b": ["b1"]}
MANY = {"home": [f"m{number}" for number in range(1000)]}


@dataclass(eq=False)
class Environment:
    """What the navigation looks at. Sphinx's own can be a key, too."""

    config: SimpleNamespace
    titles: dict[str, nodes.title]
    toctree_includes: dict[str, list[str]]
    domaindata: dict[str, Any] = field(default_factory=dict)

    def get_domain(self, name: str) -> Record:
        return Record(self)  # type: ignore[arg-type]


def env(order: dict[str, list[str]]) -> Any:
    """An environment with this order of pages; each page is called as its file."""
    names = {"home", *(name for below in order.values() for name in below)}
    titles = {name: nodes.title("", name.upper()) for name in names}
    config = SimpleNamespace(root_doc="home", language="ar", transferkit_languages=["de", "ar"])
    return Environment(config, titles, order)


def told(entries: tuple[nav.Entry, ...]) -> list[Any]:
    """Titles; those of pages below as a list behind them; the current page in brackets."""
    found: list[Any] = []
    for entry in entries:
        found.append(f"[{entry.title}]" if entry.current else entry.title)
        if entry.children:
            found.append(told(entry.children))
    return found


def test_only_the_branch_of_a_page_is_open() -> None:
    assert told(nav.navigation(env(FEW), "a2", str)) == ["A", ["A1", "[A2]"], "B"]
    assert told(nav.navigation(env(FEW), "b", str)) == ["A", "[B]", ["B1"]]
    assert told(nav.navigation(env(FEW), "home", str)) == ["A", "B"]


@pytest.mark.parametrize(("page", "first", "last"), [("m500", "M480", "M519"), ("m0", "[M0]", "M39"), ("m999", "M960", "[M999]")])
def test_a_very_long_list_is_shown_in_part_and_leads_to_the_whole(page: str, first: str, last: str) -> None:
    entries = nav.navigation(env(MANY), page, str)
    titles = [title for title in told(entries) if title != "…"]
    assert (len(titles), titles[0], titles[-1]) == (nav.LONG, first, last)
    assert {entry.link for entry in entries if entry.title == "…"} == {"home"}
    assert len(nav.navigation(env(MANY), "home", str)) == 1000


def test_a_title_in_another_language_says_so() -> None:
    arabic = env(FEW)
    record_of(arabic).note_foreign_title("b")
    assert [entry.title for entry in nav.navigation(arabic, "home", str)] == ["A", '<span lang="de" dir="ltr">B</span>']
