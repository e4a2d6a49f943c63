"""Figure, table, equation, footnote and exercise numbers, and all anchors, are the same in both editions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.e2e.projects import copy_of, transferkit

NUMBERED = re.compile(
    r'<span class="(?:caption-number|exercise-number)">(?P<number>[^<]*)</span>(?P<text>(?:<[^>]+>)*[^<]*)'
    r'|<span class="eqno">(?P<eq>[^<]*)</span>'
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The module page of the learner and of the trainer edition."""
    project = copy_of("canaries", tmp_path_factory.mktemp("numbers"))
    ran = transferkit("build", "site", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    page = Path("de", "modules", "kanarien", "index.html")
    site = project / "_build" / "site"
    return (site / "learner" / page).read_text("utf-8"), (site / "trainer" / page).read_text("utf-8")


def numbered(page: str) -> list[str]:
    """Every numbered thing of a page as `Abb. 1 Erste Bildunterschrift`."""
    return [" ".join(re.sub("<[^>]+>", " ", "".join(part or "" for part in match.groups())).split()) for match in NUMBERED.finditer(page)]


def test_learners_and_trainers_see_the_same_numbers(pages: tuple[str, str]) -> None:
    learner, trainer = (numbered(page) for page in pages)
    assert "Abb. 2 Zweite Bildunterschrift" in learner
    assert "Tab. 2 Zweite Tabelle" in learner
    assert "(1)" in learner
    assert any(text.startswith("Aufgabe K1-1: Erste Aufgabe") for text in learner)
    assert set(learner) <= set(trainer)


def test_what_only_trainers_see_is_counted_apart(pages: tuple[str, str]) -> None:
    only_trainers = set(numbered(pages[1])) - set(numbered(pages[0]))
    assert {"Abb. L1 Kanarie-caption", "Tab. L1 Kanarie-table-caption"} <= only_trainers


def test_every_anchor_of_learners_is_the_same_place_for_trainers(pages: tuple[str, str]) -> None:
    """The element that carries an id begins with the same tag and text."""
    learner, trainer = (anchors(page) for page in pages)
    assert len(learner) > 15
    assert {name: text for name, text in learner.items() if trainer.get(name) != text} == {}


def anchors(page: str) -> dict[str, str]:
    found = {}
    body = page[page.index("<main") : page.index("</main>")]
    for match in re.finditer(r'<(\w+)[^>]*\sid="([^"]+)"[^>]*>', body):
        following = re.sub(r"<[^>]+>", " ", body[match.end() : match.end() + 300])
        found[match[2]] = f"{match[1]}: {' '.join(following.split())[:25]}"
    return found


def test_footnotes_of_learners_keep_their_numbers(pages: tuple[str, str]) -> None:
    learner, trainer = (set(re.findall(r'<a class="footnote-reference[^>]*>(.*?)</a>', page)) for page in pages)
    assert len(learner) == 2
    assert learner <= trainer
