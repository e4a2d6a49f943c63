"""What all parts of one Word file share: its relations, pictures, lists and running text."""

from __future__ import annotations

import io
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE

from transferkit.press.word.inline import Inline
from transferkit.press.word.lists import Counters
from transferkit.press.word.media import Image


class File:
    """One Word file while it is written."""

    def __init__(self, part: Any, right_to_left: bool) -> None:
        self.right_to_left = right_to_left
        self.inline = Inline(right_to_left, self.link)
        self.lists = Counters(part.numbering_part.element)
        self._part = part
        self._pictures = 0

    def link(self, url: str) -> str:
        """The relation to a web address."""
        return str(self._part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def image(self, data: bytes, alt: str, width: int, height: int, decorative: bool = False) -> Image:
        """A picture as a part of the file."""
        relation, _ = self._part.get_or_add_image(io.BytesIO(data))
        self._pictures += 1
        return Image(relation, self._pictures, "" if decorative else alt, width, height, decorative)
