"""`transferkit check --explain CODE` teaches a rule in the reader's language; it needs no handbook."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import forget_verbs
from tests.commands.running import Runner


def test_a_rule_is_explained_with_a_bad_and_a_good_example(transferkit: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = transferkit("check", "--explain", "exr01")
    assert ran.code == 0
    told = [part.strip() for part in ran.out.split("\n\n")]
    assert told[0] == "EXR01 error"
    assert told.index("Not so:") < told.index("But so:")
    assert "Count the coins." in ran.out
    assert ":::{solution} exr01" not in ran.out.partition("But so:")[0]


def test_a_german_reads_german(transferkit: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    forget_verbs()
    out = transferkit("check", "--explain", "EXR01").out
    assert out.startswith("EXR01 Fehler")
    assert "So nicht:" in out and "Zählt die Münzen." in out


def test_an_unknown_code_names_the_nearest(transferkit: Runner) -> None:
    ran = transferkit("check", "--explain", "EXR99")
    assert (ran.code, ran.out) == (2, "")
    assert "EXR0" in ran.err
