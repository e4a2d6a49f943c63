"""Where the placeholders of a layout stand, and what each is for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.slide import SlideLayout

from transferkit.model.deck import Layout
from transferkit.writers.slides.boxes import EMU_PER_POINT, Box, Inset
from transferkit.writers.slides.slots import Slot, Slots
from transferkit.writers.slides.template.layouts import BODIES, TITLES, is_vertical, placeholders

WITH_ASIDE = (Layout.EXERCISE, Layout.QUOTE)
LEAST_TITLE = 42.0
"""Points: a title's least size on one line with its insets; text is not cut off where a template's frame is lower."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """A slide's size in points."""

    width: float
    height: float

    @property
    def body(self) -> Box:
        """Where text stands if a template does not say."""
        return Box(self.width * 0.06, self.height * 0.24, self.width * 0.88, self.height * 0.64)

    @property
    def title(self) -> Box:
        """Where the title stands if a template does not say."""
        return Box(self.width * 0.06, self.height * 0.06, self.width * 0.88, self.height * 0.15)

    def clip(self, box: Box) -> Box | None:
        """The part of a frame that lies on the slide; None where that is next to nothing."""
        left, top = max(box.left, 0.0), max(box.top, 0.0)
        width, height = min(box.left + box.width, self.width) - left, min(box.top + box.height, self.height) - top
        return Box(left, top, width, height) if width > 1 and height > 1 else None


def slots_of(layout: SlideLayout, kind: Layout, canvas: Canvas) -> Slots:
    """The slots of a layout that serves a kind of slide."""
    held = [holder for holder in placeholders(layout) if not is_vertical(holder)]
    title = _first(held, TITLES, canvas, canvas.title) or Slot(0, canvas.title)
    bodies = sorted(
        (_slot(holder, canvas, canvas.body) for holder in held if holder.placeholder_format.type in (*BODIES, PP_PLACEHOLDER.SUBTITLE)),
        key=lambda slot: (round(slot.box.left), slot.box.top),
    )
    foot = Box(canvas.body.left, canvas.height * 0.93, canvas.body.width, canvas.height * 0.05)
    footer, number = (_first(held, (type_,), canvas, foot) for type_ in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER))
    title = replace(title, box=replace(title.box, height=max(title.box.height, LEAST_TITLE)))
    if kind is Layout.COMPARISON and len(bodies) == 4:
        return Slots(title, (bodies[1], bodies[3]), (bodies[0], bodies[2]), None, footer, number)
    if kind in WITH_ASIDE and len(bodies) == 2:
        aside, body = sorted(bodies, key=lambda slot: slot.box.width * slot.box.height)
        return Slots(title, (body,), (), aside, footer, number)
    return Slots(title, tuple(bodies), (), None, footer, number)


def free_room(slots: Slots, canvas: Canvas) -> Box:
    """All of a slide between its title and its footer."""
    top = slots.title.box.top + slots.title.box.height + canvas.height * 0.015
    bottom = min((slot.box.top for slot in (slots.footer, slots.number) if slot and slot.box.top > top), default=canvas.height * 0.97)
    margin = canvas.width * 0.02
    return Box(margin, top, canvas.width - 2 * margin, bottom - top)


def _first(held: Sequence[Any], types: Sequence[Any], canvas: Canvas, default: Box) -> Slot | None:
    return next((_slot(holder, canvas, default) for holder in held if holder.placeholder_format.type in types), None)


def _slot(holder: Any, canvas: Canvas, default: Box) -> Slot:
    sides = (holder.left, holder.top, holder.width, holder.height)
    box = None if None in sides else canvas.clip(Box(*(value / EMU_PER_POINT for value in sides)))
    return Slot(holder.placeholder_format.idx, replace(box or default, inset=_inset_of(holder)))


def _inset_of(holder: Any) -> Inset:
    """The larger insets of a frame, its master's where it names none; never less than PowerPoint's own."""
    layout = holder.part.slide_layout
    alike = [found for found in placeholders(layout.slide_master) if _is_alike(found, holder)]
    frames = [one._element.find(f"{qn('p:txBody')}/{qn('a:bodyPr')}") for one in (holder, *alike)]
    side = max((_said(frames, name) for name in ("lIns", "rIns")), default=0.0)
    top = max((_said(frames, name) for name in ("tIns", "bIns")), default=0.0)
    return Inset(max(side, Inset().side), max(top, Inset().top))


def _is_alike(found: Any, holder: Any) -> bool:
    """Whether a placeholder of a master is what a layout's takes its looks from."""
    kinds = [one.placeholder_format.type for one in (found, holder)]
    return any(kinds[0] in group and kinds[1] in group for group in (TITLES, (*BODIES, PP_PLACEHOLDER.SUBTITLE)))


def _said(frames: Iterable[Any], name: str) -> float:
    """An inset in points, from the first frame that names it; 0 for none."""
    return next((int(frame.get(name)) / EMU_PER_POINT for frame in frames if frame is not None and frame.get(name)), 0.0)
