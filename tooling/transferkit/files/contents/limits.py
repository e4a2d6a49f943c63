"""How much of a stranger's file is looked at."""

from __future__ import annotations

DEEPEST = 6
"""How many packings inside one another are opened: a base64 picture in a notebook in a pack is three."""
MOST_BYTES = 200_000_000
"""Bytes unpacked of one file, all packings together."""
MOST_MEMBERS = 20_000
"""Files in one zip."""
MOST_STREAMS = 5_000
"""Places in one piece where a compressed stream may begin."""


class Budget:
    """The bytes that may still be unpacked of one file; counts what really came out, whatever a header says."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self.left = most

    def take(self, count: int) -> bool:
        """Use up some bytes; False where they were too many, and from then on."""
        self.left -= count
        return self.left >= 0
