"""The placeholders of a layout by what they are for, with the frames they have on the slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.slide import SlideLayout

from transferkit.model.deck import Layout
from transferkit.writers.slides.boxes import EMU_PER_POINT, Box
from transferkit.writers.slides.layouts import BODIES, TITLES, is_vertical, placeholders

WITH_ASIDE = (Layout.EXERCISE, Layout.QUOTE)


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder of a layout."""

    index: int
    """Its idx, which a slide's placeholder has too."""
    box: Box
    """Its frame, insets included; inherited from the master, or a place of our own, where the layout names none."""


@dataclass(frozen=True, slots=True)
class Slots:
    """What a layout offers to fill."""

    title: Slot
    bodies: tuple[Slot, ...]
    """Frames for text in reading order; the second line of a title or section."""
    heads: tuple[Slot, ...] = ()
    """The headings above the two sides of a comparison."""
    aside: Slot | None = None
    """The facts of an exercise, the source of a quote."""
    footer: Slot | None = None
    number: Slot | None = None


def slots_of(layout: SlideLayout, kind: Layout, width: float, height: float) -> Slots:
    """The slots of a layout that serves a kind of slide, on slides of a width and height in points."""
    held = [holder for holder in placeholders(layout) if not is_vertical(holder)]
    default = Box(width * 0.06, height * 0.24, width * 0.88, height * 0.64)
    top = Box(default.left, height * 0.06, default.width, height * 0.15)
    title = _first(held, TITLES, top) or Slot(0, top)
    bodies = sorted(
        (_slot(holder, default) for holder in held if holder.placeholder_format.type in (*BODIES, PP_PLACEHOLDER.SUBTITLE)),
        key=lambda slot: (round(slot.box.left), slot.box.top),
    )
    foot = Box(default.left, height * 0.93, default.width, height * 0.05)
    footer, number = (_first(held, (type_,), foot) for type_ in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER))
    if kind is Layout.COMPARISON and len(bodies) == 4:
        return Slots(title, (bodies[1], bodies[3]), (bodies[0], bodies[2]), None, footer, number)
    if kind in WITH_ASIDE and len(bodies) == 2:
        aside, body = sorted(bodies, key=lambda slot: slot.box.width * slot.box.height)
        return Slots(title, (body,), (), aside, footer, number)
    return Slots(title, tuple(bodies), (), None, footer, number)


def free_room(slots: Slots, width: float, height: float) -> Box:
    """All of a slide between its title and its footer."""
    top = slots.title.box.top + slots.title.box.height + height * 0.015
    bottom = min((slot.box.top for slot in (slots.footer, slots.number) if slot and slot.box.top > top), default=height * 0.97)
    margin = width * 0.02
    return Box(margin, top, width - 2 * margin, bottom - top)


def _first(held: Sequence[Any], types: Sequence[Any], default: Box) -> Slot | None:
    return next((_slot(holder, default) for holder in held if holder.placeholder_format.type in types), None)


def _slot(holder: Any, default: Box) -> Slot:
    sides = (holder.left, holder.top, holder.width, holder.height)
    box = default if None in sides or not holder.width or not holder.height else Box(*(value / EMU_PER_POINT for value in sides))
    return Slot(holder.placeholder_format.idx, box)
