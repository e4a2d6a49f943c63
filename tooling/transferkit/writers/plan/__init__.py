"""Plans of workshops: for participants an agenda, for trainers the run sheet and what to bring, in a folder each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from transferkit.model.job import Job, Written
from transferkit.model.problem import Problem, problem
from transferkit.model.words import words
from transferkit.model.workshop import Workshop
from transferkit.press import PressError, to_pdfs
from transferkit.press.fonts import character_name
from transferkit.press.pages import Made
from transferkit.writers.plan.agenda import agenda, agenda_page
from transferkit.writers.plan.badges import blank_badges
from transferkit.writers.plan.excel import run_sheet_book
from transferkit.writers.plan.forms import attendance_list, feedback, photo_consent
from transferkit.writers.plan.markdown import materials
from transferkit.writers.plan.run_sheet import run_sheet
from transferkit.writers.plan.word import run_sheet_file

name = "plan"
BLANK_BADGES = 8
"""Badges to write names on, where nobody said how many people come: a page of them."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A PDF before it is typeset."""

    workshop: Workshop
    path: Path
    made: Made


def write(job: Job) -> Written:
    """Write the plans of each workshop wanted; all PDFs of them are typeset by one child process."""
    for workshop in job.workshops:
        (job.folder / workshop.id).mkdir(parents=True, exist_ok=True)
    planned = list(_planned(job))
    files, problems = list[Path](), list[Problem]()
    for one, pdf in zip(planned, to_pdfs([one.made.sheet for one in planned]), strict=True):
        where = one.workshop.event.where
        problems += [problem("FIT02", where, character=letter, name=character_name(letter)) for letter in one.made.missing]
        if isinstance(pdf, PressError):
            problems.append(problem("FIT03", where, label=one.path.name, detail=pdf.message.split("\n")[0]))
            continue
        one.path.write_bytes(pdf)
        files.append(one.path)
    for workshop in job.workshops:
        for file, data in _others(workshop, job):
            path = job.folder / workshop.id / file
            path.write_bytes(data)
            files.append(path)
    return Written(tuple(files), tuple(problems))


def _planned(job: Job) -> Iterator[Planned]:
    for workshop in job.workshops:
        yield from (Planned(workshop, job.folder / workshop.id / file, made) for file, made in _papers(workshop, job))


def _papers(workshop: Workshop, job: Job) -> Iterator[tuple[str, Made]]:
    """The PDFs one edition makes."""
    if job.course.edition.audience == "learner":
        yield "agenda.pdf", agenda(workshop, job.course)
    else:
        yield "plan.pdf", run_sheet(workshop, job.course, job.slides.get(workshop.id, ()))
        yield "attendance.pdf", attendance_list(workshop, job.course)
        yield "badges.pdf", blank_badges(job.participants or workshop.event.participants or BLANK_BADGES, workshop, job.course)
        yield "feedback.pdf", feedback(workshop, job.course)
        yield "photo-consent.pdf", photo_consent(workshop, job.course)


def _others(workshop: Workshop, job: Job) -> Iterator[tuple[str, bytes]]:
    """What needs no press."""
    if job.course.edition.audience == "learner":
        yield "agenda.html", agenda_page(workshop, job.course).encode()
        return
    slides = job.slides.get(workshop.id, ())
    yield "plan.docx", run_sheet_file(workshop, job.course, slides)
    yield "plan.xlsx", run_sheet_book(workshop, job.course, slides)
    yield "materials.md", materials(workshop, words(job.course.edition.language)).encode()
