"""`transferkit check FILE.pptx`: can it be the template?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.running import Runner
from tests.writers.samples import module
from tests.writers.slides.decks import written
from tests.writers.slides.foreign import DEFAULT, OLE


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


@pytest.mark.parametrize("name", ["light", "high-contrast"])
def test_ours_are_checked_by_name_and_there_is_nothing_to_say(name: str, run: Runner) -> None:
    ran = run("check", name)
    assert (ran.code, f"{name}.pptx can be used as a template." in ran.out) == (0, True)


def test_a_foreign_one_is_told_layout_by_layout(run: Runner) -> None:
    ran = run("check", str(DEFAULT))
    assert ran.code == 0
    assert "Size: 25.4 × 19.1 cm (4:3)" in ran.out or "Size: 25.4 × 19.0 cm (4:3)" in ran.out
    assert "Comparison" in ran.out
    assert "(no layout named 'Discussion')" in ran.out
    assert "TPL05" in ran.out


def test_an_unusable_one_is_a_problem_that_stops(run: Runner, tmp_path: Path) -> None:
    path = tmp_path / "vorlage.pptx"
    path.write_bytes(OLE + "EncryptedPackage".encode("utf-16-le"))
    ran = run("check", "--format", "json", str(path), str(DEFAULT))
    found = {entry["code"]: entry for entry in json.loads(ran.out)}
    assert ran.code == 1
    assert found["TPL01"]["path"] == "vorlage.pptx"
    assert "password" in found["TPL01"]["message"]
    assert "TPL05" in found


def test_a_template_that_is_not_there_is_told_before_anything_is_built(run: Runner, tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text('extensions = ["transferkit.extension"]\n', "utf-8")
    ran = run("build", "slides", "-s", str(tmp_path), "--template", "hight-contrast")
    assert ran.code == 2
    assert "light, high-contrast" in ran.err


def test_a_finished_deck_is_looked_through_for_leaks_instead(run: Runner, tmp_path: Path) -> None:
    path = written(module(), tmp_path, audience="learner").files[0].rename(tmp_path / "unsere-folien.pptx")
    ran = run("check", "-s", str(tmp_path), str(path))
    assert ran.code == 0
    assert "looked through" in ran.err
    assert "template" not in ran.out
