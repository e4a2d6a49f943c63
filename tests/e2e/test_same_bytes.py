"""Guarantee 2: building twice, anywhere, gives the same bytes."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.projects import copy_of, files_below, transferkit


def test_two_folders_time_zones_locales_masks_and_hash_seeds_give_the_same_bytes(tmp_path: Path) -> None:
    one = copy_of("canaries", tmp_path / "here")
    other = copy_of("canaries", tmp_path / "elsewhere with a longer name")
    first = transferkit("build", "-j", "1", cwd=one, TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    second = transferkit("build", "-j", "2", cwd=other, TZ="America/Adak", LC_ALL="de_DE.UTF-8", PYTHONHASHSEED="77", umask=0o077)
    assert (first.code, second.code) == (0, 0), first.err + second.err
    left, right = files_below(one / "_build"), files_below(other / "_build")
    assert sorted(left) == sorted(right)
    assert [name for name in left if left[name] != right[name]] == []


def test_a_second_build_in_the_same_folder_changes_nothing(tmp_path: Path) -> None:
    project = copy_of("canaries", tmp_path)
    transferkit("build", cwd=project)
    before = files_below(project / "_build")
    again = transferkit("build", "--fresh", cwd=project)
    assert again.code == 0
    assert files_below(project / "_build") == before


def test_a_build_of_unchanged_sources_says_so_and_leaves_the_files_alone(tmp_path: Path) -> None:
    project = copy_of("canaries", tmp_path)
    transferkit("build", "site", cwd=project)
    times = {path: path.stat().st_mtime_ns for path in (project / "_build").rglob("*")}
    again = transferkit("build", "site", cwd=project)
    assert "Nothing has changed" in again.err
    assert {path: path.stat().st_mtime_ns for path in (project / "_build").rglob("*")} == times
