"""WordprocessingML as text: elements, runs and paragraphs in the order the schema wants.

ECMA-376, part 1, chapter 17. Lengths are twentieths of a point.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters XML 1.0 has no place for."""
TEXT_WIDTH = 9638
"""Of an A4 page with margins of 2 cm."""
STEP = 425
"""How far a list is set in."""


def clean(text: str) -> str:
    """Text without characters XML has no place for; each becomes a visible mark."""
    return _FORBIDDEN.sub("\ufffd", text)


def tag(name: str, *inner: str, **attributes: object) -> str:
    """`<w:name w:key="value">…</w:name>`."""
    given = "".join(f" w:{key}={quoteattr(clean(str(value)))}" for key, value in attributes.items())
    return f"<w:{name}{given}>{''.join(inner)}</w:{name}>" if inner else f"<w:{name}{given}/>"


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of text is set."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    colour: str = ""
    ground: str = ""
    """Colour behind the text."""
    raised: int = 0
    right_to_left: bool = False
    language: str = ""

    def __str__(self) -> str:
        parts = [
            tag("rStyle", val=self.style) if self.style else "",
            "<w:b/><w:bCs/>" if self.bold else "",
            "<w:i/><w:iCs/>" if self.italic else "",
            tag("color", val=self.colour) if self.colour else "",
            tag("shd", val="clear", color="auto", fill=self.ground) if self.ground else "",
            tag("vertAlign", val="superscript" if self.raised > 0 else "subscript") if self.raised else "",
            "<w:rtl/>" if self.right_to_left else "",
            (tag("lang", bidi=self.language) if self.right_to_left else tag("lang", val=self.language)) if self.language else "",
        ]
        inner = "".join(parts)
        return f"<w:rPr>{inner}</w:rPr>" if inner else ""


PLAIN = Look()


def run(text: str, look: Look = PLAIN) -> str:
    """A run; line feeds become line breaks, tabs tabs."""
    pieces = re.split(r"([\n\t])", clean(text))
    inner = "".join(
        {"\n": "<w:br/>", "\t": "<w:tab/>"}.get(piece, f'<w:t xml:space="preserve">{escape(piece)}</w:t>') for piece in pieces if piece
    )
    return f"<w:r>{look}{inner}</w:r>" if inner else ""


@dataclass(frozen=True, slots=True)
class Format:
    """How a paragraph is set."""

    style: str = ""
    number: int = 0
    """The list it is an item of; 0 for none."""
    level: int = 0
    indent: int = 0
    hanging: int = 0
    keep_next: bool = False
    page_break: bool = False
    line_to: int = 0
    """Where a line to write on, a tab, ends; 0 for none."""


def paragraph(inner: str, form: Format, right_to_left: bool = False) -> str:
    """A paragraph of runs."""
    indent = {"start" if right_to_left else "left": form.indent, **({"hanging": form.hanging} if form.hanging else {})}
    parts = [
        tag("pStyle", val=form.style) if form.style else "",
        "<w:keepNext/>" if form.keep_next else "",
        "<w:pageBreakBefore/>" if form.page_break else "",
        tag("numPr", tag("ilvl", val=form.level), tag("numId", val=form.number)) if form.number else "",
        tag("tabs", tag("tab", val="right", leader="underscore", pos=form.line_to)) if form.line_to else "",
        "<w:bidi/>" if right_to_left else "",
        tag("ind", **indent) if form.indent else "",
    ]
    properties = "".join(parts)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"
