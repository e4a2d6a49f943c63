"""Which slides belong to which block of a workshop, by the numbers they have in its deck."""

from __future__ import annotations

from collections.abc import Mapping

from transferkit.model.job import Job
from transferkit.model.settings import is_right_to_left
from transferkit.writers.slides.fitted import fitted_workshops
from transferkit.writers.slides.prototypes import ready
from transferkit.writers.slides.template import OURS
from transferkit.writers.slides.workshop_deck import placed_slides


def slide_numbers(job: Job) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """For each workshop of a job, by its id: first and last slide of each item, (0, 0) for one without."""
    template, _ = ready(job.template or OURS, is_right_to_left(job.course.edition.language))
    workshops = [workshop for workshop in job.workshops if workshop.modules]
    _, decks = fitted_workshops(workshops, job, template)
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for workshop, one in zip(workshops, decks, strict=True):
        items = [placed.item for placed in placed_slides(workshop, job.course)]
        spans = [(0, 0)] * len(workshop.composed.items)
        for item, (_, numbers) in zip(items, one.numbered(), strict=True):
            if item >= 0:
                first = spans[item][0] or numbers[0]
                spans[item] = (first, numbers[-1])
        found[workshop.id] = tuple(spans)
    return found
