"""Decks made with other people's templates, shown to the Open XML SDK: none needs repair."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.judges.decks import schema_findings
from tests.judges.tools import listed
from tests.writers.slides import foreign
from tests.writers.slides.decks import written
from tests.writers.slides.test_foreign_templates import USABLE
from tests.writers.slides.test_template import ALL_KINDS

pytestmark = pytest.mark.judge


@pytest.mark.parametrize("name", USABLE)
def test_the_open_xml_sdk_finds_nothing(name: str, tmp_path: Path) -> None:
    path = foreign.changed(tmp_path / "verein.pptx", USABLE[name])
    (tmp_path / "out").mkdir()
    findings = [finding for deck in written(ALL_KINDS, tmp_path / "out", template=path).files for finding in schema_findings(deck)]
    assert not findings, listed(findings)
