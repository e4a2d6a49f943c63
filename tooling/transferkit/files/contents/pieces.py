"""A file and all that is packed in it, piece by piece."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from transferkit.files.contents.limits import DEEPEST, MOST_MEMBERS, Budget
from transferkit.files.contents.pdf import Locked, pdf_parts
from transferkit.files.contents.streams import base64_runs, compressed_streams, whole_file
from transferkit.files.pictures import is_picture, texts_in_picture

BETWEEN = " › "
"""Stands between a packing and what is in it, in the path of a piece."""
_UNKNOWN = {b"7z\xbc\xaf\x27\x1c": "7z", b"Rar!\x1a\x07": "rar"}
"""Packings we cannot open, by their first bytes."""
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Piece:
    """Some bytes and how they are reached."""

    path: str
    """`pack.zip › deck.pptx › ppt/slides/slide1.xml`."""
    data: bytes

    @property
    def name(self) -> str:
        """The innermost name: `ppt/slides/slide1.xml`."""
        return self.path.rpartition(BETWEEN)[2]


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that could not be looked into."""

    path: str
    reason: str
    """locked, damaged, large, deep, or the name of a packing we cannot open."""


def pieces(name: str, data: bytes, budget: Budget | None = None) -> Iterator[Piece | Unread]:
    """The file itself, then everything inside it, depth first."""
    yield from _with_inner(Piece(name, data), 0, budget or Budget())


def _with_inner(piece: Piece, depth: int, budget: Budget) -> Iterator[Piece | Unread]:
    yield piece
    for inner in _opened(piece, budget):
        if isinstance(inner, Unread):
            yield inner
        elif not budget.take(len(inner.data)):
            yield Unread(inner.path, "large")
            return
        elif depth == DEEPEST:
            yield Unread(inner.path, "deep")
            return
        else:
            yield from _with_inner(inner, depth + 1, budget)


def _opened(piece: Piece, budget: Budget) -> Iterator[Piece | Unread]:
    """What is directly inside a piece."""
    data = piece.data
    if unknown := next((kind for start, kind in _UNKNOWN.items() if data.startswith(start)), ""):
        yield Unread(piece.path, unknown)
    elif _is_zip(data):
        yield from _zip_members(piece, budget)
    elif is_picture(data):
        yield from (_inner(piece, label, text) for label, text in texts_in_picture(data))
    elif data[:1024].lstrip().startswith(b"%PDF-"):
        yield from _pdf(piece, budget)
    else:
        yield from (_inner(piece, label, found) for label, found in whole_file(data, budget))
        yield from (_inner(piece, "base64", found) for found in base64_runs(data))
        if b"\0" in data or not _is_text(data):
            yield from (_inner(piece, "zlib", found) for found in compressed_streams(data, budget))


def _inner(piece: Piece, label: str, data: bytes) -> Piece:
    return Piece(f"{piece.path}{BETWEEN}{label}", data)


def _is_zip(data: bytes) -> bool:
    return b"PK\x05\x06" in data[-66_000:] and zipfile.is_zipfile(io.BytesIO(data))


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _zip_members(piece: Piece, budget: Budget) -> Iterator[Piece | Unread]:
    try:
        with zipfile.ZipFile(io.BytesIO(piece.data)) as archive:
            members = archive.infolist()
            if archive.comment:
                yield _inner(piece, "zip comment", archive.comment)
            for info in members[:MOST_MEMBERS]:
                yield from _member(piece, archive, info, budget)
            if len(members) > MOST_MEMBERS:
                yield Unread(piece.path, "large")
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        yield Unread(piece.path, "damaged")


def _member(piece: Piece, archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> Iterator[Piece | Unread]:
    path = f"{piece.path}{BETWEEN}{info.filename}"
    if info.comment:
        yield Piece(f"{path}{BETWEEN}comment", info.comment)
    if info.flag_bits & 0x1:
        yield Unread(path, "locked")
        return
    try:
        data = _read(archive, info, budget)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
        yield Unread(path, "damaged")
        return
    yield Unread(path, "large") if data is None else Piece(path, data)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> bytes | None:
    """A member's bytes; None where there are more of them than may be unpacked."""
    found = bytearray()
    with archive.open(info) as member:
        while chunk := member.read(_CHUNK):
            found += chunk
            if len(found) > budget.left:
                return None
    return bytes(found)


def _pdf(piece: Piece, budget: Budget) -> Iterator[Piece | Unread]:
    try:
        yield from (_inner(piece, label, found) for label, found in pdf_parts(piece.data))
    except Locked:
        yield Unread(piece.path, "locked")
    except ValueError:
        yield Unread(piece.path, "damaged")
    yield from (_inner(piece, "stream", found) for found in compressed_streams(piece.data, budget))
