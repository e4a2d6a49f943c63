"""A project's cache is this user's alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from transferkit.files.caches import cache_folder, cache_path, cache_root
from transferkit.model.errors import TransferkitError


def test_it_is_private_and_lies_outside_the_project(tmp_path: Path) -> None:
    folder = cache_folder(tmp_path)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert not folder.is_relative_to(tmp_path)
    assert cache_folder(tmp_path) == folder


def test_two_projects_of_one_name_have_two_caches_and_a_link_has_that_of_its_target(tmp_path: Path) -> None:
    (tmp_path / "a/x").mkdir(parents=True)
    (tmp_path / "b/x").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "a/x", target_is_directory=True)
    assert cache_path(tmp_path / "a/x") != cache_path(tmp_path / "b/x")
    assert cache_path(tmp_path / "link") == cache_path(tmp_path / "a/x")


def test_one_that_others_may_read_is_closed_to_them(tmp_path: Path) -> None:
    cache_path(tmp_path).mkdir(parents=True)
    cache_path(tmp_path).chmod(0o777)
    assert cache_folder(tmp_path).stat().st_mode & 0o777 == 0o700


def test_one_that_belongs_to_somebody_else_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache_folder(tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    with pytest.raises(TransferkitError, match="belongs to another user"):
        cache_folder(tmp_path)


def test_a_link_put_in_its_place_is_refused(tmp_path: Path) -> None:
    cache_path(tmp_path).parent.mkdir(parents=True, exist_ok=True)
    cache_path(tmp_path).symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(TransferkitError, match="cannot be used"):
        cache_folder(tmp_path)


def test_a_cache_that_cannot_be_made_is_told_with_the_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("TRANSFERKIT_CACHE", str(tmp_path / "file"))
    with pytest.raises(TransferkitError) as caught:
        cache_folder(tmp_path)
    assert "TRANSFERKIT_CACHE" in caught.value.hint


def test_without_the_variable_it_lies_where_the_system_keeps_caches(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TRANSFERKIT_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    if os.name == "posix" and os.uname().sysname == "Linux":
        assert cache_root() == tmp_path / "transferkit"
