"""Exercises and their solutions."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from transferkit.model.inventory import Inventory
from transferkit.model.problem import Problem, problem


def check(inventory: Inventory) -> Iterator[Problem]:
    """EXR01 exercise without solution, EXR03 solution without exercise, EXR05 exercise used nowhere."""
    solved = {seen.name for seen in inventory.solutions + inventory.quizzes}
    labels = {seen.name for seen in inventory.exercises}
    for seen in inventory.exercises:
        if seen.name not in solved:
            yield problem("EXR01", seen.where, label=seen.name)
    for seen in inventory.solutions:
        if seen.name and seen.name not in labels:
            near = get_close_matches(seen.name, sorted(labels), 1, 0.5)
            yield problem("EXR03", seen.where, label=seen.name, nearest=f" ({near[0]}?)" if near else "")
    for seen in inventory.unplaced_exercises:
        yield problem("EXR05", seen.where, label=seen.name)
