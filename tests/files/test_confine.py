"""No path in a source reaches outside the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from transferkit.files import confine as module
from transferkit.files.confine import LeavesProject, NoSuchFile, NotAFile, confine, confine_text


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in a folder that also holds things which are none of its business."""
    root = tmp_path / "project"
    for name in ("modules/a1/bild.svg", "modules/a1/ein bild.svg", "modules/a1/100%25.svg", "handbook/x.csv"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name)
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "project-twin").mkdir()
    (tmp_path / "project-twin" / "x.txt").write_text("secret")
    (root / "modules/a1/out.txt").symlink_to(tmp_path / "secret.txt")
    (root / "modules/a1/outside").symlink_to(tmp_path, target_is_directory=True)
    (root / "modules/a1/gone").symlink_to(tmp_path / "nothing-here")
    (root / "modules/a1/in.csv").symlink_to(root / "handbook/x.csv")
    (root / "modules/a1/loop").symlink_to(root / "modules/a1/loop")
    os.mkfifo(root / "modules/a1/pipe")
    return root


INSIDE = [
    ("bild.svg", "modules/a1/bild.svg"),
    ("./bild.svg", "modules/a1/bild.svg"),
    ("ein%20bild.svg", "modules/a1/ein bild.svg"),
    ("ein bild.svg", "modules/a1/ein bild.svg"),
    ("100%25.svg", "modules/a1/100%25.svg"),
    ("../../handbook/x.csv", "handbook/x.csv"),
    ("..\\..\\handbook\\x.csv", "handbook/x.csv"),
    ("%2e%2e/%2e%2e/handbook/x.csv", "handbook/x.csv"),
    ("/handbook/x.csv", "handbook/x.csv"),
    ("\\handbook\\x.csv", "handbook/x.csv"),
    ("in.csv", "handbook/x.csv"),
]

OUTSIDE = [
    "../../../secret.txt",
    "..\\..\\..\\secret.txt",
    "%2e%2e/%2e%2e/%2e%2e/secret.txt",
    "..%2f..%2f..%2fsecret.txt",
    "..%5c..%5c..%5csecret.txt",
    "/../secret.txt",
    "../../../project-twin/x.txt",
    "../../../nothing-here",
    "out.txt",
    "outside/secret.txt",
    "gone",
    "//server/share/x",
    "\\\\server\\share\\x",
    "%2f%2fserver/x",
    "C:\\Windows\\win.ini",
    "c:x",
    "file:///etc/passwd",
    "FILE:/etc/passwd",
    "https://example.org/x.png",
    "file%3a///etc/passwd",
    "bild.svg\0.txt",
    "bild.svg%00",
]

NO_FILES = [("pipe", NotAFile), ("..", NotAFile), (".", NotAFile), ("", NotAFile), ("nothing.svg", NoSuchFile), ("loop", NoSuchFile)]


@pytest.mark.parametrize(("written", "meant"), INSIDE)
def test_a_path_inside_the_project_gives_the_real_file(project: Path, written: str, meant: str) -> None:
    assert confine_text(project, project / "modules/a1", written) == project / meant


@pytest.mark.parametrize("written", OUTSIDE)
def test_a_path_that_leaves_the_project_is_refused_whether_it_exists_or_not(project: Path, written: str) -> None:
    with pytest.raises(LeavesProject) as caught:
        confine_text(project, project / "modules/a1", written)
    assert caught.value.written == written


@pytest.mark.parametrize(("written", "kind"), NO_FILES)
def test_what_is_no_regular_file_is_refused(project: Path, written: str, kind: type[NotAFile]) -> None:
    with pytest.raises(kind) as caught:
        confine_text(project, project / "modules/a1", written)
    assert type(caught.value) is kind


@pytest.mark.parametrize("written", ["%ff.svg", "x" * 5000, "bild.svg/x"])
def test_an_impossible_name_is_no_file(project: Path, written: str) -> None:
    with pytest.raises(NoSuchFile):
        confine_text(project, project / "modules/a1", written)


def test_a_project_reached_through_a_link_is_still_the_project(project: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(project, target_is_directory=True)
    assert confine(tmp_path / "link", tmp_path / "link/handbook/x.csv") == project / "handbook/x.csv"


def test_where_the_disk_ignores_case_another_spelling_is_no_such_file_all_the_same(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_TELLS_CASE_APART", False)
    real = project / "modules/a1/bild.svg"
    assert confine_text(project, project / "modules/a1", "bild.svg") == real
    monkeypatch.setattr(module, "confine", lambda root, path: real)  # what such a disk answers
    for written in ("Bild.svg", "../A1/bild.svg"):
        with pytest.raises(NoSuchFile):
            confine_text(project, project / "modules/a1", written)


def test_the_errors_are_value_errors_of_our_own() -> None:
    assert issubclass(LeavesProject, ValueError)
    assert not issubclass(LeavesProject, OSError | NotAFile)
    with pytest.raises(AttributeError):
        LeavesProject("x").written = "y"  # type: ignore[misc]
