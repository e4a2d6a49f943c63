"""Helpers for checks that read German prose: what is quoted, and where sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transferkit.model.inventory import Inventory
from transferkit.model.pages import Page, Passage

_QUOTED = re.compile(r"„[^“”]*[“”]|»[^«]*«|‚[^‘]*‘")
_ABBREVIATION = re.compile(
    r"(?:\b(?:z|d|u|o|e|i|s|v|n|a)\. ?(?:B|h|a|ä|V|d|R|o|u|Chr)"
    r"|\b(?:Nr|Abs|Art|bzw|usw|etc|ca|vgl|ggf|inkl|evtl|Std|Min|Tel|Str|Dr|Prof|St|Mio|Mrd|max|min|sog|Kap|Abb|Tab|S|Hrsg))\."
    r"|\b\d{1,2}\.(?=\s?(?:\d|[A-ZÄÖÜ][a-zä]+))"
)
_END = re.compile(r"[.!?…:;]+[“”\"’)\]]*(?=\s|$)")


def german(inventory: Inventory) -> Iterator[Page]:
    """The pages written in German."""
    return (page for page in inventory.pages if page.language.lower().startswith("de"))


def unquoted(text: str) -> str:
    """The text with what stands in quotation marks blanked out, positions and lines kept: it is somebody else's words."""
    if "„" not in text and "»" not in text and "‚" not in text:
        return text
    return _QUOTED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def sentences(passage: Passage) -> Iterator[tuple[int, str]]:
    """Each sentence with its position; colons and semicolons end one, for what follows can be read alone."""
    text = passage.text
    if len(text) < 40:
        yield 0, text
        return
    masked = _ABBREVIATION.sub(lambda found: found[0].replace(".", "_"), text)
    start = 0
    for end in _END.finditer(masked):
        yield start, text[start : end.end()]
        start = end.end()
    if text[start:].strip():
        yield start, text[start:]


def shortened(text: str, words: int = 8) -> str:
    """The first words of a text, on one line."""
    parts = text.split()
    return " ".join(parts[:words]) + (" …" if len(parts) > words else "")
