"""Bytes packed inside other bytes: compressed files and streams, base64."""

from __future__ import annotations

import base64
import binascii
import bz2
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

from transferkit.files.contents.limits import MOST_STREAMS, Budget

_ZLIB_START = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{24,}(?:(?:\\n|\\r|\s)+[A-Za-z0-9+/_-]{24,})*(?:(?:\\n|\\r|\s)+[A-Za-z0-9+/_-]+)?={0,2}")
"""At least 18 bytes, in one run or in lines, as mails and notebooks break them (there the break is written `\\n`)."""
_BREAKS = re.compile(rb"\\[nr]|\s+|=+$")


class Unpacker(Protocol):
    """What the decompressors of the standard library have in common."""

    def decompress(self, data: bytes, max_length: int) -> bytes: ...


_WHOLE: tuple[tuple[bytes, str, Callable[[], Unpacker]], ...] = (
    (b"\x1f\x8b", "gzip", lambda: zlib.decompressobj(wbits=31)),
    (b"BZh", "bzip2", bz2.BZ2Decompressor),
    (b"\xfd7zXZ\x00", "xz", lambda: lzma.LZMADecompressor(memlimit=100_000_000)),
)


def whole_file(data: bytes, budget: Budget) -> Iterator[tuple[str, bytes]]:
    """(kind, contents) of a file that is one compressed stream: .gz, .bz2, .xz, .svgz."""
    for start, kind, unpacker in _WHOLE:
        if data.startswith(start) and (found := _unpacked(unpacker(), data, budget)):
            yield kind, found


def compressed_streams(data: bytes, budget: Budget) -> Iterator[bytes]:
    """What zlib streams anywhere in some bytes hold: those of PDFs, `objects.inv` …"""
    end = 0
    for count, found in enumerate(_ZLIB_START.finditer(data)):
        if count == MOST_STREAMS:
            return
        if found.start() < end:
            continue  # within the stream before
        unpacker = zlib.decompressobj()
        if unpacked := _unpacked(unpacker, data[found.start() :], budget):
            end = len(data) - len(unpacker.unused_data) if unpacker.eof else found.start() + 2
            yield unpacked


def base64_runs(data: bytes) -> Iterator[bytes]:
    """What every long run of base64 letters stands for, in the standard and in the web alphabet."""
    for run in _BASE64.findall(data):
        letters = _BREAKS.sub(b"", run).translate(bytes.maketrans(b"-_", b"+/"))
        try:
            yield base64.b64decode(letters[: len(letters) // 4 * 4] + _rest(letters))
        except (binascii.Error, ValueError):
            continue


def _rest(letters: bytes) -> bytes:
    """The last one to three letters, filled up to four; a single one stands for nothing."""
    rest = letters[len(letters) // 4 * 4 :]
    return rest + b"=" * (4 - len(rest)) if len(rest) > 1 else b""


def _unpacked(unpacker: Unpacker, data: bytes, budget: Budget) -> bytes:
    """As much of a stream as unpacks, at most one byte more than the budget has left (so that it is noticed)."""
    try:
        return unpacker.decompress(data, max(1, budget.left + 1))
    except (zlib.error, OSError, EOFError, ValueError, lzma.LZMAError):
        return b""
