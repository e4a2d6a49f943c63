"""Fingerprints depend on names and bytes, not on where a tree lies or in which order it is looked at."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from transferkit.files.hashing import hashes_below, sha256_of, tree_hash


def make(root: Path) -> list[Path]:
    """Two files in a tree."""
    for name, text in (("a/x.txt", "one"), ("b.txt", "two")):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return [root / "b.txt", root / "a/x.txt"]


def test_a_file_has_the_hash_everybody_computes(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"abc")
    assert sha256_of(tmp_path / "x") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_the_same_tree_elsewhere_in_another_order_is_the_same(tmp_path: Path) -> None:
    first, second = make(tmp_path / "one"), make(tmp_path / "two")
    assert tree_hash(tmp_path / "one", first) == tree_hash(tmp_path / "two", reversed(second))
    assert tree_hash(tmp_path / "one", [Path("a/x.txt"), Path("b.txt")]) == tree_hash(tmp_path / "one", first)


CHANGES: dict[str, Callable[[Path], object]] = {
    "other bytes": lambda root: (root / "b.txt").write_text("TWO"),
    "bytes swapped": lambda root: [(root / "b.txt").write_text("one"), (root / "a/x.txt").write_text("two")],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_gives_another_hash(tmp_path: Path, change: Callable[[Path], object]) -> None:
    files = make(tmp_path)
    before = tree_hash(tmp_path, files)
    change(tmp_path)
    assert tree_hash(tmp_path, files) != before


def test_fewer_files_give_another_hash(tmp_path: Path) -> None:
    files = make(tmp_path)
    assert tree_hash(tmp_path, files) != tree_hash(tmp_path, files[:1])


def test_a_folder_is_told_file_by_file_without_links(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / "link").symlink_to("b.txt")
    assert hashes_below(tmp_path) == {"a/x.txt": sha256(b"one").hexdigest(), "b.txt": sha256(b"two").hexdigest()}
