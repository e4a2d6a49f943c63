"""What is taught: a course of modules, as one edition's read gives it.

Made by the reading floor from resolved doctrees. Each edition has its own Course: in a learner's, solutions,
instructor text and notes are absent, so no writer ever asks "may I show this?".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from transferkit.model.edition import Edition
from transferkit.model.facts import ExerciseFacts, ModuleFacts
from transferkit.model.forms import Worksheet
from transferkit.model.glossary import Entry
from transferkit.model.problem import Place
from transferkit.model.programme import Programme
from transferkit.model.quiz import Question
from transferkit.model.reflections import Observation
from transferkit.model.settings import Settings
from transferkit.model.text import Block, Blocks, Text


@dataclass(frozen=True, slots=True)
class Exercise:
    """A task for participants, where it is placed in a module."""

    label: str
    """Unique in the project; the folder name for an exercise document."""
    number: str
    """`A1-2`: the same in both editions. "" for :nonumber:."""
    title: Text
    facts: ExerciseFacts
    task: Blocks
    hints: tuple[Blocks, ...]
    solution: Blocks
    """() in a learner's course and where none is written."""
    files: tuple[Path, ...]
    """What learners start from; absolute paths."""
    solution_files: tuple[Path, ...]
    """For trainers only: () in a learner's course."""
    notebook: Path | None
    """The notebook an exercise document is made from."""
    anchor: str
    """Its id on the module's page."""
    where: Place
    folder: Path | None = None
    """The folder of an exercise document: where its files/ are copied from; None for an inline exercise."""
    questions: tuple[Question, ...] = ()
    """The questions a quiz is made of, in order; they follow the task."""
    cells: tuple[tuple[str, str], ...] = ()
    """(id, text) of the notebook's text cells in the course's language; () where they are in it already."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Objectives, questions, key points or prerequisites of a module."""

    kind: str
    """objectives, questions, keypoints or prerequisites."""
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Aside:
    """What is said with a slide and not shown on it."""

    kind: str
    """`instructor` (for trainers, on their page too), `notes` (for trainers, with the slide only), `spoken` (for everybody)."""
    blocks: Blocks


SLIDE_LAYOUTS = ("picture-left", "picture-right", "full-picture", "discussion", "break", "section")
"""What `{slide}` may ask for; tables, columns, comparisons and quotes find their layout by themselves."""


@dataclass(frozen=True, slots=True)
class SlideBlock:
    """A `{slide}`: a slide that stands in the deck only."""

    title: Text
    blocks: tuple[Block | Aside, ...]
    where: Place
    layout: str = ""
    """One of SLIDE_LAYOUTS, or "" to let what stands on it decide."""
    minutes: int = 0
    """How long a break or a discussion takes; 0 where it does not say."""


@dataclass(frozen=True, slots=True)
class SlideBreak:
    """A `{slide-break}`: what follows goes to a slide of its own."""


Content = Block | Exercise | Question | Frame | Aside | SlideBlock | SlideBreak


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it, down to the next heading."""

    title: Text
    anchor: str
    content: tuple[Content, ...]
    sections: tuple[Section, ...]
    where: Place
    on_slides: bool = True
    """False for a section of class no-slide."""
    sources: bool = False
    """True for the section that lists sources, and for footnotes."""


@dataclass(frozen=True, slots=True)
class Module:
    """One learning module."""

    id: str
    """Folder name: `a1-bedarfsanalyse`."""
    docname: str
    title: Text
    facts: ModuleFacts
    content: tuple[Content, ...]
    """What stands between the title and the first section; its first paragraph is the lead."""
    sections: tuple[Section, ...]
    footnotes: tuple[tuple[str, Blocks], ...]
    """Number and text of each footnote, in order."""
    where: Place
    notebook: Path | None = None
    """The notebook the module is made from."""
    data_files: tuple[Path, ...] = ()
    """Files of the module's data/ folder; absolute paths."""
    cells: tuple[tuple[str, str], ...] = ()
    """(id, text) of the notebook's text cells in the course's language; () where they are in it already."""
    is_original: bool = False
    """Whether a course in another language has it in its author's words, as too little of it is translated."""

    @property
    def name(self) -> str:
        """How sheets and numbers call it: the short id, else the folder name."""
        return self.facts.short_id or self.id

    def everything(self) -> Iterator[Content]:
        """All content of the module and its sections, in reading order."""
        yield from self.content
        for section in self.sections:
            yield from _content_of(section)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """Its exercises in reading order."""
        return tuple(item for item in self.everything() if isinstance(item, Exercise))

    @property
    def questions(self) -> tuple[Question, ...]:
        """Its questions in reading order, those inside exercises included."""
        return tuple(question for item in self.everything() for question in questions_of(item))


@dataclass(frozen=True, slots=True)
class Course:
    """Everything one edition's read found."""

    edition: Edition
    settings: Settings
    modules: tuple[Module, ...]
    """In the order of the handbook's toctree."""
    date: str
    """ISO date all products carry: SOURCE_DATE_EPOCH, else the newest `updated:`."""
    programmes: tuple[Programme, ...] = ()
    """By the names of their files."""
    glossary: tuple[Entry, ...] = ()
    """Every word the handbook's glossaries explain, by page and line."""
    worksheets: tuple[Worksheet, ...] = ()
    """Worksheets of handbook pages, which modules fill field by field."""
    log: tuple[Observation, ...] = ()
    """What was noticed after workshops, by the names of the files that say so; for trainers."""

    def page_url(self, module: Module, anchor: str = "") -> str:
        """Address of a module's page in the learner edition; "" without a site address."""
        return self.url_of(module.docname, anchor)

    def url_of(self, docname: str, anchor: str = "") -> str:
        """Address of any page in the learner edition; "" without a site address."""
        if not self.settings.site_url:
            return ""
        page = f"{self.settings.site_url.rstrip('/')}/{self.edition.language}/{docname}.html"
        return f"{page}#{anchor}" if anchor else page


def _content_of(section: Section) -> Iterator[Content]:
    yield from section.content
    for inner in section.sections:
        yield from _content_of(inner)


def questions_of(item: Content) -> tuple[Question, ...]:
    """The questions an item is or holds."""
    if isinstance(item, Question):
        return (item,)
    return item.questions if isinstance(item, Exercise) else ()


def blocks_in(content: tuple[Content, ...]) -> Blocks:
    """Only the ordinary blocks of some content."""
    return tuple(item for item in content if not isinstance(item, Exercise | Question | Frame | Aside | SlideBlock | SlideBreak))
