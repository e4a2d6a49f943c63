"""Language and direction: of every page of every site and every text on it, and of every run of text in every deck."""

from __future__ import annotations

import pytest

from tests.judges.test_sites import sites
from tests.judges.tools import ROOT, listed, products
from tests.spoken import deck_findings, page_findings
from transferkit.building.languages import languages_of

pytestmark = pytest.mark.judge


def test_every_page_says_its_language_and_direction() -> None:
    assert {site.name for site in sites()} == set(languages_of(ROOT))
    findings = [finding for site in sites() for page in sorted(site.rglob("*.html")) for finding in page_findings(page, site.name)]
    assert not findings, listed(findings)


def test_every_run_of_every_deck_says_its_language_and_direction() -> None:
    decks = products("slides", "*.pptx")
    assert {deck.parent.name for deck in decks} == set(languages_of(ROOT))
    findings = [finding for deck in decks for finding in deck_findings(deck, deck.parent.name)]
    assert not findings, listed(findings)
