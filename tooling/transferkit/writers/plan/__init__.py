"""Plans of workshops: for participants an agenda, for trainers the run sheet and what to bring, in a folder each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from transferkit.model.job import Job, Written
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.report import Report, report_of
from transferkit.model.words import words
from transferkit.model.workshop import Workshop, plans_of
from transferkit.press import PressError, to_pdfs
from transferkit.press.fonts import character_name
from transferkit.press.pages import Made
from transferkit.writers.plan.agenda import agenda, agenda_page
from transferkit.writers.plan.badges import blank_badges
from transferkit.writers.plan.excel import run_sheet_book
from transferkit.writers.plan.forms import attendance_list, feedback, photo_consent
from transferkit.writers.plan.markdown import materials
from transferkit.writers.plan.report import has_report
from transferkit.writers.plan.report_paper import report_file, report_paper
from transferkit.writers.plan.run_sheet import run_sheet
from transferkit.writers.plan.word import run_sheet_file

name = "plan"
REPORT = "report-"
"""How the names of reports begin; behind it stands the programme's."""
BLANK_BADGES = 8
"""Badges to write names on, where nobody said how many people come: a page of them."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A PDF before it is typeset."""

    where: Place
    """Where the source of it stands."""
    path: Path
    made: Made


def write(job: Job) -> Written:
    """Write the plans of each workshop wanted; all PDFs of them are typeset by one child process."""
    for workshop in job.workshops:
        (job.folder / workshop.id).mkdir(parents=True, exist_ok=True)
    planned = list(_planned(job))
    files, problems = list[Path](), list[Problem]()
    for one, pdf in zip(planned, to_pdfs([one.made.sheet for one in planned]), strict=True):
        problems += [problem("FIT02", one.where, character=letter, name=character_name(letter)) for letter in one.made.missing]
        if isinstance(pdf, PressError):
            problems.append(problem("FIT03", one.where, label=one.path.name, detail=pdf.message.split("\n")[0]))
            continue
        one.path.write_bytes(pdf)
        files.append(one.path)
    others = [(job.folder / workshop.id / file, data) for workshop in job.workshops for file, data in _others(workshop, job)]
    others += [(job.folder / f"{_called(report)}.docx", report_file(report, job.course)) for report in _reports(job)]
    for path, data in others:
        path.write_bytes(data)
        files.append(path)
    return Written(tuple(files), tuple(problems))


def _planned(job: Job) -> Iterator[Planned]:
    for workshop in job.workshops:
        yield from (Planned(workshop.event.where, job.folder / workshop.id / file, made) for file, made in _papers(workshop, job))
    for report in _reports(job):
        yield Planned(report.programme.where, job.folder / f"{_called(report)}.pdf", report_paper(report, job.course))


def _reports(job: Job) -> Iterator[Report]:
    """What became of each programme of which something has taken place: for trainers, where all is made."""
    if job.whole and job.course.edition.audience == "trainer":
        plans = plans_of(job.course)
        yield from (report_of(one, plans, job.course.log) for one in job.course.programmes if has_report(one))


def _called(report: Report) -> str:
    return f"{REPORT}{report.programme.id}"


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
