"""Runs of text in a Word file: looks, links, boxes to tick, places to write in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from transferkit.model.text import Run, Text
from transferkit.press.gaps import FULL
from transferkit.press.word.xml import PLAIN, Look, run

BOX = "☐"
_PIECES = re.compile(f"({BOX}|_{{3,}})")
Link = Callable[[str], str]
"""Gives the number of a relation to an address."""


class Inline:
    """Makes runs of text; remembers what stands raised, and counts the boxes to tick."""

    def __init__(self, right_to_left: bool, link: Link) -> None:
        self.right_to_left = right_to_left
        self.raised: dict[str, None] = {}
        self._link = link
        self._boxes = 0

    def text(self, text: Text, look: Look = PLAIN) -> str:
        """The runs of a text."""
        return "".join(self._one(one, look) for one in text)

    def string(self, text: str, look: Look = PLAIN) -> str:
        """Words of ours."""
        return run(text, replace(look, right_to_left=self._is_right_to_left(text)))

    def _one(self, one: Run, look: Look) -> str:
        if one.raised > 0:
            self.raised[one.text] = None
        shown = replace(
            look,
            style="CodeCharacter" if one.code or one.formula else "Hyperlink" if one.link else look.style,
            bold=look.bold or one.strong,
            italic=look.italic or one.emphasis,
            raised=one.raised,
            right_to_left=self._is_right_to_left(one.text),
            language=one.language,
        )
        made = run(one.text, shown) if one.code else "".join(self._piece(piece, shown) for piece in _PIECES.split(one.text) if piece)
        return f'<w:hyperlink r:id="{self._link(one.link)}">{made}</w:hyperlink>' if one.link else made

    def _piece(self, piece: str, look: Look) -> str:
        if piece == BOX:
            return self.tick_box()
        return run("\t", look) if set(piece) == {"_"} and len(piece) >= FULL else run(piece, look)

    def tick_box(self) -> str:
        """A box that a click ticks."""
        self._boxes += 1
        font = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>'
        states = (
            '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
        )
        content = f"<w:r><w:rPr>{font}</w:rPr><w:t>{BOX}</w:t></w:r>"
        return f'<w:sdt><w:sdtPr><w:id w:val="{self._boxes}"/>{states}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'

    def _is_right_to_left(self, text: str) -> bool:
        """Whether a run is to be set from right to left: by its letters, else by the file's language."""
        kinds = {unicodedata.bidirectional(letter) for letter in text}
        return bool(kinds & {"R", "AL"}) or (self.right_to_left and "L" not in kinds)
