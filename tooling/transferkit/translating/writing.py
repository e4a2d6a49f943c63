"""Catalogues written: new ones, and old ones brought up to the texts of today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polib

from transferkit.files.replace import replace_file
from transferkit.model.problem import Place
from transferkit.translating.catalogue import REVIEWED_BY, REVIEWED_ON, STATUS, Status, read_catalogue
from transferkit.translating.merge import Message, State, merged
from transferkit.translating.segment import Segment

WIDTH = 78
"""Where gettext's own programs break lines; Weblate and Poedit keep it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A message of a source."""

    source: str
    """The source's path within the project."""
    segment: Segment
    cell: int = 0
    """Of a notebook; 0 of anything else."""

    @property
    def where(self) -> Place:
        """Where it stands."""
        return Place(self.source, self.segment.line, self.cell)


def catalogue_text(old: polib.POFile | None, found: Iterable[Found], messages: Mapping[str, Message], language: str, origin: str) -> str:
    """The catalogue as a file: messages in reading order, each with where it stands; what is gone is kept at the end."""
    made = polib.POFile(wrapwidth=WIDTH)
    known = {entry.msgid: entry for entry in old or () if not entry.obsolete}
    made.header = old.header if old is not None else ""
    made.metadata = dict(old.metadata) if old is not None else _head(language, origin)
    places: dict[str, list[tuple[str, str]]] = {}
    for one in found:
        places.setdefault(one.segment.text, []).append((one.source, str(one.segment.line)))
    for text, occurrences in places.items():
        made.append(_entry(messages[text], known.get(text), occurrences))
    used = {message.previous for message in messages.values()} | set(places)
    for entry in old or ():
        if entry.msgid not in used and entry.msgstr:
            made.append(polib.POEntry(msgid=entry.msgid, msgstr=entry.msgstr, obsolete=True, tcomment=entry.tcomment))
    return str(made).rstrip("\n") + "\n"  # polib ends with one line end or two


def _head(language: str, origin: str) -> dict[str, str]:
    return {
        "Language": language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": origin,
        STATUS: Status.DRAFT.value,
        REVIEWED_BY: "",
        REVIEWED_ON: "",
    }


def _entry(message: Message, known: polib.POEntry | None, occurrences: list[tuple[str, str]]) -> polib.POEntry:
    outdated = message.state is State.OUTDATED
    return polib.POEntry(
        msgid=message.source,
        msgstr=message.text,
        occurrences=occurrences,
        tcomment=known.tcomment if known is not None else "",
        flags=["fuzzy"] if outdated else [],
        previous_msgid=message.previous if outdated and message.previous else None,
    )


def update_catalogue(root: Path, path: str, found: Sequence[Found], language: str, origin: str) -> bool:
    """Bring the catalogue at a path within the project up to date; whether that changed it. A broken one is left alone."""
    catalogue, problems = read_catalogue(root, path)
    if problems:
        return False
    file = root / path
    old = polib.pofile(file.read_text("utf-8"), wrapwidth=WIDTH) if catalogue is not None else None
    messages = merged((one.segment.text for one in found), catalogue)
    text = catalogue_text(old, found, messages, language, origin)
    if file.is_file() and file.read_text("utf-8") == text:
        return False
    replace_file(file, text.encode())
    return True
