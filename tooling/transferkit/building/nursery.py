"""The process that starts the units of a build, each in a process of its own.

Where the system can fork (Linux), units begin with everything their nursery has loaded and looked at: modules,
templates, the sources as bytes. Elsewhere each unit starts from nothing and does the same for itself.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from transferkit.building.child import run_child
from transferkit.building.jobs import UnitJob

FORKS = sys.platform == "linux"
"""On macOS a fork may crash in the system's own libraries; Windows has none."""
Hired = tuple[UnitJob, Connection]
"""A unit and where it sends what it has to say."""


def run_nursery(hired: Sequence[Hired], at_once: int, shelf: Path) -> None:
    """Run all units, at most `at_once` at the same time; they end with this process, and it with the build.

    shelf: a folder for what units leave for one another (files/shelf.py).
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the build ends this one
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    if FORKS:
        _prepare([job for job, _ in hired])
    process = multiprocessing.get_context("fork").Process if FORKS else multiprocessing.get_context("spawn").Process
    waiting, build = list(hired), multiprocessing.parent_process()
    with _ended_in_any_case() as running:
        while waiting or running:
            while waiting and len(running) < max(1, at_once):
                job, connection = waiting.pop(0)
                others = [other for _, other in waiting] if FORKS else []
                unit: BaseProcess = process(target=run_child, args=(job, connection, shelf, others))
                unit.start()
                connection.close()
                running.append(unit)
            wait([*(unit.sentinel for unit in running), *([build.sentinel] if build else [])])
            if build and not build.is_alive():
                return
            running[:] = [unit for unit in running if unit.is_alive()]


def _prepare(jobs: Sequence[UnitJob]) -> None:
    """Load what units need. What fails here fails in a unit again, which tells of it."""
    import gc

    from transferkit.building.prepared import prepare

    try:
        prepare(jobs)
    except Exception:  # a template that cannot be opened, a bug of ours: a head start is lost, and the unit says what is wrong
        return
    finally:
        gc.freeze()  # collectors of units need not look at, and so copy, what all of them share


@contextmanager
def _ended_in_any_case() -> Iterator[list[BaseProcess]]:
    """Running units; none outlives the nursery, whatever ends it."""
    running: list[BaseProcess] = []
    try:
        yield running
    finally:
        for unit in running:
            unit.terminate()
            unit.join()
