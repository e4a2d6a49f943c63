"""A filled sheet as the draft of a section of a module: below a notice, with headings of the module's level."""

from __future__ import annotations

import re

from transferkit.model.words import words

_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_HEADING = re.compile(r"^(#{1,5}) ", re.MULTILINE)
_FENCE = re.compile(r"^(`{3,}|~{3,}|:{3,}).*?^\1[`~:]*$", re.MULTILINE | re.DOTALL)
_TO_WRITE = re.compile(r"^(?:\\?_|\\$|[ \t]){3,}$\n?", re.MULTILINE)
"""A line that was there to write on and stayed empty."""
_BLANKS = re.compile(r"\n{3,}")


def section_of(page: str, source: str, language: str) -> str:
    """The Markdown of a draft section. page: the imported module's page; source: the name of the file it came from."""
    say = words(language)
    body = _TO_WRITE.sub("", _MATTER.sub("", page))
    notice = say("Draft from {source}. Nobody has checked it yet. Delete this box when somebody has.", source=source)
    lowered = _lowered(body).strip()
    heading, _, rest = lowered.partition("\n")
    if not heading.startswith("#"):
        heading, rest = f"## {say('Draft')}", lowered
    box = f":::{{note}} {say('Draft')}\n{notice}\n:::"
    return _BLANKS.sub("\n\n", f"{heading}\n\n{box}\n\n{rest.strip()}\n")


def _lowered(text: str) -> str:
    """The text with each heading one level lower, but nothing of a fence."""
    made, at = "", 0
    for fence in _FENCE.finditer(text):
        made += _HEADING.sub(r"#\1 ", text[at : fence.start()]) + fence[0]
        at = fence.end()
    return made + _HEADING.sub(r"#\1 ", text[at:])
