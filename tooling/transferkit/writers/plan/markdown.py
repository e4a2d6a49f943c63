"""`materials.md`: what to prepare as plain text, to be copied into a message or a to-do list."""

from __future__ import annotations

import re

from transferkit.model.words import Words
from transferkit.model.workshop import Workshop
from transferkit.writers.plan.preparing import sections

_SIGNS = re.compile(r"([\\`*_\[\]<>#|])")


def materials(workshop: Workshop, say: Words) -> str:
    """The text."""
    lines = [f"# {_plain(workshop.event.title)}", ""]
    for section in sections(workshop, say):
        lines += [f"## {section.title}", ""]
        lines += [f"- [ ] {_plain(text)}" if section.to_tick else f"- {_plain(text)}" for text in section.lines]
        lines.append("")
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Words as they are, whatever signs of Markdown they hold."""
    return _SIGNS.sub(r"\\\1", text)
