"""The text of a PDF: pages as they are read, notes on them, and files attached to it."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PageObject

_LETTER = re.compile(r"[^\W\d_]")


class Locked(Exception):
    """The PDF asks for a password."""


def pdf_parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """(what it is, its bytes): `page 3`, `attachment x.csv`, `properties`. Locked, or ValueError for a damaged file."""
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it talks about every oddity of a foreign PDF
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Locked
        for number, page in enumerate(reader.pages, start=1):
            text, lines = texts_of(page)
            yield f"page {number}", "\n".join([_joined(text), *filter(_is_from_the_right, lines)]).encode("utf-8", "replace")
        for name, contents in reader.attachments.items():
            for content in contents:
                yield f"attachment {name}", content
        yield "properties", "\n".join(f"{name}: {value}" for name, value in (reader.metadata or {}).items()).encode("utf-8", "replace")
    except FileNotDecryptedError:
        raise Locked from None
    except (PyPdfError, OSError, KeyError, IndexError, TypeError, AttributeError, RecursionError, AssertionError) as error:
        raise ValueError(str(error)) from error


def texts_of(page: PageObject) -> tuple[str, list[str]]:
    """What a page says as it is drawn, and its lines as they are read, also in a script from the right."""
    shown = _Shown()
    return page.extract_text(visitor_text=shown.note), list(shown.lines())


def _joined(text: str) -> str:
    """The text without the hyphens that break words at line ends."""
    return re.sub(r"(?<=\w)[-\u00ad\u2010]\n(?=\w)", "", text)


class _Shown:
    """What a page shows where: each run of words is drawn from the left, also one that is read from the right."""

    def __init__(self) -> None:
        self._lines: list[list[_Run]] = []
        self._height: float | None = None
        self._waiting: tuple[float, float, str] | None = None
        """What is a sign above or below a letter if the line goes on behind it, else the first letter of another line."""

    def note(self, text: str, page: Sequence[float], line: Sequence[float], font: object, size: float) -> None:
        """Keep a text with its place (pypdf's `visitor_text`)."""
        if not text.strip():
            return
        across = line[4] * page[0] + line[5] * page[2] + page[4]
        height = round(line[4] * page[1] + line[5] * page[3] + page[5], 1)
        waiting, self._waiting = self._waiting, None
        if waiting and height != self._height:
            self._keep(*waiting)
        if height != self._height and _is_mark(text):
            self._waiting = (height, across, text)
        else:
            self._keep(height, across, text)

    def _keep(self, height: float, across: float, text: str) -> None:
        if height != self._height:
            self._lines.append([])
            self._height = height
        runs = self._lines[-1]
        if not runs or across < runs[-1].across:  # what is drawn further left than what came before is read behind it
            runs.append(_Run())
        runs[-1].words.append(text.strip())
        runs[-1].across = across

    def lines(self) -> Iterator[str]:
        """The lines as they are read."""
        for runs in self._lines:
            yield " ".join(word for run in runs for word in run.as_read())


class _Run:
    """Words that are drawn one behind the other from the left."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.across = 0.0
        """Where the last one begins."""

    def as_read(self) -> Iterator[str]:
        """The words in the order they are read."""
        found = [
            (turned, list(run))
            for turned, run in groupby(self.words, key=lambda word: _is_from_the_right(word) or not _LETTER.search(word))
        ]
        for turned, words in reversed(found) if any(map(_is_from_the_right, self.words)) else found:
            yield from reversed(words) if turned else words


def _is_mark(text: str) -> bool:
    """Whether a text is a sign above or below a letter, which is drawn higher or lower than the line; a PDF says its letter again."""
    shown = text.strip()
    return len(shown) < 4 and any(unicodedata.combining(letter) for letter in shown)


def _is_from_the_right(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
