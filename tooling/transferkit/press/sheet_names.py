"""Names of sheets that Excel takes."""

from __future__ import annotations

import re

LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def sheet_name(wanted: str, taken: list[str]) -> str:
    """A name that is short, without forbidden characters and not taken yet; it is taken then."""
    base = _FORBIDDEN.sub("_", wanted).strip().strip("'")[:LONGEST].rstrip(" '") or "_"
    name, number = base, 1
    while name.casefold() in {"history", *(other.casefold() for other in taken)}:
        number += 1
        name = f"{base[: LONGEST - len(str(number)) - 1]} {number}"
    taken.append(name)
    return name
