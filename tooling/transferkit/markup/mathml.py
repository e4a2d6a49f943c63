"""TeX into MathML."""

from __future__ import annotations

import re

_UNWANTED = re.compile(r"href|<script|javascript:", re.IGNORECASE)


def math_markup(tex: str, display: bool) -> str:
    """MathML for TeX; "" where it cannot be translated."""
    from latex2mathml.converter import convert  # many a page has no formula

    try:
        made = convert(tex, display="block" if display else "inline")
    except Exception:  # latex2mathml raises many kinds for TeX it does not know; none of them may cost the page
        made = ""
    return "" if _UNWANTED.search(made) else made
