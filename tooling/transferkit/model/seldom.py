"""Patterns that match seldom, looked for only in texts that hold one of the words they need.

A pattern with many alternatives is tried at each letter of a text; whether a word stands in it, Python knows in a tenth of
the time. The checks of all passages were 10 % of a site build, and half of that was one pattern that nearly never matches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seldom:
    """A pattern and the words of which each of its matches holds at least one."""

    pattern: re.Pattern[str]
    words: tuple[str, ...]
    """Folded as `str.casefold` does it."""

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self.pattern.search(text) if self._may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches."""
        return self.pattern.finditer(text) if self._may_match(text) else iter(())

    def sub(self, replacement: str, text: str) -> str:
        """The text with each match replaced."""
        return self.pattern.sub(replacement, text) if self._may_match(text) else text

    def _may_match(self, text: str) -> bool:
        folded = text.casefold()
        return any(word in folded for word in self.words)
