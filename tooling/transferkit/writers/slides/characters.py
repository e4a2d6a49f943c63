"""Characters that a PowerPoint file can hold."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters XML 1.0 has no place for."""


def clean(text: str) -> str:
    """Text without the control characters PowerPoint refuses; each becomes a visible mark."""
    return _FORBIDDEN.sub("\ufffd", text.replace("\t", "    ").replace("\r", ""))
