"""Where a German or English sentence ends."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…]+[\"“”»)]*\s+(?=[\"„«(]?[A-ZÄÖÜ0-9])")
_ABBREVIATIONS = frozenset(
    [
        "abs",
        "bzw",
        "ca",
        "dr",
        "etc",
        "evtl",
        "ggf",
        "hr",
        "inkl",
        "jh",
        "max",
        "min",
        "nr",
        "prof",
        "s",
        "st",
        "str",
        "tel",
        "u",
        "usw",
        "vgl",
        "z",
        "zzgl",
        "art",
        "abb",
        "tab",
        "e",
        "v",
        "b",
        "d",
        "h",
        "a",
        "o",
        "i",
        "mr",
        "mrs",
        "no",
        "vs",
    ]
)
"""What a full stop may follow without ending a sentence, in lower case without stops."""


def first_sentence(text: str) -> str:
    """The first sentence of a text; abbreviations (z. B., e. V., Nr.), dates and numbers do not end it."""
    for match in _END.finditer(text):
        before = text[: match.start()].split()[-1] if text[: match.start()].split() else ""
        last = re.split(r"[.\s(]", before)[-1].lower().strip('„"“”»«')
        if match.group().lstrip().startswith(".") and (last in _ABBREVIATIONS or last.isdigit()):
            continue
        return text[: match.end()].strip()
    return text.strip()
