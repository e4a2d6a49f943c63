"""The per-user cache folder of a project: read results, fingerprints, logs. Never inside the output."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words

VARIABLE = "TRANSFERKIT_CACHE"
"""Environment variable that names another folder for all caches."""


def cache_root() -> Path:
    """The folder of all our caches of this user; not made, not checked."""
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen).absolute()
    from platformdirs import user_cache_path

    return user_cache_path("transferkit", appauthor=False)


def cache_path(project: Path) -> Path:
    """Where a project's cache lies: its folder's name with a hash of the whole path; not made, not checked."""
    real = project.resolve()
    digest = hashlib.sha256(os.fsencode(real)).hexdigest()[:12]
    return cache_root() / f"{real.name or 'project'}-{digest}"


def cache_folder(project: Path) -> Path:
    """A project's cache folder, made where it is missing, for this user's eyes only (0700).

    TransferkitError where it cannot be made, or belongs to somebody else: pickled doctrees lie in it.
    """
    folder = cache_path(project)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.mkdir(exist_ok=True, mode=0o700)
        _make_private(folder)
    except OSError as error:
        raise _unusable(folder, error.strerror or str(error)) from error
    return folder


def _make_private(folder: Path) -> None:
    state = os.lstat(folder)
    if not stat.S_ISDIR(state.st_mode):
        raise NotADirectoryError(0, "not a folder", str(folder))
    if os.name == "posix" and state.st_uid != os.geteuid():
        raise PermissionError(0, "it belongs to another user", str(folder))
    if os.name == "posix" and stat.S_IMODE(state.st_mode) & 0o077:
        folder.chmod(0o700)


def _unusable(folder: Path, detail: str) -> TransferkitError:
    say = words(reader_language())
    return TransferkitError(
        say("The cache folder {folder} cannot be used: {detail}.", folder=folder, detail=detail),
        say("Mend its permissions, or name another folder in the environment variable {variable}.", variable=VARIABLE),
    )
