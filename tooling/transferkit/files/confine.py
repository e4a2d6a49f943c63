"""No path in a source reaches outside the project.

Every path an author writes (include, picture, download, data, link) goes through here before it is opened.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import unicodedata
from pathlib import Path
from urllib.parse import unquote

_DRIVE_OR_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
"""`C:` as much as `file:` and `https:`."""
_TELLS_CASE_APART = sys.platform not in ("win32", "darwin")


class Unusable(ValueError):
    """A path in a source that is not opened; `written` is the path as the author wrote it."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self._written = written

    @property
    def written(self) -> str:
        """The path as it stands in the source."""
        return self._written


class LeavesProject(Unusable):
    """The path, or a link on its way, leads outside the project."""


class NotAFile(Unusable):
    """The path leads to a folder, a device or the like."""


class NoSuchFile(NotAFile):
    """The path leads to nothing (or to a file whose name differs in upper and lower case)."""


def confine(root: Path, path: Path) -> Path:
    """The real path of a regular file inside the project, all symbolic links followed.

    LeavesProject is raised before anything is asked about the target, so a source cannot find out what exists
    outside. NotAFile for folders and devices, NoSuchFile for nothing.
    """
    real = _real(path, path)
    if not real.is_relative_to(_real(root, root)):
        raise LeavesProject(str(path))
    try:
        mode = real.stat().st_mode
    except (OSError, ValueError):
        raise NoSuchFile(str(path)) from None
    if not stat.S_ISREG(mode):
        raise NotAFile(str(path))
    return real


def confine_text(root: Path, base: Path, written: str) -> Path:
    """The file meant by a path as written in a source that lies in the folder `base`.

    Forward and back slashes are the same, a leading slash means the project's folder, `%20` is a blank. Drive
    letters, `file:` and other schemes, `\\\\server` and NUL leave the project. Upper and lower case count on
    every system, so that a project that builds on Windows also builds on Linux.
    """
    for text in (written, _unquoted(written)):
        candidate = _candidate(root, base, text, written)
        try:
            real = confine(root, candidate)
        except LeavesProject:
            raise LeavesProject(written) from None
        except NoSuchFile:
            continue
        except NotAFile:
            raise NotAFile(written) from None
        if _spelled_so(candidate):
            return real
    raise NoSuchFile(written)


def _unquoted(written: str) -> str:
    try:
        return unquote(written, errors="strict")
    except UnicodeDecodeError:
        raise NoSuchFile(written) from None


def _candidate(root: Path, base: Path, text: str, written: str) -> Path:
    text = text.replace("\\", "/")
    if "\0" in text or text.startswith("//") or _DRIVE_OR_SCHEME.match(text):
        raise LeavesProject(written)
    if os.name == "nt" and ":" in text:  # a colon names a hidden stream of a file there
        raise LeavesProject(written)
    return root / text.lstrip("/") if text.startswith("/") else base / text


def _real(path: Path, told: Path) -> Path:
    """The path with links followed as far as it exists; NoSuchFile for a loop of links or an impossible name."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # RuntimeError: a loop, before Python 3.13
        raise NoSuchFile(str(told)) from None


def _spelled_so(path: Path) -> bool:
    """Whether each name of a path stands in its folder exactly so; always true where the disk tells case apart."""
    if _TELLS_CASE_APART:
        return True
    steps = [step for step in (path, *path.parents) if step.name not in ("", "..")]
    return all(unicodedata.normalize("NFC", step.name) in _names_in(step.parent) for step in steps)


def _names_in(folder: Path) -> frozenset[str]:
    try:
        return frozenset(unicodedata.normalize("NFC", entry.name) for entry in folder.iterdir())
    except OSError:  # a folder we may pass but not list
        return frozenset()
