"""How many sets of cards a number of people need."""

from __future__ import annotations

from transferkit.model.course import Exercise
from transferkit.model.text import Callout

CARDS = "cards"
"""The kind of callout a set of cards is read as."""
GROUPS = {"EA": 1, "PA": 2, "GA": 4}
"""How many people share a set of cards where its author does not say, by social form; all together need one set."""


def cards_of(exercise: Exercise) -> tuple[Callout, ...]:
    """The cards of an exercise, in order: each with its title and its blocks."""
    sets = [block for block in exercise.task if isinstance(block, Callout) and block.kind == CARDS]
    return tuple(card for one in sets for card in one.blocks if isinstance(card, Callout))


def card_sets(exercise: Exercise, participants: int) -> int:
    """How many sets of cards so many people need."""
    if exercise.facts.form == "PL" and not exercise.facts.group:
        return 1
    return -(-participants // (exercise.facts.group or GROUPS.get(exercise.facts.form, GROUPS["GA"])))
