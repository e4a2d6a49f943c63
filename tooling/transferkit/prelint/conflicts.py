"""Two versions of a passage side by side, as version control leaves them when it cannot choose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transferkit.model.problem import Place, Problem, problem

_MARKS = ("<<<<<<< ", "=======", ">>>>>>> ")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")


def check(text: str, path: str) -> Iterator[Problem]:
    """FILE10 at the first line of each conflict; code that shows one is none."""
    marks = list(_marks(text))
    for (first, line), (second, _), (third, _) in zip(marks, marks[1:], marks[2:], strict=False):
        if (first, second, third) == _MARKS:
            yield problem("FILE10", Place(path, line))


def _marks(text: str) -> Iterator[tuple[str, int]]:
    """The marks of conflicts outside of code, and their lines."""
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        found = _FENCE.match(line)
        if found and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
        mark = next((mark for mark in _MARKS if line.startswith(mark)), "")
        if mark and not fence:
            yield mark, number
