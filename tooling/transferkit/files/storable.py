"""File names that every system takes, Windows included."""

from __future__ import annotations

import re

_ILLEGAL = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""Names Windows keeps for devices. See https://learn.microsoft.com/windows/win32/fileio/naming-a-file."""


def legal(name: str) -> str:
    """A file or folder name that Windows takes too: what it cannot store becomes an underscore."""
    stored = _ILLEGAL.sub("_", name).rstrip(" .")
    return f"_{stored}" if not stored or _DEVICES.match(stored) else stored
