"""Explained words and catalogues, driven by keyboard, pointer and finger in Chromium, with axe beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.projects import copy_of, transferkit
from tests.judges.sites import nu_findings, served
from tests.judges.tools import HERE, listed, node_package, program, run

pytestmark = pytest.mark.judge
WORD, LIST = "modules/kasse/index.html", "handbook/projekte.html"
ALL = "Tafel am Ufer, Radstation Süd, Sprachcafé Köln"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The learners' site of the project `shelf`."""
    project = copy_of("shelf", tmp_path_factory.mktemp("shelf"))
    ran = transferkit("build", "site", "-e", "learner", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return project / "_build/site/learner/de"


@contextmanager
def opened(site: Path, how: str) -> Iterator[str]:
    """The address of the site: from a server, or as files."""
    if how == "file":
        yield f"{site.as_uri()}/"
    else:
        with served(site) as base:
            yield base


def driven(base: str, **job: object) -> dict[str, Any]:
    """What shelf.cjs saw."""
    node_package("playwright-core")
    node_package("axe-core")
    chromium = str(program("chromium", "chromium-browser", "google-chrome"))
    asked = json.dumps({"chromium": chromium, "base": base, "word": WORD, "list": LIST, **job})
    done = run([program("node"), HERE / "shelf.cjs"], stdin=asked, seconds=300)
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize(("how", "scheme", "width"), [("file", "light", 360), ("http", "dark", 1280)])
def test_words_and_lists_serve_keyboard_pointer_and_finger(site: Path, how: str, scheme: str, width: int) -> None:
    with opened(site, how) as base:
        answer = driven(base, scheme=scheme, width=width)
    assert not answer["findings"], listed(answer["findings"])
    assert answer["said"]["words"] == {
        "atFirst": "",
        "focused": "Kassenbuch",
        "dismissed": "",
        "keptFocus": "Kassenbuch",
        "hovered": "Kassenbuch",
        "pointerOnIt": "Kassenbuch",
        "pointerAway": "",
    }
    assert answer["said"]["tapped"] == {"first": "Kassenbuch", "stays": True}
    assert answer["said"]["list"] == {
        "all": ALL,
        "found": "Radstation Süd: 1 von 3 Einträgen",
        "nothing": "Davon haben wir noch nichts. Kennt ihr etwas?",
        "filtered": "Tafel am Ufer, Sprachcafé Köln",
        "byLink": "Tafel am Ufer, Sprachcafé Köln",
        "entryByLink": "Sprachcafé Köln",
    }


def test_without_javascript_the_list_is_whole_and_words_lead_to_the_glossary(site: Path) -> None:
    answer = driven(f"{site.as_uri()}/", plain=True)
    assert answer == {"findings": [], "said": {"list": ALL, "tools": 0, "leadsTo": "glossar.html#term-Kassenbuch"}}


def test_nu_finds_no_error(site: Path) -> None:
    assert not (findings := nu_findings(site)), listed(findings)
