"""A module as a deck: the rule that makes one source serve page and slides.

A heading starts a slide; lists, tables, pictures, boxes, code, quotes, formulas and exercises are shown; the
remaining prose goes to the speaker notes, in order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import takewhile

from transferkit.model.course import Aside, Content, Course, Exercise, Frame, Module, Section, SlideBlock, SlideBreak, blocks_in
from transferkit.model.deck import Deck, Layout, Slide
from transferkit.model.facts import PlanBlock
from transferkit.model.labels import FORMS, LEVELS, exercise_facts, minutes
from transferkit.model.licences import licence_of
from transferkit.model.quiz import Question
from transferkit.model.quiz_text import key_blocks, question_body, question_title
from transferkit.model.settings import is_right_to_left
from transferkit.model.text import Block, Callout, Cell, Code, ItemList, Paragraph, Run, Table, Text, plain, runs
from transferkit.model.words import Words, later, words
from transferkit.writers.slides.sentences import first_sentence

ON_PAPER = frozenset({"worksheet", "checklist", "self-check", "reflection", "case-study", "cloze", "notebook"})
"""Types of exercise that people do on a sheet or at a computer, not with a slide."""
FRAMES = {
    "objectives": (Layout.OBJECTIVES, later("Learning objectives")),
    "questions": (Layout.OBJECTIVES, later("Questions")),
    "keypoints": (Layout.KEY_POINTS, later("Key points")),
    "prerequisites": (Layout.CONTENT, later("Prerequisites")),
}


def deck_of(module: Module, course: Course) -> Deck:
    """The deck of a module in the course's edition."""
    maker = _Maker(words(course.edition.language), course, module)
    return Deck(
        title=plain(module.title),
        language=course.edition.language,
        slides=tuple(maker.slides()),
        footer=" · ".join(part for part in (_licence(module, course)[0], course.settings.publisher, course.settings.title) if part),
        author=", ".join(module.facts.authors) or course.settings.publisher,
        date=course.date,
        right_to_left=is_right_to_left(course.edition.language),
    )


@dataclass(slots=True)
class _Draft:
    """A slide that is still being filled."""

    layout: Layout
    title: Text
    body: list[Block] = field(default_factory=list)
    subtitle: Text = ()
    notes: list[Block] = field(default_factory=list)
    sheet: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether it has nothing but a title: what stood under it has slides of its own."""
        return self.layout is Layout.CONTENT and not self.body and not self.notes

    def done(self) -> Slide:
        """The finished slide; one with nothing to show shows the first sentence of its notes."""
        body = tuple(self.body)
        if not body and self.layout is Layout.CONTENT:
            spoken = next((plain(block.text) for block in self.notes if isinstance(block, Paragraph) and block.text), "")
            body = (Paragraph(runs(first_sentence(spoken))),) if spoken else ()
        return Slide(self.layout, self.title, body, self.subtitle, tuple(self.notes), self.sheet)


class _Maker:
    """Walks a module once and collects slides."""

    def __init__(self, say: Words, course: Course, module: Module) -> None:
        self.say, self.course, self.module = say, course, module
        self.drafts: list[_Draft] = []

    def slides(self) -> list[Slide]:
        """All slides of the deck, in order."""
        lead = tuple(takewhile(lambda item: isinstance(item, Paragraph), self.module.content))
        self._title()
        self._content(lead, self.module.title)
        self._agenda()
        self._content(self.module.content[len(lead) :], self.module.title)
        for section in self.module.sections:
            if not section.sources:
                self._section(section, top=True)
        self._sources()
        return [draft.done() for draft in self.drafts if not draft.is_bare]

    # ### the frame of the deck

    def _title(self) -> None:
        facts = self.module.facts
        parts = [
            facts.short_id,
            minutes(facts.minutes, self.say) if facts.minutes else "",
            self.say(LEVELS[facts.level]) if facts.level else "",
            self.course.settings.publisher,
        ]
        subtitle = runs(" · ".join(part for part in parts if part))
        draft = self._open(Layout.TITLE, self.module.title, subtitle)
        url = self.course.page_url(self.module)
        where = (Run(url, link=url),) if url else runs(plain(self.module.title))
        draft.notes.append(Paragraph((Run(f"{self.say('In the handbook')}: "), *where)))
        if self.course.settings.funding:
            draft.notes.append(Paragraph(runs(self.course.settings.funding)))

    def _agenda(self) -> None:
        plan = self.module.facts.plan
        if not plan:
            return
        draft = self._open(Layout.AGENDA, runs(self.say("Agenda")))
        head = (Cell(runs(self.say("Minutes"))), Cell(runs(self.say("Content"))))
        rows = tuple((Cell(runs(str(block.minutes))), Cell(runs(block.title))) for block in plan)
        draft.body.append(Table((head,), rows, widths=(15, 85)))
        draft.notes += [note for block in plan for note in self._plan_notes(block)]

    def _plan_notes(self, block: PlanBlock) -> list[Block]:
        """What a trainer wants to know of a block; in a learner's course the plan holds titles only."""
        labelled = (
            (self.say("Goal"), block.goal),
            (self.say("Content"), block.content),
            (self.say("Method"), ", ".join(part for part in (self.say(FORMS[block.form]) if block.form else "", block.method) if part)),
            (self.say("Material"), ", ".join(block.material)),
            (self.say("Who"), block.who),
            (self.say("Notes"), block.notes),
            (self.say("short"), "" if block.short is None else str(block.short)),
        )
        items = tuple((Paragraph(runs(f"{label}: {text}")),) for label, text in labelled if text)
        head = Paragraph((Run(f"{block.minutes} ′ {block.title}", strong=True),))
        return [head, ItemList(items)] if items else []

    def _sources(self) -> None:
        facts, settings = self.module.facts, self.course.settings
        draft = self._open(Layout.SOURCES, runs(self.say("Sources and licence")))
        for section in self.module.sections:
            if section.sources:
                draft.body += _all_blocks(section)
        items = tuple(blocks for _, blocks in self.module.footnotes)
        if items:
            draft.body.append(ItemList(items, ordered=True))
        name, link = _licence(self.module, self.course)
        by = ", ".join(facts.authors) or settings.publisher
        place = ", ".join(part for part in (settings.title, settings.publisher) if part)
        end = "" if place.endswith(".") else "."
        credit: list[Run] = [Run(f"„{plain(self.module.title)}“"), *([Run(f", {by}")] if by else []), Run(", ")]
        draft.body.append(Paragraph((*credit, Run(name, link=link), Run(f". {place}{end}" if place else "."))))
        if settings.funding:
            draft.body.append(Paragraph(runs(settings.funding)))

    # ### sections

    def _section(self, section: Section, top: bool = False) -> None:
        if not section.on_slides:
            self._into_notes(section)
            return
        if top and section.sections:
            self._open(Layout.SECTION, section.title)
            prose = tuple(item for item in section.content if isinstance(item, Paragraph | Aside))
            rest = tuple(item for item in section.content if not isinstance(item, Paragraph | Aside))
            self._content((*prose, *rest), section.title)
        else:
            self._open(Layout.CONTENT, section.title)
            self._content(section.content, section.title)
        for inner in section.sections:
            self._section(inner)

    def _into_notes(self, section: Section) -> None:
        """A section without slides is still said: with the slide before it."""
        draft = self.drafts[-1]
        draft.notes.append(Paragraph(tuple(replace(run, strong=True) for run in section.title)))
        for item in section.content:
            if isinstance(item, Exercise):
                self._exercise(item)
            elif isinstance(item, Question):
                self._question(item)
            elif isinstance(item, SlideBlock):
                draft.notes += [Paragraph(item.title)] if item.title else []
                draft.notes += [block for part in item.blocks for block in (part.blocks if isinstance(part, Aside) else (part,))]
            elif isinstance(item, Aside | Frame):
                draft.notes += item.blocks
            elif not isinstance(item, SlideBreak):
                draft.notes.append(item)
        for inner in section.sections:
            self._into_notes(inner)

    def _content(self, content: Iterable[Content], title: Text) -> None:
        """What stands under a heading; the slide of the heading is open already."""
        fresh = False
        for item in content:
            match item:
                case Exercise():
                    self._exercise(item)
                    fresh = True
                case Question():
                    self._question(item)
                    fresh = True
                case Frame():
                    self._frame(item)
                    fresh = True
                case SlideBlock():
                    self._slide_block(item)
                    fresh = True
                case SlideBreak():
                    fresh = True
                case Aside():
                    self._aside(item)
                case Paragraph() | Code(folded=True):
                    self.drafts[-1].notes.append(item)
                case _:
                    if fresh or self.drafts[-1].layout in (Layout.TITLE, Layout.AGENDA, Layout.SECTION):
                        self._open(Layout.CONTENT, title)
                        fresh = False
                    self.drafts[-1].body.append(item)

    def _frame(self, frame: Frame) -> None:
        layout, title = FRAMES[frame.kind]
        draft = self._open(layout, runs(self.say(title)))
        draft.body += [block for block in frame.blocks if not isinstance(block, Paragraph)] or list(frame.blocks)
        draft.notes += [block for block in frame.blocks if isinstance(block, Paragraph)]

    def _aside(self, aside: Aside) -> None:
        notes = self.drafts[-1].notes
        if aside.kind == "instructor":
            notes.append(Paragraph((Run(f"{self.say('For trainers')}:", strong=True),)))
        notes += aside.blocks

    def _slide_block(self, block: SlideBlock) -> None:
        draft = self._open(Layout.CONTENT, block.title or self.module.title)
        for item in block.blocks:
            if isinstance(item, Aside):
                self._aside(item)
            else:
                draft.body.append(item)

    def _exercise(self, exercise: Exercise) -> None:
        facts = exercise.facts
        called = f"{self.say('Exercise')} {exercise.number}".rstrip()
        title = (Run(f"{called}: "), *exercise.title) if exercise.title else runs(called)
        panel = "\n".join(exercise_facts(facts, self.say))
        draft = self._open(Layout.EXERCISE, title, runs(panel))
        draft.body += [block for block in exercise.task if not _is_folded(block)]
        draft.notes += [block for block in exercise.task if _is_folded(block)]
        if facts.type in ON_PAPER:
            draft.sheet = self.say("More on worksheet {number}", number=exercise.number)
        for hint in exercise.hints:
            draft.notes += [Callout("hint", runs(f"{self.say('Hint')}:"), hint)]
        if exercise.solution:
            draft.notes += [Callout("solution", runs(f"{self.say('Solution')} {exercise.number}".rstrip()), exercise.solution)]
        for question in exercise.questions:
            self._question(question)

    def _question(self, question: Question) -> None:
        """A slide with lettered choices; what is right, and why, goes to the notes of a trainer's deck. Exam questions have none."""
        if question.exam:
            return
        draft = self._open(Layout.CONTENT, question_title(question, self.say))
        draft.body += question_body(question)
        if key := key_blocks(question, self.say):
            draft.notes.append(Callout("solution", runs(self.say("Solution")), key))

    def _open(self, layout: Layout, title: Text, subtitle: Text = ()) -> _Draft:
        draft = _Draft(layout, title or runs(plain(self.module.title)), subtitle=subtitle)
        self.drafts.append(draft)
        return draft


def _is_folded(block: Block) -> bool:
    return isinstance(block, Code) and block.folded


def _all_blocks(section: Section) -> list[Block]:
    """The blocks of a section and of those below it, each of these under its title in bold."""
    found = list(blocks_in(section.content))
    for inner in section.sections:
        found += [Paragraph(tuple(replace(run, strong=True) for run in inner.title)), *_all_blocks(inner)]
    return found


def _licence(module: Module, course: Course) -> tuple[str, str]:
    return licence_of(module.facts.license, course.settings.license)
