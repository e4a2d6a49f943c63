"""The decks of a job, fitted to a template: what files, handouts and cards are made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transferkit.model.deck import Deck, Slide
from transferkit.model.job import Job
from transferkit.model.problem import Place
from transferkit.model.workshop import Workshop
from transferkit.writers.slides.album import Album, album_of
from transferkit.writers.slides.fit import pages_of
from transferkit.writers.slides.outline import deck_of
from transferkit.writers.slides.page import Page
from transferkit.writers.slides.stage import Stage
from transferkit.writers.slides.template import Template
from transferkit.writers.slides.workshop_deck import workshop_deck


@dataclass(frozen=True, slots=True)
class Fitted:
    """A deck and the pages that each of its slides becomes."""

    name: str
    """How its files are called: the module's folder, or `workshop-` and the workshop's id."""
    where: Place
    """What it is made from."""
    deck: Deck
    pages: tuple[tuple[Page, ...], ...]
    """One tuple a slide."""

    def numbered(self) -> Iterator[tuple[Slide, range]]:
        """Each slide with the numbers its pages have in the file."""
        first = 1
        for slide, pages in zip(self.deck.slides, self.pages, strict=True):
            yield slide, range(first, first + len(pages))
            first += len(pages)


def fitted(job: Job, template: Template) -> tuple[Album, tuple[Fitted, ...]]:
    """The decks of a job's modules, and the pictures on them."""
    return _fitted([(module.id, module.where, deck_of(module, job.course)) for module in job.modules], template)


def fitted_workshops(workshops: Sequence[Workshop], job: Job, template: Template) -> tuple[Album, tuple[Fitted, ...]]:
    """The decks of workshops that work with modules, and the pictures on them."""
    return _fitted([(f"workshop-{one.id}", one.event.where, workshop_deck(one, job.course)) for one in workshops], template)


def _fitted(decks: Sequence[tuple[str, Place, Deck]], template: Template) -> tuple[Album, tuple[Fitted, ...]]:
    album = album_of(block for _, _, deck in decks for slide in deck.slides for block in slide.body)
    return album, tuple(_one(name, where, deck, Stage(template, album, deck.right_to_left)) for name, where, deck in decks)


def _one(name: str, where: Place, deck: Deck, stage: Stage) -> Fitted:
    return Fitted(name, where, deck, tuple(pages_of(slide, stage) for slide in deck.slides))
