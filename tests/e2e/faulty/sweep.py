"""Builds a project again and again, each time with another touch of the disk refused; what is wrong goes to stdout.

    python sweep.py PROJECT STEP NEW

PROJECT: its output is of older sources. STEP: every touch that is a multiple of it is refused once, with ENOSPC, EIO
and EACCES in turn. NEW: a complete build of the sources as they are, to compare with. The last line counts.

Each build is forked from a process that has everything loaded; so are the build's units.
"""

from __future__ import annotations

import errno
import multiprocessing
import os
import shutil
import sys
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from faults import Faults  # type: ignore[import-not-found]  # lies beside this script

from transferkit.building import order, unit, units  # noqa: F401  (loaded before the first fork)
from transferkit.commands import main
from transferkit.files import exchange, publish

BUILD = ("build", "site", "slides", "-e", "learner", "-q")
CODES = (errno.ENOSPC, errno.EIO, errno.EACCES)
FIRED = 64
"""Added to the exit code of a build that met its fault."""


def build(project: Path, code: int, number: int) -> tuple[int, bool]:
    """(exit code, whether the fault was met) of a build in a process of its own."""
    process = os.fork()
    if process == 0:
        _run(project, code, number)
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return status & ~FIRED, bool(status & FIRED)


def _run(project: Path, code: int, number: int) -> None:
    fork = multiprocessing.get_context("fork")
    multiprocessing.get_context = lambda method=None: fork  # type: ignore[assignment]
    met = multiprocessing.Value("i", 0)
    faults = Faults(code, number, str(project / "._build.work")) if number else None
    if faults:
        faults.watch_writes()
        faults.watch(publish, "flush", lambda arguments: arguments[0])
        faults.watch(exchange, "exchange", lambda arguments: arguments[0])
        faults.met = met
    os.chdir(project)
    sys.argv = ["transferkit", *BUILD]
    try:
        main()
        ended = 0
    except SystemExit as stop:
        ended = int(stop.code or 0)
    os._exit(ended | (FIRED if met.value else 0))


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def sweep(source: Path, step: int, new: dict[str, bytes]) -> None:
    """Refuse one touch after the other until a build is through before its turn comes."""
    old = files_below(source / "_build")
    for tries in count(1):
        number, code = tries * step, CODES[tries % len(CODES)]
        with TemporaryDirectory() as folder:
            project = Path(folder) / "projekt"
            shutil.copytree(source, project)
            ended, met = build(project, code, number)
            after = files_below(project / "_build")
            where = f"touch {number} refused with {errno.errorcode[code]}: exit {ended}"
            if after != (new if ended == 0 else old) or ended not in (0, 2):
                print(f"{where}, a mixture" if after not in (old, new) else where)
            again, _ = build(project, 0, 0)
            if again or files_below(project / "_build") != new:
                print(f"{where}; the next build is not a clean one (exit {again})")
            if not met:
                print(f"{tries - 1} of {number - step} touches")
                return


if __name__ == "__main__":
    sweep(Path(sys.argv[1]), int(sys.argv[2]), files_below(Path(sys.argv[3])))
