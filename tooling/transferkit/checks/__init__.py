"""The course in, problems out: pure generators, one file a topic."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.checks import exercises, modules
from transferkit.model.course import Course
from transferkit.model.problem import Problem


def check(course: Course) -> Iterator[Problem]:
    """Everything that can be said of a course as a whole."""
    for topic in (modules, exercises):
        yield from topic.check(course)
