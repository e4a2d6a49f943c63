"""A programme as it was found in the wild: every fault is named with its line, in German and in English."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Expected
from tests.e2e.projects import PROJECTS
from transferkit.building.jobs import UnitJob
from transferkit.building.unit import run_unit
from transferkit.model.due import due
from transferkit.model.edition import Edition
from transferkit.model.rules.rule_page import SEVERITIES
from transferkit.model.words import words

CASES = Path(__file__).parents[1] / "cases" / "programmes"


@pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_fault_is_named_with_its_line(language: str, tmp_path: Path, expected: Expected) -> None:
    job = UnitJob(PROJECTS / "seed-004", Edition("de", "trainer"), (), tmp_path)
    found = due(run_unit(job, lambda step: None).problems, "2026-11-24")
    told = [one for one in found if one.code[:3] not in ("LNG", "MOD", "PLN")]  # of the small module, and of long words
    say = words(language)
    lines = [f"{one.where}: {say(SEVERITIES[one.severity])} {one.sentence(language)}" for one in told]
    expected(CASES / f"seed-004.{language}.txt", "\n".join(lines))
