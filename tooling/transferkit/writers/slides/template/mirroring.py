"""A template for languages that are read from the right: what stands left on its layouts stands right."""

from __future__ import annotations

from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck

_OTHER_SIDE = {"l": "r", "r": "l"}


def mirror(deck: Deck) -> Deck:
    """The same presentation with every frame of masters and layouts on the other side, and text set to the other edge."""
    width = deck.slide_width or 0
    for master in deck.slide_masters:
        for sheet in (master, *master.slide_layouts):
            for shape in sheet._element.iter(qn("p:sp"), qn("p:pic"), qn("p:graphicFrame"), qn("p:cxnSp")):
                _move(shape, width)
            for level in sheet._element.iter():
                if str(level.tag).endswith("pPr") and level.get("algn") in _OTHER_SIDE:  # a:pPr, a:lvl1pPr …
                    level.set("algn", _OTHER_SIDE[level.get("algn")])
    return deck


def _move(shape: object, width: int) -> None:
    for frame in shape.iter(qn("a:xfrm"), qn("p:xfrm")):  # type: ignore[attr-defined]
        off, ext = frame.find(qn("a:off")), frame.find(qn("a:ext"))
        if off is not None and ext is not None:
            off.set("x", str(width - int(off.get("x")) - int(ext.get("cx"))))
