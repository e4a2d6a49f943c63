"""Characters that a PowerPoint file can hold."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters XML 1.0 has no place for."""
_SPECIAL = re.compile("[&<>\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_SIGNS = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_QUOTED = _SIGNS | {ord('"'): "&quot;", ord("\n"): "&#10;"}


def clean(text: str) -> str:
    """Text without the control characters PowerPoint refuses; each becomes a visible mark."""
    return _FORBIDDEN.sub("\ufffd", text.replace("\t", "    ").replace("\r", ""))


def escaped(text: str) -> str:
    """Clean text as the content of an XML element."""
    if not _SPECIAL.search(text):
        return text  # nearly all text; looking once is much cheaper than cleaning
    return clean(text).translate(_SIGNS)


def attribute(text: str) -> str:
    """Clean text as the value of an XML attribute in double quotes."""
    return clean(text).translate(_QUOTED)
