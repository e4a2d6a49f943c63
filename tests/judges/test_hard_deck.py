"""A deck of all that does not fit: 22 points, 25 rows, three and 14 columns, endless titles, code, many scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.projects import copy_of, transferkit
from tests.judges.decks import pages_of, rendered, rendering_findings, schema_findings
from tests.judges.tools import listed

pytestmark = pytest.mark.judge


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The trainer's and the learners' deck."""
    project = copy_of("hard-deck", tmp_path_factory.mktemp("hard"))
    ran = transferkit("build", "slides", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return sorted((project / "_build" / "slides" / "de").glob("*.pptx"))


def test_the_open_xml_sdk_finds_nothing(decks: list[Path]) -> None:
    findings = [finding for deck in decks for finding in schema_findings(deck)]
    assert not findings, listed(findings)


def test_every_word_is_shown_on_its_slide(decks: list[Path], tmp_path: Path) -> None:
    findings: list[str] = []
    for deck, pdf in zip(decks, rendered(decks, tmp_path), strict=True):
        findings += rendering_findings(deck, pages_of(pdf))
    assert not findings, listed(findings)
