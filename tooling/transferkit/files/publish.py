"""The published folder is the old build or the new one, never a mixture.

A build fills a new tree in the hidden work folder beside the output; then the two change places. On Linux that is
one step of the kernel (renameat2 with RENAME_EXCHANGE); elsewhere it takes two renames, and a build that died
between them is mended when the next one starts. What people put or changed in the output is never lost.

The order of a build:

    with staging(output) as new:
        check_closed(output, replaces)
        ...                                            # fill `new`
        made = hashes_below(new)
        old = survey(output, previous.products, replaces, made)
        ...                                            # write new/report.json: made, and what is in old.carried
        kept = publish(new, output, old, made)
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from transferkit.files.disk import disk_errors
from transferkit.files.exchange import flush, recover, swap
from transferkit.files.lock import locked
from transferkit.files.names import work_folder
from transferkit.files.office import check_closed
from transferkit.files.survey import Kept, Survey, carry_over, late_changes
from transferkit.files.verify import check_complete
from transferkit.model.errors import TransferkitError


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """Gives an empty folder to build in, holding the output's lock; afterwards it is gone.

    Mends what a build that died left behind. TransferkitError where another build runs or the disk refuses; a full
    disk inside the `with` block becomes one too.
    """
    output = output.resolve()
    with locked(output) as work, disk_errors(output):
        _clear(output)
        _refuse_unwritable(output)
        new = work / f"new-{token_hex(4)}"  # a name of its own: helpers of a killed build may still write into theirs
        new.mkdir()
        try:
            yield new
        finally:
            _clear(output)


def tidy(output: Path) -> None:
    """Remove what a build that died left beside an output; nothing where another build runs or the disk refuses."""
    output = output.resolve()
    with suppress(TransferkitError, OSError), locked(output):
        _clear(output)


def publish(new: Path, output: Path, old: Survey, made: Mapping[str, str]) -> tuple[Kept, ...]:
    """Check the new tree, add what the old one keeps, and let them change places; the files moved to `kept/`.

    new: the folder staging() gave; made: relative path -> SHA-256 of everything in it but report.json. Nothing is
    published where TransferkitError or OSError is raised.
    """
    output = output.resolve()
    check_closed(output, old.replaces)
    check_complete(new, made)
    carry_over(old, output, new)
    flush(new)
    before = swap(new, output, _aside(output))
    late = late_changes(old, before, output) if before else ()
    return old.kept + late


def _aside(output: Path) -> Path:
    return work_folder(output) / "old"


def _clear(output: Path) -> None:
    """Remove what builds leave in the work folder; an old output only once there is one in its place."""
    recover(output, _aside(output))
    for left in work_folder(output).glob("new-*"):
        remove_tree(left)
    if output.exists():
        remove_tree(_aside(output))


def _refuse_unwritable(output: Path) -> None:
    """OSError where the output is a file or write-protected: before the work, not after it."""
    if output.exists() and not output.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(output))
    if output.exists() and not os.access(output, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(output))


def remove_tree(folder: Path) -> None:
    """Delete a folder with all that is in it, write-protected files included; whatever resists stays."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        for path in (folder, *folder.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o700)
        shutil.rmtree(folder, ignore_errors=True)
