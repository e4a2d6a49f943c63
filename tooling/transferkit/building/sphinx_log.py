"""What Sphinx, docutils and MyST complain about, as problems of ours."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO

from sphinx.util.logging import NAMESPACE, WarningStreamHandler

from transferkit.building.sphinx_words import said
from transferkit.model.problem import Place, Problem, problem

_LOCATION = re.compile(r"^(?P<path>.*?)(?::(?P<line>\d+))?(?::.*)?$")
_MODULE_PAGE = re.compile(r"modules/[^/]+/index\.\w+")
_TAGGED = re.compile(r"\s*\[[a-z_]+(\.[a-z_]+)?\]$")


class ProblemHandler(WarningStreamHandler):
    """Hears each of Sphinx's warnings once (a plain handler hears all twice) and keeps them as problems."""

    def __init__(self, place: Callable[[str, int], Place]) -> None:
        super().__init__(StringIO())  # type: ignore[arg-type]  # nothing is ever written to it
        self.place = place
        self.problems: list[Problem] = []
        self.refused: list[OSError] = []
        """What the disk refused: Sphinx goes on then, with a page or picture less."""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning."""
        self.refused += [value for value in _values(record) if isinstance(value, OSError)]
        if record.levelno < logging.WARNING:
            return
        kind = ".".join(part for part in (getattr(record, "type", ""), getattr(record, "subtype", "")) if part)
        message = _TAGGED.sub("", " ".join(logging.LogRecord.getMessage(record).split()))
        meant = said(kind, message, record.levelno >= logging.ERROR)
        if meant is None:
            return
        arguments = meant.arguments
        if first := arguments.get("first"):
            arguments["first"] = f" ({self._where(first)})"
        found = problem(meant.code, self._where(str(getattr(record, "location", "") or "")), **arguments)
        if not (found.code == "PRJ05" and _MODULE_PAGE.fullmatch(found.where.path)):  # PRJ04 says it better
            self.problems.append(found)

    def _where(self, location: str) -> Place:
        if ":" in location and (whole := self.place(location, 0)).path:  # a colon in a name looks like a line number
            return whole
        found = _LOCATION.match(location)
        if not found or not found["path"]:
            return Place()
        return self.place(found["path"], int(found["line"] or 0))


def _values(record: logging.LogRecord) -> tuple[object, ...]:
    """What is filled into a message."""
    return record.args if isinstance(record.args, tuple) else ()


@contextmanager
def listening(handler: ProblemHandler) -> Iterator[None]:
    """Let a handler hear what Sphinx says while the block runs; what it does for each node (1 % of a build) it keeps to itself."""
    logger = logging.getLogger(NAMESPACE)
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
