"""Lists of a Word file: each has a counter of its own, so that it begins anew."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml

from transferkit.model.text import ItemList
from transferkit.press.word.xml import tag

BULLETS, NUMBERS, SMALL_LETTERS, CAPITALS = 1, 2, 3, 4
"""The abstract lists of base.docx."""
DEEPEST = 8
_STYLES = {"decimal": NUMBERS, "loweralpha": SMALL_LETTERS, "upperalpha": CAPITALS}
_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class Counters:
    """Adds lists to the numbering part of a document."""

    def __init__(self, numbering: Any) -> None:
        self._numbering = numbering
        self._made = 0

    def of_list(self, block: ItemList, level: int) -> int:
        """The number of a new counter for a list at a level."""
        return self.new(_STYLES[block.style] if block.ordered else BULLETS, block.start, level)

    def new(self, abstract: int, start: int = 1, level: int = 0) -> int:
        """The number of a new counter that starts at a number."""
        self._made += 1
        begin = tag("lvlOverride", tag("startOverride", val=start), ilvl=level) if abstract != BULLETS else ""
        inner = tag("abstractNumId", val=abstract) + begin
        self._numbering.append(parse_xml(f'<w:num {_SPACE} w:numId="{self._made}">{inner}</w:num>'))
        return self._made
