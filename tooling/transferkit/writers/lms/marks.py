"""What an answer is worth to a platform, in per cent."""

from __future__ import annotations

from transferkit.model.quiz import Key

FRACTIONS = (100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0)
"""The only values Moodle takes. See https://docs.moodle.org/en/Moodle_XML_format and question/engine/bank.php."""


def fractions(key: Key, single: bool) -> tuple[float, ...]:
    """One value a choice: right ones share 100, wrong ones of a multiple choice share -100."""
    rights = sum(answer.right for answer in key.answers)
    wrongs = len(key.answers) - rights
    worth, cost = _nearest(100 / max(rights, 1)), 0.0 if single else -_nearest(100 / max(wrongs, 1))
    return tuple(worth if answer.right else cost for answer in key.answers)


def is_exact(key: Key) -> bool:
    """Whether all right answers together are worth 100 per cent."""
    rights = sum(answer.right for answer in key.answers)
    return abs(rights * _nearest(100 / max(rights, 1)) - 100) < 0.01


def shown(fraction: float) -> str:
    """`33.33333`, `50`, `-100`."""
    return f"{fraction:.5f}".rstrip("0").rstrip(".")


def _nearest(value: float) -> float:
    return min(FRACTIONS, key=lambda known: abs(known - value))
