"""What a handbook holds and offers, for `transferkit list`."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from transferkit.building.jobs import UnitJob
from transferkit.building.units import run_units
from transferkit.markup.programmes import read_programmes
from transferkit.model.course import Course
from transferkit.model.edition import Edition
from transferkit.model.errors import TransferkitError
from transferkit.model.programme import Programme
from transferkit.model.words import reader_language, words


def course_of(project: Path, language: str) -> Course:
    """The trainers' course of a handbook, freshly read; nothing is written.

    TransferkitError where the sources have a problem that stops every build.
    """
    with TemporaryDirectory(prefix="transferkit-") as nowhere:
        job = UnitJob(project, Edition(language, "trainer"), (), Path(nowhere))
        (result,) = run_units([job], 1, lambda _, step: None)
    if result.course is None:
        say = words(reader_language())
        raise TransferkitError(say("The handbook cannot be read as it is."), say("`transferkit check` says what is wrong."))
    return result.course


def programmes_of(project: Path, language: str) -> tuple[Programme, ...]:
    """The programmes of a handbook, without a look at its pages."""
    return read_programmes(project, Edition(language, "trainer"))[0]
