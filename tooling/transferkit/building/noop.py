"""Whether a build would make again what is there already; told without Sphinx.

Two questions, both answered from the disk: are all inputs as they were (a hash of their bytes), and are all
published files as we left them (their size and time)?
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import transferkit
from transferkit.building.report import Report, read_report
from transferkit.files.caches import cache_folder, cache_path
from transferkit.files.names import REPORT

_PACKAGE = Path(transferkit.__file__).parent
_SKIPPED = {"node_modules", "__pycache__"}
_FOREIGN = (REPORT, ".buildinfo", "pyvenv.cfg")
"""A folder at the top of a project that holds one of these is an output or an environment, not a source."""


def fingerprint(project: Path, output: Path, options: Iterable[tuple[str, str]], template: Path | None = None) -> str:
    """A hash of everything a build's result depends on.

    The bytes of all files of the project (hidden ones, outputs, environments and our own code left out), the
    --template, the options, SOURCE_DATE_EPOCH, and the versions of Python, of this package and of all others. Ask
    before the build begins: what is saved while it runs belongs to the next one.
    """
    root = project.resolve()
    digests = ((os.path.relpath(path, root), digest_of(path)) for path in inputs_of(root, output, template))
    return hash_of((*facts(), *sorted(options)), digests)


def hash_of(values: Iterable[tuple[str, str]], files: Iterable[tuple[str, bytes]]) -> str:
    """A hash of named values and of files, each given by its path and a digest of what counts of it."""
    whole = hashlib.sha256()
    for name, value in values:
        whole.update(f"{name}\0{value}\n".encode())
    for name, digest in files:
        whole.update(f"{name}\0".encode(errors="surrogateescape"))
        whole.update(digest)
    return whole.hexdigest()


def remember(project: Path, output: Path, print_: str, report: Report) -> None:
    """Note that the output now holds what this fingerprint gives. Call it after publishing."""
    save_state(project, state_name(output), {"fingerprint": print_, "files": marks_of(output, (*report.products, REPORT))})


def save_state(project: Path, name: str, state: object) -> None:
    """Keep something as JSON in the cache of a project, at once or not at all."""
    target = cache_folder(project) / name
    fresh = target.with_suffix(".fresh")
    fresh.write_text(json.dumps(state), "utf-8")
    fresh.replace(target)


def unchanged(project: Path, output: Path, print_: str) -> Report | None:
    """The report of the published build, if it was made from these inputs and nobody touched its files; else None."""
    try:
        state = json.loads((cache_path(project) / state_name(output)).read_text("utf-8"))
        if state["fingerprint"] != print_ or marks_of(output, state["files"]) != state["files"]:
            return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return read_report(output)


def state_name(output: Path, what: str = "published") -> str:
    """The name of the file in the cache with what is known of an output."""
    return f"{what}-{hashlib.sha256(os.fsencode(output.resolve())).hexdigest()[:12]}.json"


def marks_of(output: Path, names: Iterable[str]) -> dict[str, list[int]]:
    """Size and time of each published file; OSError where one is missing. (Path objects would double the time.)"""
    states = {name: os.lstat(f"{output}{os.sep}{name}") for name in names}
    return {name: [state.st_size, state.st_mtime_ns] for name, state in states.items()}


def facts() -> Iterator[tuple[str, str]]:
    """What a build depends on beside the project: SOURCE_DATE_EPOCH, Python, this package and all others."""
    yield "python", sys.version
    yield "SOURCE_DATE_EPOCH", os.environ.get("SOURCE_DATE_EPOCH", "")
    yield "transferkit", transferkit.__version__
    for folder in sys.path:
        for entry in _entries(folder or os.curdir):
            if entry.name.endswith((".dist-info", ".egg-info")):
                yield "package", entry.name
    for entry in _below(_PACKAGE):
        state = entry.stat()
        yield os.path.relpath(entry.path, _PACKAGE), f"{state.st_size} {state.st_mtime_ns}"


def inputs_of(project: Path, output: Path, template: Path | None) -> Iterator[str]:
    """All source files of a project, in a fixed order, and the template."""
    yield from _sources(project, output)
    if template:
        yield str(template)


def _sources(project: Path, output: Path) -> Iterator[str]:
    left_out = {output.resolve(), *_PACKAGE.parents, _PACKAGE}
    for entry in _entries(project):
        path = Path(entry.path)
        if entry.name.startswith(".") or path in left_out:
            continue
        if _is_file(entry):
            yield entry.path
        elif entry.is_dir(follow_symlinks=False) and not any((path / mark).exists() for mark in _FOREIGN):
            yield from (inner.path for inner in _below(path))


def _below(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """Files below a folder in a fixed order; hidden folders and those of tools left out, links to folders not followed."""
    for entry in _entries(folder):
        if _is_file(entry):
            yield entry
        elif entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".") and entry.name not in _SKIPPED:
            yield from _below(entry.path)


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link that leads to itself
        return False


def _entries(folder: Path | str) -> list[os.DirEntry[str]]:
    """What a folder holds, sorted; nothing where it cannot be read (the build itself will say so)."""
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []


def digest_of(path: str) -> bytes:
    """A hash of a file's bytes."""
    try:
        with Path(path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError:
        return b"unreadable"
