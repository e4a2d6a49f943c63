"""Which slides of a module's deck belong to which block of its plan."""

from __future__ import annotations

from collections.abc import Sequence, Set

from transferkit.model.deck import Layout, Slide
from transferkit.model.facts import PlanBlock

OPENINGS = (Layout.TITLE, Layout.AGENDA)
"""Slides a workshop has its own of."""


def shared_out(slides: Sequence[Slide], plan: Sequence[PlanBlock], left_out: Set[str]) -> tuple[tuple[Slide, ...], ...]:
    """The slides of each block of a plan, in order, without title and agenda.

    An exercise's slides are its block's. What stands between two exercises belongs to the last of the blocks planned
    between them, else to the later exercise; what follows the last one to the block behind it, else to it.
    left_out: labels of exercises that are not done; they have no slides.
    """
    shares: list[list[Slide]] = [[] for _ in plan]
    by_exercise = {block.exercise: index for index, block in enumerate(plan) if block.exercise}
    waiting: list[Slide] = []
    at = 0  # the first block that still may get slides
    for slide in slides:
        index = by_exercise.get(slide.exercise, -1) if slide.exercise else -1
        if slide.layout in OPENINGS or slide.exercise in left_out:
            continue
        if index >= at:
            between = next((inner for inner in reversed(range(at, index)) if not plan[inner].exercise), index)
            shares[between] += waiting
            shares[index].append(slide)
            waiting, at = [], index + 1
        elif 0 <= index == at - 1 and not waiting:
            shares[index].append(slide)
        else:
            waiting.append(slide)
    if plan:
        shares[min(at, len(plan) - 1)] += waiting
    return tuple(tuple(share) for share in shares)
