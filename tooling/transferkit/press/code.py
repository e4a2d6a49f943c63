"""Typst code as text, built so that no words of a source can ever become code.

Everything is written in Typst's code mode with string literals, never as markup: `# $ * _ @ < //` need no escaping
there. See https://typst.app/docs/reference/syntax/.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_NEEDS_ESCAPE = re.compile(r'[\\"\n\r\t]')
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Code:
    """A piece of Typst code that we wrote; text of a source gets in only through string()."""

    text: str

    def __str__(self) -> str:
        return self.text


NONE = Code("none")


def string(text: str) -> Code:
    """A string literal; control characters and half characters become U+FFFD."""
    clean = _UNPRINTABLE.sub("\ufffd", text)
    return Code('"' + _NEEDS_ESCAPE.sub(lambda match: _ESCAPED[match.group()], clean) + '"')


def call(function: str, *arguments: Code, **named: Code) -> Code:
    """`function(a, b, name: c)`; underscores in names are hyphens in Typst."""
    parts = [*(f"{name.replace('_', '-')}: {value}" for name, value in named.items()), *(str(argument) for argument in arguments)]
    return Code(f"{function}({', '.join(parts)})")


def content(parts: Iterable[Code]) -> Code:
    """Pieces of content one after the other."""
    inner = "; ".join(str(part) for part in parts)
    return Code(f"{{ {inner} }}") if inner else Code("[]")


def array(parts: Iterable[Code]) -> Code:
    """`(a, b,)`."""
    return Code("(" + "".join(f"{part}, " for part in parts) + ")")


def mapping(pairs: Iterable[tuple[str, Code]]) -> Code:
    """`("key": a, )`, `(:)` without any."""
    inner = "".join(f"{string(key)}: {value}, " for key, value in pairs)
    return Code(f"({inner or ':'})")


def number(value: float) -> Code:
    """A number without a unit."""
    return Code(f"{value:g}")


def points(value: float) -> Code:
    """A length in points."""
    return Code(f"{value:g}pt")


def boolean(value: bool) -> Code:
    """`true` or `false`."""
    return Code("true" if value else "false")
