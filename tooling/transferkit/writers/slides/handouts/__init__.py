"""Decks on paper, numbered like the slides: for learners with lines to write, for trainers with notes, and as note cards.

`<module>-learner.pdf`; `<module>-notes-trainer.pdf` and `<module>-cards-trainer.pdf`.
"""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.model.job import Job, Written
from transferkit.model.problem import Place, Problem, problem
from transferkit.model.settings import is_right_to_left
from transferkit.press import PressError, to_pdfs
from transferkit.press.fonts import character_name
from transferkit.press.pages import Made
from transferkit.writers.slides.fitted import Fitted, fitted
from transferkit.writers.slides.handouts.cards import cards
from transferkit.writers.slides.handouts.learner import handout
from transferkit.writers.slides.handouts.notes import notes
from transferkit.writers.slides.template import OURS, open_template

name = "handouts"


def write(job: Job) -> Written:
    """Write the papers of each module wanted."""
    _, decks = fitted(job, open_template(job.template or OURS, is_right_to_left(job.course.edition.language)))
    papers = {f"{one.name}-{ending}.pdf": (one, made) for one in decks for ending, made in _papers(one, job)}
    results = to_pdfs([made.sheet for _, made in papers.values()])
    files, problems = [], list[Problem]()
    for (file, (one, made)), result in zip(papers.items(), results, strict=True):
        where = one.where
        if isinstance(result, PressError):
            problems.append(problem("FIT03", where, label=file, detail=result.message.split("\n")[0]))
            continue
        (job.folder / file).write_bytes(result)
        files.append(job.folder / file)
        problems += [_unprintable(character, where) for character in made.missing]
    return Written(tuple(files), tuple(problems))


def _papers(one: Fitted, job: Job) -> Iterator[tuple[str, Made]]:
    """What one edition makes of a deck, by the end of the file's name."""
    if job.course.edition.audience == "learner":
        yield "learner", handout(one)
    else:
        yield "notes-trainer", notes(one)
        yield "cards-trainer", cards(one)


def _unprintable(character: str, where: Place) -> Problem:
    return problem("FIT02", where, character=character, name=character_name(character))
