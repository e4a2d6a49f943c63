"""Archives of strangers: nothing is unpacked to disk, and what is read is counted while it is read.

What a zip says of itself (sizes, names) is never believed.
"""

from __future__ import annotations

import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from transferkit.files.zips import is_safe_name

_CHUNK = 1 << 16
_ENCRYPTED = 0x1
_SIGNATURE = b"PK\x03\x04"


class Fault(StrEnum):
    """Why an archive is not opened."""

    NO_ZIP = "no zip"
    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    MANY = "entries"
    LARGE = "bytes"
    RATIO = "ratio"
    NAME = "name"
    TWINS = "twins"
    LINK = "link"


class UnsafeZip(ValueError):
    """The archive is not opened; `fault` says why, `detail` which entry or number is meant."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(fault, detail)
        self.fault = fault
        self.detail = detail


@dataclass(frozen=True, slots=True)
class ZipLimits:
    """How much an archive may hold."""

    entries: int = 2_000
    file: int = 100_000_000
    """Bytes of the archive itself."""
    one: int = 60_000_000
    """Bytes of one unpacked entry."""
    whole: int = 200_000_000
    """Bytes of all of them."""
    ratio: int = 250
    """How much larger than its packed bytes an entry of more than a megabyte may be."""


LIMITS = ZipLimits()


def vet_zip(path: Path, limits: ZipLimits = LIMITS) -> Mapping[str, bytes]:
    """The files of an archive by name, folders left out. UnsafeZip for anything that is not harmless.

    Names are relative, with forward slashes, storable everywhere, and no two differ in upper and lower case only.
    """
    if path.stat().st_size > limits.file:
        raise UnsafeZip(Fault.LARGE, path.name)
    if not zipfile.is_zipfile(path):
        raise UnsafeZip(Fault.NO_ZIP)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = _vetted(archive.infolist(), limits)
            return _read_all(archive, entries, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError) as error:
        raise UnsafeZip(Fault.BROKEN, str(error)[:120]) from None


def is_zip(data: bytes) -> bool:
    """Whether some bytes begin as a zip does (an archive in the archive, an office document)."""
    return data.startswith(_SIGNATURE)


def _vetted(entries: list[zipfile.ZipInfo], limits: ZipLimits) -> list[zipfile.ZipInfo]:
    """The entries that are files, if all are harmless by name and kind."""
    if len(entries) > limits.entries:
        raise UnsafeZip(Fault.MANY, str(len(entries)))
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename.rstrip("/")
        mode = entry.external_attr >> 16
        if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise UnsafeZip(Fault.LINK, entry.filename)
        if entry.flag_bits & _ENCRYPTED:
            raise UnsafeZip(Fault.ENCRYPTED, entry.filename)
        if not is_safe_name(name) or "\0" in entry.orig_filename:
            raise UnsafeZip(Fault.NAME, entry.filename)
        twin = unicodedata.normalize("NFC", name).casefold()
        if twin in seen:
            raise UnsafeZip(Fault.TWINS, entry.filename)
        seen.add(twin)
    return [entry for entry in entries if not entry.is_dir()]


def _read_all(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], limits: ZipLimits) -> dict[str, bytes]:
    left = limits.whole
    found: dict[str, bytes] = {}
    for entry in entries:
        found[entry.filename] = _read(archive, entry, min(left, limits.one), limits.ratio)
        left -= len(found[entry.filename])
    return found


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int, ratio: int) -> bytes:
    """One entry, its bytes counted as they come."""
    parts: list[bytes] = []
    count = 0
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            count += len(chunk)
            if count > most:
                raise UnsafeZip(Fault.LARGE, entry.filename)
            if count > 1_000_000 and count > ratio * max(entry.compress_size, 1):
                raise UnsafeZip(Fault.RATIO, entry.filename)
            parts.append(chunk)
    return b"".join(parts)
