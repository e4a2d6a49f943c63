"""These tests read messages in English, whatever the machine speaks, and keep their caches to themselves."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """English messages, and a cache folder of the test's own."""
    folder = tmp_path_factory.mktemp("cache") / "transferkit"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TRANSFERKIT_CACHE", str(folder))
    return folder
