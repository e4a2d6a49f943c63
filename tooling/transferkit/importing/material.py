"""What was given to import: one file, several, a folder or a zip, as names and bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from transferkit.files.confine import Unusable, confine_text
from transferkit.files.vet_zip import LIMITS, UnsafeZip, vet_zip
from transferkit.files.zips import is_safe_name
from transferkit.importing.docx.package import Refused, archive_problem
from transferkit.importing.draft import Draft
from transferkit.model.problem import Place, problem

TEXTS = (".md", ".markdown", ".qmd", ".rmd", ".ipynb", ".docx", ".docm", ".dotx")
"""What pages are made from."""
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff")
DATA = (".csv", ".tsv", ".txt", ".json", ".geojson", ".xlsx", ".ods", ".pdf", ".bib")
"""What learners may be given beside a page; programs are none of it."""
_UNREAD_FOLDERS = frozenset({"__macosx", "node_modules", "__pycache__", "_build", "_site", "venv"})


@dataclass(frozen=True, slots=True)
class Material:
    """The files of an import."""

    name: str
    """What the whole is called in messages."""
    files: Mapping[str, bytes]
    """Path seen from the folder or zip -> content; of single files the bare names."""
    beside: Mapping[str, bytes]
    """What pages may refer to: the same, and for a single file what lies in its folder."""


class FolderFiles(Mapping[str, bytes]):
    """The files that lie in a folder, read when they are asked for and never from outside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __getitem__(self, name: str) -> bytes:
        try:
            path = confine_text(self.folder, self.folder, name)
            if path.suffix.lower() not in (*PICTURES, *DATA) or path.stat().st_size > LIMITS.one:
                raise KeyError(name)
            return path.read_bytes()
        except (Unusable, OSError):
            raise KeyError(name) from None

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def material_of(paths: Sequence[Path], draft: Draft) -> Material:
    """What the paths hold. Refused where one of them is not opened."""
    first = paths[0]
    if len(paths) == 1 and first.is_dir():
        files = _without_top(_folder(first, draft))
        return Material(first.name, files, files)
    if len(paths) == 1 and first.suffix.lower() == ".zip":
        files = _without_top(_zip(first, draft))
        return Material(first.name, files, files)
    files = {path.name: _file(path) for path in paths}
    return Material(first.name, files, files if len(paths) > 1 else FolderFiles(first.resolve().parent))


def _file(path: Path) -> bytes:
    if not stat.S_ISREG(path.stat().st_mode):
        raise Refused(problem("IMP05", Place(path.name), detail="?"))
    if path.stat().st_size > LIMITS.file:
        raise Refused(problem("IMP04", Place(path.name)))
    return path.read_bytes()


def _zip(path: Path, draft: Draft) -> dict[str, bytes]:
    try:
        found = vet_zip(path)
    except UnsafeZip as error:
        raise Refused(archive_problem(error, path.name)) from None
    return {name: data for name, data in sorted(found.items()) if not _is_left_out(name, draft)}


def _folder(folder: Path, draft: Draft) -> dict[str, bytes]:
    """The regular files below a folder; links are not followed."""
    found: dict[str, bytes] = {}
    left = LIMITS.whole
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name.lower() not in _UNREAD_FOLDERS)
        for name in sorted(names):
            path = Path(here, name)
            told = path.relative_to(folder).as_posix()
            if _is_left_out(told, draft):
                continue
            if path.is_symlink() or not path.is_file():
                draft.note("IMP12", name=told, detail="Link")
                continue
            left -= path.stat().st_size
            if left < 0 or len(found) >= LIMITS.entries:
                raise Refused(problem("IMP04", Place(folder.name)))
            found[told] = path.read_bytes()
    return found


def _is_left_out(name: str, draft: Draft) -> bool:
    """Whether a file stays behind: hidden ones and other programs' silently, those with impossible names with a note."""
    parts = PurePosixPath(name).parts
    if any(part.startswith((".", "~$")) or part.lower() in _UNREAD_FOLDERS for part in parts):
        return True
    if not is_safe_name(name):
        draft.note("IMP12", name=name.encode("utf-8", "replace").decode(), detail="Name")
        return True
    return False


def _without_top(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files seen from the one folder that all of them lie in, as archives of whole projects have it."""
    tops = {name.split("/")[0] for name in files}
    if len(tops) == 1 and all("/" in name for name in files):
        return _without_top({name.partition("/")[2]: data for name, data in files.items()})
    return dict(files)
