"""These tests read messages in English, whatever the machine speaks, and keep their caches to themselves."""

from __future__ import annotations

import gettext
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.running import Runner


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """English messages, a cache folder of the test's own, and verbs loaded anew in the language of the test."""
    folder = tmp_path_factory.mktemp("cache") / "transferkit"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.setenv("TRANSFERKIT_CACHE", str(folder))
    forget_verbs()
    before = gettext.textdomain()
    yield folder
    gettext.textdomain(before)
    forget_verbs()


@pytest.fixture
def transferkit(capsys: pytest.CaptureFixture[str]) -> Runner:
    """`transferkit("new", "module", "x")` and what came out."""
    return Runner(capsys)


@pytest.fixture
def handbook(tmp_path: Path, transferkit: Runner, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh handbook, and the current folder in it."""
    assert transferkit("new", "handbook", str(tmp_path / "Verein")).code == 0
    monkeypatch.chdir(tmp_path / "Verein")
    return tmp_path / "Verein"


def forget_verbs() -> None:
    """Verbs read the language when they are loaded."""
    for name in ("build", "check", "clean", "doctor", "evaluate", "list", "new", "scoping", "status"):
        sys.modules.pop(f"transferkit.commands.{name}", None)
