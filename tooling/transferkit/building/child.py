"""The process of one unit: what it sends to the build, whatever happens."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path

from transferkit.building.jobs import UnitJob, UnitResult
from transferkit.files.shelf import open_shelf
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words


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
    """The disk refused something: the build, which knows what folder is built, finds the words."""

    code: int
    text: str
    path: str
    trace: str


Message = Step | Failed | Refused | UnitResult


def run_child(job: UnitJob, connection: Connection, shelf: Path, others: Sequence[Connection] = ()) -> None:
    """What runs in a unit's process. others: ends of pipes it got by being forked, which are not its own."""
    from sphinx.errors import SphinxError

    from transferkit.building.unit import run_unit

    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the nursery ends this one
    for other in others:
        other.close()
    open_shelf(shelf)
    try:
        connection.send(run_unit(job, lambda name: connection.send(Step(name))))
    except TransferkitError as error:
        connection.send(Failed(error.message, error.hint))
    except SphinxError as error:
        connection.send(_of_sphinx(error))
    except OSError as error:
        connection.send(_refused(error))
    except Exception:  # a bug of ours: the build writes its traceback into a log, which it could not if the unit just died
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
    """End this process as soon as the nursery that began it is gone, so that nothing goes on writing."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
