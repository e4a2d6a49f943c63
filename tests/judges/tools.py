"""Finds what the judges need: programs, npm packages, the finished build.

What is missing skips the test with the reason on a user's machine, and fails it with CI=true: a judge that quietly
stays away has judged nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NoReturn
from zipfile import ZipFile

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BY_HAND = "`nox -s judges -- --install` fetches it"


def missing(what: str, remedy: str) -> NoReturn:
    """Skip the test with the reason; with CI=true fail it."""
    reason = f"{what} is missing: {remedy}"
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def program(*names: str) -> Path:
    """The first of these programs that is on the PATH."""
    for name in names:
        if found := shutil.which(name):
            return Path(found)
    missing(names[0], BY_HAND)


def need_arial() -> None:
    """Stop unless a font with Arial's widths is there: any other breaks lines elsewhere, and findings mean nothing."""
    if matcher := shutil.which("fc-match"):
        font = run([matcher, "--format", "%{family}", "Arial"]).stdout
        if not any(name in font for name in ("Arial", "Liberation Sans", "Arimo")):
            missing(f"a font with Arial's widths ({font} would stand in)", "install Debian's fonts-liberation")


def node_package(name: str, file: str = "package.json") -> Path:
    """A file of an npm package installed beside this module."""
    path = HERE / "node_modules" / name / file
    if not path.is_file():
        missing(f"the npm package {name}", f"{BY_HAND}, or `npm ci --ignore-scripts` in tests/judges")
    return path


def build_folder() -> Path:
    """The finished build: TRANSFERKIT_BUILD, else _build of this repository."""
    folder = Path(os.environ.get("TRANSFERKIT_BUILD") or ROOT / "_build").resolve()
    if not (folder / "report.json").is_file():
        missing(f"the build in {folder}", "`transferkit build` makes it")
    return folder


def products(folder: str, pattern: str) -> tuple[Path, ...]:
    """Finished files of one product, sorted: `products("slides", "*.pptx")`. None at all is a failure."""
    found = tuple(sorted((build_folder() / folder).rglob(pattern)))
    assert found, f"the build has no {pattern} below {folder}/"
    return found


def run(command: list[str | Path], *, seconds: int = 600, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """A finished child process with its output as text; the exit code is the caller's to judge."""
    words = [str(word) for word in command]
    return subprocess.run(words, input=stdin, capture_output=True, text=True, encoding="utf-8", timeout=seconds, check=False)


def inside(archive: Path, suffix: str) -> Iterator[tuple[str, bytes]]:
    """Files with this suffix in a zip and in zips within it: (readable path, content)."""
    yield from _inside(archive.name, archive.read_bytes(), suffix)


def _inside(name: str, content: bytes, suffix: str) -> Iterator[tuple[str, bytes]]:
    with ZipFile(BytesIO(content)) as packed:
        for member in sorted(packed.namelist()):
            path = f"{name}/{member}"
            if member.endswith(".zip"):
                yield from _inside(path, packed.read(member), suffix)
            elif member.endswith(suffix):
                yield path, packed.read(member)


def listed(findings: list[str], most: int = 40) -> str:
    """Findings for an assertion's message, one a line, the first `most` of them."""
    more = [f"… and {len(findings) - most} more"] if len(findings) > most else []
    return "\n".join([f"{len(findings)} findings", *findings[:most], *more])
