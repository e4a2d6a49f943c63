"""The text of a PDF: pages as they are read, notes on them, and files attached to it."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

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
            shown = _Shown()
            text = page.extract_text(visitor_text=shown.note)
            yield f"page {number}", "\n".join((_joined(text), *shown.from_the_right())).encode("utf-8", "replace")
        for name, contents in reader.attachments.items():
            for content in contents:
                yield f"attachment {name}", content
        yield "properties", "\n".join(f"{name}: {value}" for name, value in (reader.metadata or {}).items()).encode("utf-8", "replace")
    except FileNotDecryptedError:
        raise Locked from None
    except (PyPdfError, OSError, KeyError, IndexError, TypeError, AttributeError, RecursionError, AssertionError) as error:
        raise ValueError(str(error)) from error


def _joined(text: str) -> str:
    """The text without the hyphens that break words at line ends."""
    return re.sub(r"(?<=\w)[-\u00ad\u2010]\n(?=\w)", "", text)


class _Shown:
    """What a page shows where, for lines that are read from the right: a page has their words in no certain order."""

    def __init__(self) -> None:
        self._lines: dict[float, list[tuple[float, str]]] = {}

    def note(self, text: str, page: Sequence[float], line: Sequence[float], font: object, size: float) -> None:
        """Keep a text with its place (pypdf's `visitor_text`)."""
        if text.strip():
            across = line[4] * page[0] + line[5] * page[2] + page[4]
            up = line[4] * page[1] + line[5] * page[3] + page[5]
            self._lines.setdefault(round(up, 1), []).append((across, text.strip()))

    def from_the_right(self) -> Iterator[str]:
        """The lines with words of a right-to-left script, as they are read."""
        for found in self._lines.values():
            if any(_is_from_the_right(text) for _, text in found):
                words = [text for _, text in sorted(found, key=itemgetter(0))]
                runs = [
                    (turned, list(run))
                    for turned, run in groupby(words, key=lambda word: _is_from_the_right(word) or not _LETTER.search(word))
                ]
                yield " ".join(word for turned, run in reversed(runs) for word in (reversed(run) if turned else run))


def _is_from_the_right(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
