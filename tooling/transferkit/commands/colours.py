"""Colour on the terminal, unless the reader does without it."""

from __future__ import annotations

import os

import click


def styled(text: str, colour: str = "", bold: bool = False) -> str:
    """Text in a colour; plain where NO_COLOR is set (no-color.org) or the terminal is a dumb one.

    Click takes the colours out again where the text goes to a pipe or a file.
    """
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return text
    return click.style(text, fg=colour or None, bold=bold or None)
