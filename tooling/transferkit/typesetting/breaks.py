"""Where long words without spaces may break: addresses, file names, long identifiers."""

from __future__ import annotations

import re

from transferkit.press.code import Code, string

LONGEST = 24
"""Letters a word may have before it may break."""
BREAK = "\u200b"
"""A space without width; it shows nothing and lines may end there."""
_LONG = re.compile(rf"\S{{{LONGEST},}}")
_SEAM = re.compile(r"(?<=[/._=&?:,;\-])(?=\w)")
_PIECE = re.compile(rf"\w{{{LONGEST}}}(?=\w)")


def breakable(text: str) -> str:
    """The text with places to break in its longest words: behind signs, else anywhere."""
    return _LONG.sub(lambda found: _PIECE.sub(lambda piece: piece[0] + BREAK, _SEAM.sub(BREAK, found[0])), text)


def breakable_string(text: str) -> Code:
    """A string literal that may break."""
    return string(breakable(text))
