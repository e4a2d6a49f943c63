"""The text of a PDF: pages as they are read, notes on them, and files attached to it."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator


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
            yield f"page {number}", _joined(page.extract_text()).encode("utf-8", "replace")
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
