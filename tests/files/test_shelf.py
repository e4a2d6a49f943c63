"""What one unit of a build leaves for the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from transferkit.files import shelf
from transferkit.files.shelf import open_shelf, shelved


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """What had to be made, call by call; there is no shelf until a test opens one."""
    monkeypatch.setattr(shelf, "_OPEN", [])
    return []


def get(asked: list[list[int]], *keys: bytes) -> list[bytes | None]:
    """What belongs to keys: the key twice, nothing for `broken`."""

    def make(wanted: Sequence[int]) -> Iterator[bytes | None]:
        asked.append(list(wanted))
        yield from (None if keys[position] == b"broken" else keys[position] * 2 for position in wanted)

    return shelved(keys, make)


def test_what_lies_there_is_not_made_again(asked: list[list[int]], tmp_path: Path) -> None:
    open_shelf(tmp_path)
    assert get(asked, b"a", b"b") == [b"aa", b"bb"]
    assert get(asked, b"c", b"b", b"a") == [b"cc", b"bb", b"aa"]
    assert asked == [[0, 1], [0]]


def test_without_a_shelf_everything_is_made(asked: list[list[int]]) -> None:
    assert get(asked, b"a") == get(asked, b"a") == [b"aa"]
    assert asked == [[0], [0]]


def test_what_cannot_be_made_is_tried_again(asked: list[list[int]], tmp_path: Path) -> None:
    open_shelf(tmp_path)
    assert get(asked, b"broken") == get(asked, b"broken") == [None]
    assert len(asked) == 2


def test_a_full_disk_costs_the_saving_and_nothing_else(asked: list[list[int]], tmp_path: Path) -> None:
    open_shelf(tmp_path / "gone")
    assert get(asked, b"a") == [b"aa"]
