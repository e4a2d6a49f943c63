"""Units of work side by side, each in a fresh process."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from transferkit.building.jobs import UnitJob, UnitResult
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words

Tell = Callable[[UnitJob, str], None]
_PATIENCE = 0.1
"""Seconds between two looks at whether a build is still wanted."""


@dataclass(frozen=True, slots=True)
class Step:
    """A unit begins something: read, site, slides …"""

    name: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A unit could not go on. `message` is for the user; without one, `trace` is a bug of ours."""

    message: str
    hint: str = ""
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """The disk refused something: the parent, who knows what folder is built, finds the words."""

    code: int
    text: str
    path: str
    trace: str


Message = Step | Failed | Refused | UnitResult


class UnitCrashed(RuntimeError):
    """A bug of ours in a unit; its text is the unit's traceback."""


class GivenUp(Exception):
    """Nobody wants the result any more."""


def run_units(jobs: Sequence[UnitJob], at_once: int, tell: Tell, give_up: threading.Event | None = None) -> list[UnitResult]:
    """The results of all units, in the order of the jobs; at most `at_once` run at the same time.

    tell: called in this process whenever a unit begins a step. TransferkitError if a unit cannot go on; GivenUp soon
    after somebody sets `give_up`.
    """
    context = multiprocessing.get_context("spawn")
    waiting = list(jobs)
    results: dict[UnitJob, UnitResult] = {}
    with _ended_in_any_case() as running:
        while waiting or running:
            while waiting and len(running) < max(1, at_once):
                job = waiting.pop(0)
                ours, theirs = context.Pipe(duplex=False)
                started = context.Process(target=_child, args=(job, theirs), daemon=True)
                started.start()
                theirs.close()
                running[ours] = (job, started)
            ready = wait(list(running), None if give_up is None else _PATIENCE)
            if give_up is not None and give_up.is_set():
                raise GivenUp
            for connection in ready:
                assert isinstance(connection, Connection)
                job, process = running[connection]
                if (result := _received(connection, job, tell)) is not None:
                    results[job] = result
                    del running[connection]
                    process.join()
    return [results[job] for job in jobs]


@contextmanager
def _ended_in_any_case() -> Iterator[dict[Connection, tuple[UnitJob, BaseProcess]]]:
    """Running units; none outlives the build, whatever ends it."""
    running: dict[Connection, tuple[UnitJob, BaseProcess]] = {}
    try:
        yield running
    finally:
        for _, process in running.values():
            process.terminate()
            process.join()


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


def _child(job: UnitJob, connection: Connection) -> None:
    """What runs in the unit's process."""
    from sphinx.errors import SphinxError

    from transferkit.building.unit import run_unit

    threading.Thread(target=_die_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the parent ends this one
    try:
        connection.send(run_unit(job, lambda name: connection.send(Step(name))))
    except TransferkitError as error:
        connection.send(Failed(error.message, error.hint))
    except SphinxError as error:
        connection.send(_of_sphinx(error))
    except OSError as error:
        connection.send(_refused(error))
    except Exception:
        connection.send(Failed("", trace=traceback.format_exc()))
    finally:
        connection.close()
    # Everything is sent and every file is closed; taking the doctrees apart would cost a tenth of the build.
    os._exit(0)


def _of_sphinx(error: Exception) -> Failed | Refused:
    """What Sphinx gave up for: the disk, if that is what it wraps, else what it says itself."""
    for inner in (getattr(error, "orig_exc", None), error.__cause__):
        if isinstance(inner, OSError):
            return _refused(inner)
    say = words(reader_language())
    return Failed(say("Sphinx could not go on: {detail}", detail=" ".join(str(error).split())), say("Look into conf.py first."))


def _refused(error: OSError) -> Refused:
    return Refused(error.errno or 0, error.strerror or str(error), str(error.filename or ""), "".join(traceback.format_exception(error)))


def _die_with_parent() -> None:
    """End this process as soon as the build that wanted it is gone, so that nothing goes on writing."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
