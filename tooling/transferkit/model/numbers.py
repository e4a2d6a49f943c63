"""Numbers as people write them in tables."""

from __future__ import annotations

import re

_THOUSANDS = re.compile(r"-?\d{1,3}(\.\d{3})+")
_AROUND = re.compile(r"[\s\u00a0\u202f%€]+")


def number_of(text: str) -> float | None:
    """The number a text is: `1.234,5`, `12 %`, `−3`, `0.5`; None for anything else.

    The last of comma and full stop is the decimal sign; full stops before groups of three digits part thousands, as in German.
    """
    plain = _AROUND.sub("", text).replace("\u2212", "-")
    if "," in plain and plain.rfind(",") > plain.rfind("."):
        plain = plain.replace(".", "").replace(",", ".", 1)
    elif "," in plain:
        plain = plain.replace(",", "")
    elif _THOUSANDS.fullmatch(plain):
        plain = plain.replace(".", "")
    try:
        return float(plain) if re.fullmatch(r"-?(\d+\.?\d*|\.\d+)", plain) else None
    except ValueError:
        return None


def unit_of(texts: list[str]) -> str:
    """The sign all of some numbers carry: `%`, `€` or ""."""
    signs = {next((sign for sign in "%€" if sign in text), "") for text in texts if text.strip()}
    return signs.pop() if len(signs) == 1 else ""
