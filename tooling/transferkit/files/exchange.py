"""Two folders change places, as safely as the system allows."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

from transferkit.files.office import still_open

_ON_WINDOWS = sys.platform == "win32"
_HERE = -100
"""AT_FDCWD of linux/fcntl.h: names count from the current folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of linux/fs.h."""
_NOT_OFFERED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}
"""What a kernel or a file system without the exchange answers."""


def swap(new: Path, output: Path, aside: Path) -> Path | None:
    """Put `new` where `output` is; where the old output lies now, or None if there was none.

    aside: a free name on the same disk, for systems that need two renames. TransferkitError on Windows where a
    program holds a file of the output open; OSError for anything else, and the old output is back in its place.
    """
    try:
        if not output.exists():
            new.rename(output)
            return None
        if exchange(new, output):
            return new
        return _in_two_steps(new, output, aside)
    except PermissionError:
        if _ON_WINDOWS:
            raise still_open(str(output)) from None
        raise
    finally:
        _flush_folder(output.parent)


def recover(output: Path, aside: Path) -> None:
    """Bring the old output back if a build died between two renames."""
    if aside.exists() and not output.exists():
        aside.rename(output)


def exchange(first: Path, second: Path) -> bool:
    """Exchange two existing folders in one step; False where system or disk cannot."""
    if not sys.platform.startswith("linux"):
        return False
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:  # a C library older than glibc 2.28
        return False
    if call(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NOT_OFFERED:
        return False
    raise OSError(code, os.strerror(code), str(first), None, str(second))


def flush(folder: Path) -> None:
    """Send what was written on a folder's disk to the disk itself, so that a power cut finds whole files.

    One call for the whole disk on Linux; elsewhere one a file would cost more than it saves, and only the folder
    itself is sent.
    """
    if not sys.platform.startswith("linux"):
        return _flush_folder(folder)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
        if call is not None and call(descriptor) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), str(folder))
    finally:
        os.close(descriptor)
    return None


def _in_two_steps(new: Path, output: Path, aside: Path) -> Path:
    output.rename(aside)
    try:
        new.rename(output)
    except OSError:
        aside.rename(output)
        raise
    return aside


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows opens no folder as a file
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
