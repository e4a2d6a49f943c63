"""A session plan in less time: which blocks are shortened, which are left out, or why it cannot be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from transferkit.model.facts import PlanBlock


@dataclass(frozen=True, slots=True)
class Fit:
    """A plan that was to be fitted into some time."""

    blocks: tuple[PlanBlock, ...]
    """What remains, each with the minutes it now has; all as they were where nothing fits."""
    shortened: tuple[tuple[PlanBlock, int], ...] = ()
    """The blocks as they were, each with its new minutes."""
    dropped: tuple[PlanBlock, ...] = ()
    least: int = 0
    """The fewest minutes the plan can be done in."""
    fits: bool = True

    @property
    def minutes(self) -> int:
        """How long what remains takes."""
        return sum(block.minutes for block in self.blocks)


def can_be_dropped(block: PlanBlock) -> bool:
    """Whether a block may be left out."""
    return block.optional or block.short == 0


def shortest(block: PlanBlock) -> int:
    """The minutes of a block in its short version; all of them where it has none."""
    return block.short if block.short and block.short < block.minutes else block.minutes


def fit(plan: Sequence[PlanBlock], minutes: int) -> Fit:
    """The plan in at most so many minutes.

    As little as possible is left out; of what is kept, as few blocks as possible are shortened, the longest cuts
    first, none below its short version.
    """
    least = sum(shortest(block) for block in plan if not can_be_dropped(block))
    if least > minutes:
        return Fit(tuple(plan), least=least, fits=False)
    dropped = _dropped(plan, minutes)
    kept = [index for index in range(len(plan)) if index not in dropped]
    lengths = _lengths([plan[index] for index in kept], minutes)
    blocks = tuple(replace(plan[index], minutes=length) for index, length in zip(kept, lengths, strict=True))
    shortened = tuple((plan[index], length) for index, length in zip(kept, lengths, strict=True) if length < plan[index].minutes)
    return Fit(blocks, shortened, tuple(plan[index] for index in sorted(dropped)), least)


def _dropped(plan: Sequence[PlanBlock], minutes: int) -> frozenset[int]:
    """The blocks to leave out so that the short versions of the others fit: those with the fewest minutes together."""
    too_much = sum(shortest(block) for block in plan) - minutes
    best: dict[int, tuple[int, frozenset[int]]] = {0: (0, frozenset())}
    for index, block in enumerate(plan):
        if too_much <= 0 or not can_be_dropped(block):
            continue
        for saved, (lost, chosen) in list(best.items()):
            now = min(too_much, saved + shortest(block))
            found = (lost + block.minutes, chosen | {index})
            if now not in best or found[0] < best[now][0]:
                best[now] = found
    return best[max(0, too_much)][1]


def _lengths(blocks: Sequence[PlanBlock], minutes: int) -> list[int]:
    """The minutes of each block, cut down where they are too many together."""
    lengths = [block.minutes for block in blocks]
    too_much = sum(lengths) - minutes
    for index in sorted(range(len(blocks)), key=lambda index: shortest(blocks[index]) - blocks[index].minutes):
        cut = min(max(0, too_much), lengths[index] - shortest(blocks[index]))
        lengths[index] -= cut
        too_much -= cut
    return lengths
