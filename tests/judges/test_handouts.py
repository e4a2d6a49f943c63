"""Handouts, notes and cards of all that does not fit, German and Arabic, shown to a PDF/UA-1 checker."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.projects import copy_of, transferkit
from tests.judges.test_hard_deck import PROJECTS
from tests.judges.test_papers import pdf_findings
from tests.judges.tools import listed

pytestmark = pytest.mark.judge


@pytest.mark.parametrize("name", PROJECTS)
def test_every_paper_is_accessible(name: str, tmp_path: Path) -> None:
    project = copy_of(name, tmp_path)
    ran = transferkit("build", "handouts", cwd=project)
    assert ran.code == 0, ran.out + ran.err
    papers = sorted((project / "_build" / "handouts").glob("*/*.pdf"))
    assert {path.stem.rsplit("-", 1)[-1] for path in papers} == {"learner", "trainer"}
    findings = [finding for path in papers for finding in pdf_findings(path.name, path.read_bytes())]
    assert not findings, listed(findings)
