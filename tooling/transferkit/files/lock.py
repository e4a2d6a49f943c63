"""One build at a time for each output folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from transferkit.files.disk import disk_errors
from transferkit.files.names import work_folder
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(output: Path) -> Iterator[Path]:
    """Holds the output folder for this process and gives its work folder, made where it is missing.

    The system lets go of the lock when the process ends, however it ends. TransferkitError at once where another
    process holds it or the disk refuses.
    """
    work = work_folder(output)
    with disk_errors(output):
        descriptor = _held(work)
    try:
        yield work
    finally:
        _let_go(work, descriptor)


def _held(work: Path) -> int:
    """A descriptor of the lock file, locked. The file may vanish under us when another build ends: then again."""
    while True:
        work.mkdir(parents=True, exist_ok=True)
        try:
            descriptor = os.open(work / "lock", os.O_RDWR | os.O_CREAT, 0o644)
        except FileNotFoundError:
            continue
        try:
            _take(descriptor)
        except OSError:
            os.close(descriptor)
            raise _busy() from None
        if _still_there(work / "lock", descriptor):
            return descriptor
        os.close(descriptor)


def _still_there(lock: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(lock.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _let_go(work: Path, descriptor: int) -> None:
    """Remove the lock file and, if nothing is left in it, the work folder.

    The file goes while it is still held: later it could be the next build's. Windows removes no open file; there
    it goes afterwards, and cannot if the next build has it open.
    """
    if os.name == "nt":
        os.close(descriptor)
    with suppress(OSError):
        (work / "lock").unlink()
    if os.name != "nt":
        os.close(descriptor)
    with suppress(OSError):
        work.rmdir()


def _busy() -> TransferkitError:
    say = words(reader_language())
    return TransferkitError(
        say("Another build is running for this output folder."),
        say("Wait until it has ended, or choose another folder with -o."),
    )
