"""A gettext catalogue: what the texts of a module, an exercise or the handbook's pages are in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from pathlib import Path, PurePosixPath

import polib

from transferkit.model.problem import Place, Problem, problem

STATUS, REVIEWED_BY, REVIEWED_ON = "X-Translation-Status", "X-Reviewed-By", "X-Reviewed-On"
"""What a catalogue's head says of itself beside gettext's own fields; Poedit and Weblate keep what they do not know."""
_SOUND = re.compile(r'#.*|((msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d+\])\s+)?"([^"\\]|\\.)*"|')
"""A line of a catalogue. polib forgives missing quotation marks, and loses letters by it."""
_SAID = re.compile(
    r"(?P<status>draft|entwurf|translated|übersetzt|reviewed|geprüft)"
    r"(?:\s*:\s*(?P<by>.*?))?(?:\s*,\s*(?P<on>\d{4}-\d{2}-\d{2}))?",
    re.IGNORECASE,
)
"""A line of a translator's comment that says what this one message is: `# reviewed: Lan Yildiz, 2026-11-25`."""
_GERMAN = {"entwurf": "draft", "übersetzt": "translated", "geprüft": "reviewed"}
_LINE = re.compile(r"line (\d+)")


class Status(StrEnum):
    """What a translation as a whole is."""

    DRAFT = "draft"
    """Made by a machine, or by somebody in a hurry: nobody has read it yet."""
    TRANSLATED = "translated"
    """Made by somebody who knows the language."""
    REVIEWED = "reviewed"
    """Read by a second person, whose name stands in the catalogue."""


@dataclass(frozen=True, slots=True)
class Review:
    """What a translation is, and who has read it when."""

    status: Status = Status.DRAFT
    by: str = ""
    on: str = ""


NOBODY = Review()
"""Nobody has read it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A message and its translation."""

    source: str
    text: str
    """"" where nobody has translated it yet."""
    line: int = 1
    """Where it stands in the catalogue, counted from 1."""
    outdated: bool = False
    """Whether the text was made for other words (`fuzzy`)."""
    previous: str = ""
    """The words an outdated text was made for."""
    files: frozenset[str] = frozenset()
    """The sources it was found in when the catalogue was brought up to date."""
    review: Review = NOBODY
    """As a comment of its translator says, else as the catalogue's head says of all."""

    def belongs_to(self, source: str) -> bool:
        """Whether it may be a text of a source; one that names no files may be of any, and "" is any source."""
        return not source or not self.files or source in self.files


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All messages of one owner in one language."""

    path: str
    """Within the project, with slashes."""
    language: str
    entries: Mapping[str, Entry] = field(default_factory=dict)
    review: Review = NOBODY
    """What its head says of all messages that say nothing else."""


def catalogue_path(source: str, language: str) -> str:
    """Where the translation of a source lies, both within the project and with slashes: in `locale/` beside it.

    So a module and an exercise have a catalogue of their own; the pages of a folder share one. What conf.py says is
    translated with the handbook's pages.
    """
    folder = PurePosixPath(source).parent
    return str((folder if folder.parts else PurePosixPath("handbook")) / "locale" / f"{language}.po")


def read_catalogue(root: Path, path: str) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """The catalogue at a path within the project, and why there is none if it is there but cannot be read."""
    file = root / path
    if not file.is_file() or not file.resolve().is_relative_to(root.resolve()):
        return None, ()
    return _parsed(path, file.read_bytes())


@lru_cache(maxsize=512)  # the pages of a folder share one, and every page asks how far the others are
def _parsed(path: str, data: bytes) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    language = PurePosixPath(path).stem
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (problem("TRN02", Place(path, data.count(b"\n", 0, error.start) + 1)),)
    if broken := next((number for number, line in enumerate(text.split("\n"), start=1) if not _SOUND.fullmatch(line.strip())), 0):
        return None, (problem("TRN01", Place(path, broken)),)
    try:
        read = polib.pofile(text) if text.strip() else polib.POFile()
    except (OSError, ValueError, IndexError) as error:
        return None, (problem("TRN01", Place(path, _line_of(error))),)
    if twice := next(_twice(read), None):
        return None, (problem("TRN01", Place(path, twice.linenum or 1)),)
    return _catalogue(path, language, read), ()


def _twice(read: polib.POFile) -> Iterator[polib.POEntry]:
    """Messages that stand in the catalogue already: which one counts nobody knows, and gettext refuses them."""
    seen = set()
    for entry in (entry for entry in read if not entry.obsolete):
        if (entry.msgctxt, entry.msgid) in seen:
            yield entry
        seen.add((entry.msgctxt, entry.msgid))


def _line_of(error: Exception) -> int:
    match = _LINE.search(str(error))
    return int(match[1]) if match else 1


def _review(comment: str, otherwise: Review) -> Review:
    """What a translator's comment says of one message."""
    for line in comment.splitlines():
        if found := _SAID.fullmatch(line.strip()):
            said = found["status"].lower()
            return Review(Status(_GERMAN.get(said, said)), found["by"] or "", found["on"] or "")
    return otherwise


def _catalogue(path: str, language: str, read: polib.POFile) -> Catalogue:
    said = read.metadata.get(STATUS, "").strip().lower()
    status = Status(said) if said in set(Status) else Status.DRAFT
    whole = Review(status, read.metadata.get(REVIEWED_BY, "").strip(), read.metadata.get(REVIEWED_ON, "").strip())
    entries = {
        entry.msgid: Entry(
            entry.msgid,
            entry.msgstr,
            entry.linenum or 1,
            entry.fuzzy,
            entry.previous_msgid or "",
            frozenset(file for file, _ in entry.occurrences),
            _review(entry.tcomment, whole) if entry.tcomment else whole,
        )
        for entry in read
        if not entry.obsolete
    }
    return Catalogue(path, language, entries, whole)
