"""PowerPoint decks: `<module>.pptx` for trainers, `<module>-learner.pptx` to hand out."""

from __future__ import annotations

from transferkit.model.job import Job, Written
from transferkit.model.problem import Problem, problem
from transferkit.model.text import plain
from transferkit.writers.slides.fit import pages_of
from transferkit.writers.slides.outline import deck_of
from transferkit.writers.slides.template import OURS, findings, open_template
from transferkit.writers.slides.write import write_deck

name = "slides"


def write(job: Job) -> Written:
    """Write a deck for each module wanted. TransferkitError, before anything is written, for an unusable template."""
    template = open_template(job.template or OURS)
    ending = "-learner" if job.course.edition.audience == "learner" else ""
    files, problems = [], list[Problem](findings(template))
    for module in job.modules:
        deck = deck_of(module, job.course)
        pages = [pages_of(slide, template.boxes) for slide in deck.slides]
        path = job.folder / f"{module.id}{ending}.pptx"
        problems += write_deck(path, deck, (page for of_slide in pages for page in of_slide), template)
        problems += [problem("FIT01", module.where, title=plain(made[0].title), count=len(made)) for made in pages if len(made) > 1]
        files.append(path)
    return Written(tuple(files), tuple(problems))
