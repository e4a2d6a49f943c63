"""The decks of a job, fitted to a template: what files, handouts and cards are made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transferkit.model.course import Module
from transferkit.model.deck import Deck, Slide
from transferkit.model.job import Job
from transferkit.writers.slides.album import Album, album_of
from transferkit.writers.slides.fit import pages_of
from transferkit.writers.slides.outline import deck_of
from transferkit.writers.slides.page import Page
from transferkit.writers.slides.stage import Stage
from transferkit.writers.slides.template import Template


@dataclass(frozen=True, slots=True)
class Fitted:
    """A module's deck and the pages that each of its slides becomes."""

    module: Module
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
    decks = {module: deck_of(module, job.course) for module in job.modules}
    album = album_of(block for deck in decks.values() for slide in deck.slides for block in slide.body)
    return album, tuple(_fitted(module, deck, Stage(template, album, deck.right_to_left)) for module, deck in decks.items())


def _fitted(module: Module, deck: Deck, stage: Stage) -> Fitted:
    return Fitted(module, deck, tuple(pages_of(slide, stage) for slide in deck.slides))
