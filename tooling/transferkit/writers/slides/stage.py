"""What slides are fitted to: the frames of a template, the pictures there are, the direction of reading."""

from __future__ import annotations

from dataclasses import dataclass, field

from transferkit.model.deck import Layout
from transferkit.writers.slides.album import Album
from transferkit.writers.slides.boxes import GAP, Box
from transferkit.writers.slides.metrics import Metrics
from transferkit.writers.slides.slots import Slot
from transferkit.writers.slides.template import Template

COLUMN_LAYOUTS = {2: Layout.COLUMNS, 3: Layout.COLUMNS_3}
MOST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Stage:
    """Where things can stand, and what they look like."""

    template: Template
    album: Album = field(default_factory=Album)
    right_to_left: bool = False

    @property
    def metrics(self) -> Metrics:
        """The font of text."""
        return self.template.boxes.metrics

    def body(self, layout: Layout) -> Slot:
        """The main frame of a layout; one without a placeholder of its own takes the content layout's place."""
        bodies = self.template.slots[layout].bodies
        return Slot(bodies[0].index if bodies else 0, self.template.boxes.frame(layout))

    def title(self, layout: Layout) -> Box:
        """The room for a title."""
        return self.template.boxes.title(layout)

    def aside(self, layout: Layout) -> Slot | None:
        """The frame beside or below the main one: facts of an exercise, source of a quote."""
        return self.template.slots[layout].aside

    def columns(self, count: int) -> tuple[Layout, tuple[Slot, ...]]:
        """(layout, frames side by side in reading order)."""
        layout = COLUMN_LAYOUTS.get(count, Layout.CONTENT)
        slots = self.template.slots[layout].bodies
        if len(slots) != count:
            slots = _shared(self.body(Layout.CONTENT), count)
            layout = Layout.CONTENT
        return layout, self.mirrored(slots)

    def mirrored(self, slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
        """The same placeholders in each other's places where one reads from the right."""
        if not self.right_to_left:
            return slots
        return tuple(Slot(slot.index, other.box) for slot, other in zip(slots, reversed(slots), strict=True))


def _shared(whole: Slot, count: int) -> tuple[Slot, ...]:
    """One frame shared out evenly; the first part fills its placeholder."""
    box = whole.box
    width = (box.width - GAP * (count - 1)) / count
    boxes = (Box(box.left + number * (width + GAP), box.top, width, box.height, box.inset) for number in range(count))
    return tuple(Slot(whole.index if number == 0 else 0, place) for number, place in enumerate(boxes))
