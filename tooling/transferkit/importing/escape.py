"""Plain text as Markdown that means just this text."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<>$~^|{}])")
_LINE_START = re.compile(r"(?:\A|(?<=\\\n))(\s*)([#+\-=:>%]|\d+[.)])")
"""Also behind a hard line break; formulas on lines of their own are left alone."""
_ENTITY = re.compile(r"&(?=#?\w+;)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def escape(text: str) -> str:
    """Text in a line: nothing in it is taken for markup."""
    return _ENTITY.sub(r"\\&", _SPECIAL.sub(r"\\\1", _CONTROL.sub("", text)))


def escape_start(line: str) -> str:
    """The same for what would begin a heading, list, quote, fence or comment at the start of a paragraph or line."""
    return _LINE_START.sub(lambda found: f"{found[1]}{_guarded(found[2])}", line)


def one_line(text: str) -> str:
    """Text without line breaks, as headings and cells need it."""
    return " ".join(text.split())


def alt_text(text: str) -> str:
    """A description as it stands in `![…]`."""
    return escape(one_line(text))


def _guarded(start: str) -> str:
    """`1.` -> `1\\.`, `#` -> `\\#`."""
    return f"{start[:-1]}\\{start[-1]}"
