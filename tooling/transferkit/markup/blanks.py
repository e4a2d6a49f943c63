"""Blanks to write in: `____` between words stays what it is, wherever Markdown would make bold text of it."""

from __future__ import annotations

from markdown_it.rules_inline import StateInline

LEAST = 3
"""Underscores that make a blank."""


def blank_rule(state: StateInline, silent: bool) -> bool:
    """Take a run of underscores that touches no letter or digit as text, before emphasis looks at it."""
    source, start = state.src, state.pos
    if source[start] != "_":
        return False
    end = start
    while end < state.posMax and source[end] == "_":
        end += 1
    before, behind = source[start - 1 : start], source[end : end + 1]
    if end - start < LEAST or before.isalnum() or behind.isalnum():
        return False
    if not silent:
        state.pending += source[start:end]
    state.pos = end
    return True
