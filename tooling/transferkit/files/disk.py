"""What the disk refuses, in words a person can act on."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from transferkit.files.names import work_folder
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words

_FULL = {errno.ENOSPC, errno.EDQUOT}
_BROKEN = {errno.EIO, errno.EROFS}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NOT_A_FOLDER = {errno.ENOTDIR, errno.EEXIST}


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Turns what the disk refuses while a folder is written into a TransferkitError.

    A full disk always; anything else only where it concerns a path at or below the folder's parent, so that an
    unreadable source keeps its own message.
    """
    try:
        yield
    except OSError as error:
        told = _told(error, folder)
        if told is None:
            raise
        raise told from error


def is_of_disk(error: OSError, folder: Path) -> bool:
    """Whether an error means that what is written below a folder is not complete, whoever caught it."""
    named = [Path(str(name)).resolve() for name in (error.filename, error.filename2) if name is not None]
    return error.errno in _FULL | _BROKEN or any(path.is_relative_to(folder.resolve()) for path in named)


def _told(error: OSError, folder: Path) -> TransferkitError | None:
    say = words(reader_language())
    if error.errno in _FULL:
        return TransferkitError(
            say("No space left on the disk of {folder}.", folder=folder),
            say("Make room or choose another folder with -o. The earlier output is untouched."),
        )
    if not _concerns(error, folder):
        return None
    if error.errno in _NOT_A_FOLDER:
        return TransferkitError(
            say("{folder} is not a folder.", folder=folder),
            say("Move the file of that name away or choose another folder with -o."),
        )
    if error.errno in _FORBIDDEN:
        return TransferkitError(
            say("The output folder {folder} cannot be written.", folder=folder),
            say("Check its permissions, close programs that use it, or choose another folder with -o."),
        )
    return TransferkitError(
        say("The output folder {folder} cannot be used: {detail}.", folder=folder, detail=error.strerror),
        say("Choose another folder with -o."),
    )


def _concerns(error: OSError, folder: Path) -> bool:
    """Whether the error names the folder, something in it or in its work folder, or the place they lie in."""
    real = folder.resolve()
    named = [Path(str(name)).resolve() for name in (error.filename, error.filename2) if name is not None]
    ours = (real, work_folder(real))
    return any(path in real.parents or any(path.is_relative_to(one) for one in ours) for path in named)
