"""PowerPoint decks: `<module>.pptx` for trainers, `<module>-learner.pptx` to hand out."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.job import Job, Written
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.text import plain
from transferkit.writers.slides.album import Album, album_of
from transferkit.writers.slides.fit import pages_of
from transferkit.writers.slides.outline import deck_of
from transferkit.writers.slides.prototypes import ready
from transferkit.writers.slides.stage import Stage
from transferkit.writers.slides.template import OURS, findings
from transferkit.writers.slides.write import write_deck

name = "slides"


def write(job: Job) -> Written:
    """Write a deck for each module wanted. TransferkitError, before anything is written, for an unusable template."""
    template, prototype = ready(job.template or OURS)
    ending = "-learner" if job.course.edition.audience == "learner" else ""
    decks = {module: deck_of(module, job.course) for module in job.modules}
    album = album_of(block for deck in decks.values() for slide in deck.slides for block in slide.body)
    files, problems = [], [*findings(template), *_broken_pictures(album)]
    for module, deck in decks.items():
        stage = Stage(template, album, deck.right_to_left)
        pages = [pages_of(slide, stage) for slide in deck.slides]
        path = job.folder / f"{module.id}{ending}.pptx"
        write_deck(path, deck, (page for of_slide in pages for page in of_slide), prototype, template)
        problems += [problem("FIT01", module.where, title=plain(made[0].title), count=len(made)) for made in pages if len(made) > 1]
        files.append(path)
    return Written(tuple(files), tuple(problems))


def _broken_pictures(album: Album) -> Iterator[Problem]:
    for path, detail in album.broken.items():
        yield problem("IMG04", Place(path.name), path=path.name, detail=detail)
