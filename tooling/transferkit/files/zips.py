"""Zip files that come out the same twice.

A zip differs between two runs by order, dates and permissions only; here all three are fixed. The bytes still
depend on the deflate of the zlib Python was built with.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

FIXED_DATE = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can name."""
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16
_UNSAFE = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')
"""What Windows cannot store in a name; a colon also begins a drive or a hidden stream there."""
_FIRST = ("mimetype", "[Content_Types].xml")
"""EPUB wants the one first, Office opens faster with the other."""


_PACKED = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".zip", ".pptx", ".docx", ".xlsx", ".epub")
"""Endings of files that are compressed already: a second time costs much and saves nothing."""


class UnsafeName(ValueError):
    """A name in a zip that would leave the folder it is unpacked in, or cannot be stored everywhere."""


def write_zip(target: Path | io.BytesIO, entries: Mapping[str, bytes]) -> None:
    """Write a zip of named contents; the same entries give the same bytes.

    `mimetype` comes first and is stored, as pictures are; the rest is deflated in the order of its names.
    UnsafeName where a name climbs out, is absolute, or occurs twice but for upper and lower case.
    """
    _refuse_unsafe(entries)
    made = io.BytesIO()  # zipfile goes back and forth for every entry, which costs much on a file
    with zipfile.ZipFile(made, "w") as archive:
        for name in sorted(entries, key=_rank):
            archive.writestr(_entry(name), entries[name], compresslevel=6)
    if isinstance(target, Path):
        target.write_bytes(made.getbuffer())
    else:
        target.write(made.getbuffer())


def rewrite(path: Path) -> None:
    """Give an existing zip (.pptx, .epub …) fixed order, dates and permissions, in place and at once."""
    with zipfile.ZipFile(path) as archive:
        entries = {item.filename: archive.read(item) for item in archive.infolist() if not item.is_dir()}
    fresh = path.with_name(f"{path.name}.fresh")
    write_zip(fresh, entries)
    fresh.replace(path)


def rewritten(data: bytes) -> bytes:
    """The same zip, held in memory, with fixed order, dates and permissions."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = {item.filename: archive.read(item) for item in archive.infolist() if not item.is_dir()}
    buffer = io.BytesIO()
    write_zip(buffer, entries)
    return buffer.getvalue()


def is_safe_name(name: str) -> bool:
    """Whether a zip may hold this name: relative, forward slashes, no `..`, storable on every system."""
    parts = name.split("/")
    return not _UNSAFE.search(name) and all(part and part.rstrip(" .") == part for part in parts)


def _refuse_unsafe(names: Mapping[str, bytes]) -> None:
    seen: set[str] = set()
    for name in names:
        if not is_safe_name(name) or name.casefold() in seen:
            raise UnsafeName(name)
        seen.add(name.casefold())


def _rank(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, FIXED_DATE)
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE
    stored = name == "mimetype" or name.lower().endswith(_PACKED)
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    return entry
