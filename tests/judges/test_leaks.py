"""Our own handbook, finished: nothing for learners tells what is for trainers, by `transferkit check`'s own search."""

from __future__ import annotations

import pytest

from tests.judges.tools import ROOT, build_folder, listed
from transferkit.building.leaking import check_products, learner_files

pytestmark = pytest.mark.judge


def test_the_handbook_leaks_nothing() -> None:
    products = list(learner_files([build_folder()]))
    assert len(products) > 20, "the build has hardly anything for learners"
    findings = [f"{found.where}: {found.sentence('en')}" for found in check_products(products, ROOT)]
    assert not findings, listed(findings)
