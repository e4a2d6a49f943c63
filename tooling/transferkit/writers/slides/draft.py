"""A slide that is still being filled."""

from __future__ import annotations

from dataclasses import dataclass, field

from transferkit.model.deck import Layout, Slide
from transferkit.model.text import Block, Paragraph, Quote, Text, plain, runs
from transferkit.writers.slides.sentences import first_sentence


@dataclass(slots=True)
class Draft:
    """What a slide shows and what is said with it, so far."""

    layout: Layout
    title: Text
    subtitle: Text = ()
    body: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    last_notes: list[Block] = field(default_factory=list)
    """What is said behind everything else: where the text stands in the handbook."""
    sheet: str = ""
    exercise: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether it has nothing but a title: what stood under it has slides of its own."""
        return self.layout is Layout.CONTENT and not self.body and not self.notes

    def done(self) -> Slide:
        """The finished slide; one with nothing to show shows the first sentence of its notes."""
        body = tuple(self.body)
        if not body and self.layout is Layout.CONTENT:
            spoken = next((plain(block.text) for block in self.notes if isinstance(block, Paragraph) and block.text), "")
            body = (Paragraph(runs(first_sentence(spoken))),) if spoken else ()
        alone = self.layout is Layout.CONTENT and len(body) == 1 and isinstance(body[0], Quote)
        layout = Layout.QUOTE if alone else self.layout
        return Slide(layout, self.title, body, self.subtitle, (*self.notes, *self.last_notes), self.sheet, self.exercise)
