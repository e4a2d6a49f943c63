"""Units of work side by side, each in a process of its own; what they say is heard here."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from pathlib import Path
from tempfile import TemporaryDirectory

from transferkit.building.child import Failed, Message, Refused, Step
from transferkit.building.jobs import UnitJob, UnitResult
from transferkit.building.nursery import run_nursery
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words

Tell = Callable[[UnitJob, str], None]
_PATIENCE = 0.1
"""Seconds between two looks at whether a build is still wanted."""


class UnitCrashed(RuntimeError):
    """A bug of ours in a unit; its text is the unit's traceback."""


class GivenUp(Exception):
    """Nobody wants the result any more."""


def run_units(jobs: Sequence[UnitJob], at_once: int, tell: Tell, give_up: threading.Event | None = None) -> list[UnitResult]:
    """The results of all units, in the order of the jobs; at most `at_once` run at the same time.

    tell: called in this process whenever a unit begins a step. TransferkitError if a unit cannot go on; GivenUp soon
    after somebody sets `give_up`.
    """
    results: dict[UnitJob, UnitResult] = {}
    with _started(jobs, at_once) as talking:
        while talking:
            ready = wait(list(talking), None if give_up is None else _PATIENCE)
            if give_up is not None and give_up.is_set():
                raise GivenUp
            for connection in ready:
                assert isinstance(connection, Connection)
                job = talking[connection]
                if (result := _received(connection, job, tell)) is not None:
                    results[job] = result
                    del talking[connection]
    return [results[job] for job in jobs]


@contextmanager
def _started(jobs: Sequence[UnitJob], at_once: int) -> Iterator[dict[Connection, UnitJob]]:
    """Where each unit is heard; none outlives the build, whatever ends it."""
    context = multiprocessing.get_context("spawn")
    pipes = [context.Pipe(duplex=False) for _ in jobs]
    with TemporaryDirectory(prefix="transferkit-shelf-") as shelf:
        hired = [(job, theirs) for job, (_, theirs) in zip(jobs, pipes, strict=True)]
        nursery = context.Process(target=run_nursery, args=(hired, at_once, Path(shelf)))
        nursery.start()
        try:
            for _, theirs in pipes:
                theirs.close()
            yield {ours: job for job, (ours, _) in zip(jobs, pipes, strict=True)}
        except BaseException:
            nursery.terminate()
            raise
        finally:
            nursery.join()


def _received(connection: Connection, job: UnitJob, tell: Tell) -> UnitResult | None:
    """Handle one message of a unit; its result if that was the last."""
    try:
        message: Message = connection.recv()
    except EOFError:
        say = words(reader_language())
        hint = say("Perhaps memory ran out: close other programs, or build with -j 1.")
        raise TransferkitError(say("A part of the build ({unit}) ended without a word.", unit=job.edition), hint) from None
    match message:
        case Step(name):
            tell(job, name)
        case Failed(message=text, hint=hint, trace=trace):
            raise UnitCrashed(trace) if trace else TransferkitError(text, hint)
        case Refused(code, text, path, trace):
            error = OSError(code, text, path)
            error.add_note(trace)
            raise error
        case UnitResult():
            return message
    return None
