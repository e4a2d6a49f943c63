"""Searches finished products for words that must not be there, however they are packed or encoded."""

from __future__ import annotations

import base64
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from pypdf import PdfReader

_BASE64 = re.compile(rb"[A-Za-z0-9+/]{16,}={0,2}")
_DEEPEST = 6


def leaks_in(folder: Path, word: str) -> list[str]:
    """`file > inner file: word` for each place below a folder where a word beginning so stands; case does not count."""
    pattern = re.compile(re.escape(word) + r"[\w-]*", re.IGNORECASE)
    found = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        found += [f"{name}: {hit}" for hit in pattern.findall(name)]
        if path.is_file():
            found += [f"{place}: {hit}" for place, hit in _in_bytes(name, path.read_bytes(), pattern, 0)]
    return sorted(set(found))


def _in_bytes(name: str, data: bytes, pattern: re.Pattern[str], depth: int) -> Iterator[tuple[str, str]]:
    for text in _texts(data):
        yield from ((name, hit) for hit in pattern.findall(text))
    if depth >= _DEEPEST:
        return
    for inner, unpacked in _unpacked(data):
        yield from ((f"{name} > {inner}", hit) for hit in pattern.findall(inner))
        yield from _in_bytes(f"{name} > {inner}", unpacked, pattern, depth + 1)


def _texts(data: bytes) -> Iterator[str]:
    """The bytes read as text in the encodings that occur, with percent-escapes and without hyphenation."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        text = data.decode(encoding, errors="ignore")
        yield text
        if "%" in text:
            yield unquote(text, errors="ignore")


def _unpacked(data: bytes) -> Iterator[tuple[str, bytes]]:
    """What is packed inside: zip members (decks and Word files are zips), PDF pages, zlib streams, base64."""
    if data[:2] == b"PK" and zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            yield from ((info.filename, packed.read(info)) for info in packed.infolist() if not info.is_dir())
    if data[:5] == b"%PDF-":
        yield from _in_pdf(data)
    for match in _BASE64.findall(data):
        try:
            yield "base64", base64.b64decode(match + b"=" * (-len(match) % 4))
        except ValueError:
            continue


def _in_pdf(data: bytes) -> Iterator[tuple[str, bytes]]:
    reader = PdfReader(io.BytesIO(data))
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        yield f"page {number}", text.encode()
        yield f"page {number} joined", re.sub(r"-?\s*\n\s*", "", text).encode()
    for chunk in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            yield "stream", zlib.decompress(chunk)
        except zlib.error:
            continue
