"""A preview for all tests of a file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.projects import transferkit
from tests.preview.running import Preview, previewed


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """The preview of a new handbook."""
    folder = tmp_path_factory.mktemp("vorschau")
    transferkit("new", "handbook", "verein", cwd=folder)
    with previewed(folder / "verein") as started:
        started.until_built(1)
        yield started
