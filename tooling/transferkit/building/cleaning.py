"""Removes what builds made, and only that."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from transferkit.building.report import Report, read_report
from transferkit.files.caches import cache_path
from transferkit.files.disk import disk_errors
from transferkit.files.hashing import sha256_of
from transferkit.files.lock import locked
from transferkit.files.names import REPORT
from transferkit.files.office import check_closed
from transferkit.files.publish import remove_tree
from transferkit.files.survey import names_below
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning did."""

    removed: int
    """Number of products removed."""
    left: tuple[str, ...]
    """Files that stay in the output: not ours, or changed since we wrote them."""


def clean_output(output: Path) -> Cleaned:
    """Remove every product that is as we wrote it, then report.json and empty folders.

    TransferkitError where the folder is not one of ours, a deck is open, a build is running or the disk refuses.
    """
    if not output.exists():
        return Cleaned(0, ())
    report = read_report(output)
    if report is None:
        raise _not_ours(output)
    check_closed(output, report.products.keys())
    with locked(output), disk_errors(output):
        return _cleaned(output, report)


def clean_cache(project: Path) -> None:
    """Forget everything remembered about a project."""
    remove_tree(cache_path(project))


def _cleaned(output: Path, report: Report) -> Cleaned:
    """report.json goes last: a clean that was interrupted can be repeated."""
    found = sorted(names_below(output))
    ours = [name for name in found if _is_as_made(output / name, report.products.get(name))]
    for name in ours:
        (output / name).unlink()
    (output / REPORT).unlink()
    _remove_empty(output)
    return Cleaned(len(ours), tuple(name for name in found if name not in {REPORT, *ours}))


def _is_as_made(path: Path, digest: str | None) -> bool:
    return digest is not None and path.is_file() and not path.is_symlink() and sha256_of(path) == digest


def _remove_empty(folder: Path) -> None:
    """Remove folders with nothing in them, deepest first, the folder itself included."""
    folders = [path for path in folder.rglob("*") if path.is_dir() and not path.is_symlink()]
    for path in (*sorted(folders, reverse=True), folder):
        with suppress(OSError):
            path.rmdir()


def _not_ours(output: Path) -> TransferkitError:
    say = words(reader_language())
    return TransferkitError(
        say("{folder} was not made by transferkit; nothing was removed.", folder=output),
        say("If you are sure, delete the folder yourself."),
    )
