"""Decks of all that does not fit and of every layout: long lists, wide tables, charts, formulas, columns; German and Arabic."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.projects import copy_of, transferkit
from tests.judges.decks import pages_of, rendered, rendering_findings, schema_findings
from tests.judges.tools import listed
from transferkit.model.templates import SHIPPED

pytestmark = pytest.mark.judge


PROJECTS = ("hard-deck", "arabic-deck")


@pytest.fixture(scope="module", params=[(project, template) for project in PROJECTS for template in SHIPPED], ids="-".join)
def decks(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The trainer's and the learners' decks of a project in one of our templates."""
    name, template = request.param
    project = copy_of(name, tmp_path_factory.mktemp("hard"))
    ran = transferkit("build", "slides", "--template", template, cwd=project)
    assert ran.code == 0, ran.out + ran.err
    return sorted((project / "_build" / "slides").glob("*/*.pptx"))


def test_the_open_xml_sdk_finds_nothing(decks: list[Path]) -> None:
    findings = [finding for deck in decks for finding in schema_findings(deck)]
    assert not findings, listed(findings)


def test_every_word_is_shown_on_its_slide(decks: list[Path], tmp_path: Path) -> None:
    findings: list[str] = []
    for deck, pdf in zip(decks, rendered(decks, tmp_path), strict=True):
        findings += rendering_findings(deck, pages_of(pdf))
    assert not findings, listed(findings)
