"""What Sphinx, docutils and MyST complain about, as problems of ours."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from io import StringIO

from sphinx.util.logging import NAMESPACE, WarningStreamHandler

from transferkit.model.problem import Place, Problem, problem
from transferkit.model.rules import RULES

_QUOTED = re.compile(r"['‘\"“]([^'’\"”]+)['’\"”]")
_LOCATION = re.compile(r"^(?P<path>.*?)(?::(?P<line>\d+))?(?::.*)?$")
_MODULE_PAGE = re.compile(r"modules/[^/]+/index\.\w+")
_TAGGED = re.compile(r"\s*\[[a-z_]+\.[a-z_]+\]$")
_OPTION = re.compile(r"^'(?P<block>[^']+)': Unknown option key[s]?: \[?'(?P<option>[^']+)'.*\(allowed: (?P<allowed>.*)\)")
_LEVELS = re.compile(r"Non-consecutive header level increase; H(\d) to H(\d)")
_KNOWN = {
    "myst.xref_missing": "REF01",
    "myst.iref_missing": "REF01",
    "ref.ref": "REF01",
    "ref.doc": "REF01",
    "ref.numref": "REF01",
    "ref.any": "REF01",
    "ref.term": "REF01",
    "toc.not_readable": "REF03",
    "toc.excluded": "REF03",
    "toc.not_included": "PRJ05",
    "myst.role_unknown": "BLK07",
    "myst.directive_option": "BLK06",
    "myst.directive_parse": "BLK06",
    "myst.directive_comments": "BLK06",
}
_SILENT = frozenset({"image.not_readable", "ref.footnote", "config.cache"})
"""Said better by rules of ours, or of no use to an author."""


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
        kind = ".".join(part for part in (getattr(record, "type", ""), getattr(record, "subtype", "")) if part)
        self.refused += [value for value in _values(record) if isinstance(value, OSError)]
        if kind in _SILENT or (kind == "myst.header" and not _LEVELS.search(record.getMessage())) or record.levelno < logging.WARNING:
            return
        found = self._problem(kind, record)
        if not (found.code == "PRJ05" and _MODULE_PAGE.fullmatch(found.where.path)):  # PRJ04 says it better
            self.problems.append(found)

    def _problem(self, kind: str, record: logging.LogRecord) -> Problem:
        message = _TAGGED.sub("", " ".join(logging.LogRecord.getMessage(record).split()))
        where = self._where(str(getattr(record, "location", "") or ""))
        code = _KNOWN.get(kind, "SPH02" if record.levelno >= logging.ERROR else "SPH01")
        if message.startswith("Unknown target name"):
            code = "REF02"
        if skipped := _LEVELS.match(message):
            return problem("TXT03", where, before="#" * int(skipped[1]), after="#" * int(skipped[2]))
        if unknown := _OPTION.match(message):
            return problem("BLK05", where, **_option_arguments(unknown))
        return problem(code, where, **_arguments(code, message))

    def _where(self, location: str) -> Place:
        found = _LOCATION.match(location)
        if not found or not found["path"]:
            return Place()
        return self.place(found["path"], int(found["line"] or 0))


def _values(record: logging.LogRecord) -> tuple[object, ...]:
    """What is filled into a message."""
    return record.args if isinstance(record.args, tuple) else ()


def _option_arguments(found: re.Match[str]) -> dict[str, str]:
    """What to say of an option a block does not know: the nearest one and all."""
    known = [name for name in _QUOTED.findall(found["allowed"]) if name not in ("class", "name")] + ["class", "name"]
    near = get_close_matches(found["option"], known, 1, 0.0)
    return {"name": found["block"], "option": found["option"], "nearest": near[0] if near else "", "known": ", ".join(known)}


def _arguments(code: str, message: str) -> dict[str, str]:
    quoted = _QUOTED.findall(message)
    first, last = (quoted[0], quoted[-1]) if quoted else ("", message)
    values = {"detail": message.rstrip("."), "target": last, "nearest": "", "name": first}
    fields = RULES[code].german[0] + RULES[code].german[1]
    return {name: value for name, value in values.items() if f"{{{name}}}" in fields}


@contextmanager
def listening(handler: ProblemHandler) -> Iterator[None]:
    """Let a handler hear what Sphinx says while the block runs."""
    logger = logging.getLogger(NAMESPACE)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
