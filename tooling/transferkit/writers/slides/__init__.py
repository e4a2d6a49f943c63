"""PowerPoint decks: `<module>.pptx` for trainers, `<module>-learner.pptx` to hand out; the same for `workshop-<id>`."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.job import Job, Written
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.settings import is_right_to_left
from transferkit.model.text import plain
from transferkit.writers.slides.album import Album
from transferkit.writers.slides.fitted import fitted, fitted_workshops
from transferkit.writers.slides.prototypes import ready
from transferkit.writers.slides.template import OURS, findings
from transferkit.writers.slides.write import write_deck

name = "slides"


def write(job: Job) -> Written:
    """Write a deck for each module and each workshop wanted. TransferkitError, before anything is written, for an unusable template."""
    template, prototype = ready(job.template or OURS, is_right_to_left(job.course.edition.language))
    ending = "-learner" if job.course.edition.audience == "learner" else ""
    album, decks = fitted(job, template)
    _, of_workshops = fitted_workshops(job.fixed, job, template)
    files, problems = [], [*findings(template), *broken_pictures(album)]
    for one in (*decks, *of_workshops):
        path = job.folder / f"{one.name}{ending}.pptx"
        write_deck(path, one.deck, (page for pages in one.pages for page in pages), prototype, template)
        split = [pages for pages in one.pages if len(pages) > 1]
        problems += [problem("FIT01", one.where, title=plain(pages[0].title), count=len(pages)) for pages in split]
        files.append(path)
    return Written(tuple(files), tuple(problems))


def broken_pictures(album: Album) -> Iterator[Problem]:
    """A problem for each picture that cannot be shown."""
    for path, detail in album.broken.items():
        yield problem("IMG04", Place(path.name), path=path.name, detail=detail)
