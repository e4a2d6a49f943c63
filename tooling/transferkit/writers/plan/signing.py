"""Room for a place, a date and a signature."""

from __future__ import annotations

from transferkit.model.words import Words
from transferkit.press.code import Code as Typst
from transferkit.press.code import array, call, content, points
from transferkit.press.typesetter import Typesetter


def signature(setter: Typesetter, say: Words) -> Typst:
    """Two lines to write on, with what belongs there below."""
    line = call("pdf.artifact", call("line", length=Typst("100%"), stroke=Typst("0.7pt + black")))
    cells = [content([line, setter.string(text)]) for text in (say("Place, date"), say("Signature"))]
    grid = call("grid", *cells, columns=array([Typst("1fr")] * 2), gutter=points(30))
    return call("block", grid, breakable=Typst("false"), above=points(46))
