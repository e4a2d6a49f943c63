"""What all tests share: `expected(path, text)` and its switch `--accept`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

Expected = Callable[[Path, str], None]
"""Compares a text with the text file of a case; see `expected`."""

settings.register_profile("steady", derandomize=True, deadline=None)  # a run fails for what was changed, not by chance
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """The one accept switch."""
    parser.addoption("--accept", action="store_true", help="rewrite the expected text files with what came out; look at the difference")


@pytest.fixture
def expected(request: pytest.FixtureRequest) -> Expected:
    """A function that asserts that a text equals the one kept in a file; with --accept it rewrites the file instead.

    `expected(folder / "agenda.txt", text)`; the file is UTF-8 and ends with a line feed, whether the text does or not.
    """
    accept = bool(request.config.getoption("--accept"))

    def compare(path: Path, text: str) -> None:
        text = text.rstrip("\n") + "\n"
        if accept:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        if not path.is_file():
            pytest.fail(f"{path} does not exist; run pytest with --accept to write it, then look at it", pytrace=False)
        assert text == path.read_text("utf-8"), f"differs from {path}; if it is right, run pytest with --accept"

    return compare
