"""Small real projects, built as a user builds them: by the command line, in a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECTS = Path(__file__).parents[1] / "projects"
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


def copy_of(name: str, folder: Path) -> Path:
    """A fresh copy of a test project, below `folder`."""
    target = folder / name
    shutil.copytree(PROJECTS / name, target, ignore=shutil.ignore_patterns("_build", ".*"))
    return target


def transferkit(*arguments: str, cwd: Path, umask: int = -1, **environment: str) -> Ran:
    """Run the command line in a folder, in English unless the environment says otherwise."""
    settings = {**os.environ, "LC_ALL": "C.UTF-8", "TRANSFERKIT_CACHE": str(cwd.parent / "cache"), **environment}
    command = [sys.executable, "-m", "transferkit", *arguments]
    done = subprocess.run(command, cwd=cwd, env=settings, umask=umask, capture_output=True, text=True, encoding="utf-8", timeout=300)
    return Ran(done.returncode, done.stdout, done.stderr)


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@contextmanager
def put_back(folder: Path, aside: Path) -> Iterator[None]:
    """A folder that may be changed: afterwards it is as before, files with their times."""
    shutil.copytree(folder, aside, copy_function=shutil.copy2)
    yield
    shutil.rmtree(folder)
    shutil.copytree(aside, folder, copy_function=shutil.copy2)
