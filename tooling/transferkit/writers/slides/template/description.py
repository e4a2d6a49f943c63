"""A template in plain words: its size, its fonts, which layout serves which kind of slide."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.deck import Layout
from transferkit.model.words import Words, later
from transferkit.writers.slides.template.layouts import NAMES
from transferkit.writers.slides.template.template import Template

SHOWN = {
    Layout.TITLE: later("Title slide"),
    Layout.AGENDA: later("Agenda"),
    Layout.OBJECTIVES: later("Learning objectives"),
    Layout.SECTION: later("Section"),
    Layout.CONTENT: later("Text"),
    Layout.COLUMNS: later("Two columns"),
    Layout.COLUMNS_3: later("Three columns"),
    Layout.COMPARISON: later("Comparison"),
    Layout.PICTURE: later("Picture"),
    Layout.FULL_PICTURE: later("Full picture"),
    Layout.TABLE: later("Table"),
    Layout.CHART: later("Chart"),
    Layout.QUOTE: later("Quote"),
    Layout.EXERCISE: later("Exercise"),
    Layout.DISCUSSION: later("Discussion"),
    Layout.BREAK: later("Break"),
    Layout.KEY_POINTS: later("Key points"),
    Layout.SOURCES: later("Sources"),
}
"""What kinds of slides are called."""


def description(template: Template, say: Words) -> Iterator[str]:
    """A template in plain words, a line a fact, then a table of the layouts."""
    canvas, boxes = template.canvas, template.boxes
    yield say("{name} can be used as a template.", name=template.path.name)
    width, height = (f"{side * 2.54 / 72:.1f}" for side in (canvas.width, canvas.height))
    yield "  " + say("Size: {width} × {height} cm ({shape})", width=width, height=height, shape=_shape(canvas.width / canvas.height))
    for label, metrics in ((say("Font of titles"), boxes.title_metrics), (say("Font of text"), boxes.metrics)):
        how = say("its own widths are known") if metrics.is_known else say("measured with {read} and a margin", read=metrics.read)
        yield f"  {label}: {metrics.family} ({how})"
    if template.slides:
        yield "  " + say("Its slides are not taken over: {count}", count=template.slides)
    if template.macros:
        yield "  " + say("Its macros are not taken over.")
    yield "  " + say("Which layout serves which kind of slide:")
    widest = max(len(say(name)) for name in SHOWN.values())
    for kind, found in template.found.items():
        borrowed = "" if found.serves_as is kind else "  " + say("(no layout named '{name}')", name=_wanted(kind, say))
        yield f"    {say(SHOWN[kind]):<{widest}}  {found.name}{borrowed}"


def _wanted(kind: Layout, say: Words) -> str:
    """The name a layout for a kind of slide is found by, in the reader's language if there is one."""
    own = say(SHOWN[kind])
    return own if own.lower() in NAMES[kind] else NAMES[kind][0].capitalize()


def _shape(ratio: float) -> str:
    """The shape of slides as people call it."""
    known = {16 / 9: "16:9", 16 / 10: "16:10", 4 / 3: "4:3", 210 / 297: "A4", 297 / 210: "A4"}
    near = min(known, key=lambda shape: abs(shape - ratio))
    return known[near] if abs(near - ratio) < 0.02 else f"{ratio:.2f}:1"
