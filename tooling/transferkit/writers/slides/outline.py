"""A module as a deck: the rule that makes one source serve page and slides.

A heading starts a slide; lists, tables, pictures, boxes, code, quotes, formulas, questions and exercises are shown; the
remaining prose goes to the speaker notes, in order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from transferkit.model.course import Aside, Content, Course, Exercise, Frame, Module, Section, SlideBlock, SlideBreak
from transferkit.model.deck import Deck, Layout, Slide
from transferkit.model.labels import exercise_facts, minutes
from transferkit.model.quiz import Question
from transferkit.model.quiz_text import key_blocks, question_body, question_title
from transferkit.model.settings import is_right_to_left
from transferkit.model.text import Block, Callout, Code, Paragraph, Picture, Run, Table, Text, plain, runs
from transferkit.model.words import Words, later, words
from transferkit.writers.slides.bookends import agenda_slide, licence_line, sources_slide, title_slide
from transferkit.writers.slides.card_sets import is_card_set, shown
from transferkit.writers.slides.draft import Draft
from transferkit.writers.slides.remarks import exercise_remarks, page_remark

ON_PAPER = frozenset({"worksheet", "checklist", "self-check", "reflection", "case-study", "cloze", "notebook"})
"""Types of exercise that people do on a sheet or at a computer, not with a slide."""
FRAMES = {
    "objectives": (Layout.OBJECTIVES, later("Learning objectives")),
    "questions": (Layout.OBJECTIVES, later("Questions")),
    "keypoints": (Layout.KEY_POINTS, later("Key points")),
    "prerequisites": (Layout.CONTENT, later("Prerequisites")),
}
LAYOUTS = {"discussion": Layout.DISCUSSION, "break": Layout.BREAK, "section": Layout.SECTION}
"""What `{slide}` asks for by name; wishes for pictures are the pictures' own."""
PLACES = {"picture-left": "left", "picture-right": "right", "full-picture": "full"}
_OPENINGS = (Layout.TITLE, Layout.AGENDA, Layout.SECTION)
"""Slides that nothing of the text is shown on."""


def deck_of(module: Module, course: Course) -> Deck:
    """The deck of a module in the course's edition."""
    maker = _Maker(words(course.edition.language), course, module)
    return Deck(
        title=plain(module.title),
        language=course.edition.language,
        slides=tuple(maker.slides()),
        footer=" · ".join(part for part in (licence_line(module, course)[0], course.settings.publisher, course.settings.title) if part),
        author=", ".join(module.facts.authors) or course.settings.publisher,
        date=course.date,
        right_to_left=is_right_to_left(course.edition.language),
    )


class _Maker:
    """Walks a module once and collects slides."""

    def __init__(self, say: Words, course: Course, module: Module) -> None:
        self.say, self.course, self.module = say, course, module
        self.drafts: list[Draft] = []

    def slides(self) -> list[Slide]:
        """All slides of the deck, in order."""
        lead = tuple(takewhile(lambda item: isinstance(item, Paragraph), self.module.content))
        self.drafts.append(title_slide(self.module, self.course, self.say))
        self._content(lead, self.module.title)
        if agenda := agenda_slide(self.module, self.say):
            self.drafts.append(agenda)
        self._content(self.module.content[len(lead) :], self.module.title)
        for section in self.module.sections:
            if not section.sources:
                self._section(section, top=True)
        self.drafts.append(sources_slide(self.module, self.course, self.say))
        return [draft.done() for draft in _without_bare(self.drafts)]

    # ### sections

    def _section(self, section: Section, top: bool = False) -> None:
        if not section.on_slides:
            self._into_notes(section)
            return
        if top and section.sections:
            opened = self._open(Layout.SECTION, section.title)
            prose = tuple(item for item in section.content if isinstance(item, Paragraph | Aside))
            rest = tuple(item for item in section.content if not isinstance(item, Paragraph | Aside))
            self._content((*prose, *rest), section.title)
        else:
            opened = self._open(Layout.CONTENT, section.title)
            self._content(section.content, section.title)
        if section.anchor and (place := page_remark(self.module, self.course, self.say, section.anchor)):
            opened.last_notes.append(place)
        for inner in section.sections:
            self._section(inner)

    def _into_notes(self, section: Section) -> None:
        """A section without slides is still said: with the slide before it. What follows on its exercises has a slide as elsewhere."""
        draft = self.drafts[-1]
        draft.notes.append(Paragraph(tuple(replace(run, strong=True) for run in section.title)))
        fresh = False
        for item in section.content:
            if isinstance(item, Exercise | Question):
                self._apart(item)
                fresh = True
            elif fresh and isinstance(item, Callout) and item.title:
                self._open(Layout.CONTENT, item.title).body.append(replace(item, title=()))
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
                case Aside():
                    self._aside(item)
                case Paragraph() | Code(folded=True):
                    self.drafts[-1].notes.append(item)
                case Exercise() | Question() | Frame() | SlideBlock() | SlideBreak():
                    self._apart(item)
                    fresh = True
                case Callout(kind="discussion"):
                    self._discussion(item)
                    fresh = True
                case Callout() if fresh and item.title:  # it has the slide to itself, so its title is the slide's
                    self._open(Layout.CONTENT, item.title).body.append(replace(item, title=()))
                case _:
                    if fresh or self.drafts[-1].layout in _OPENINGS:
                        self._open(Layout.CONTENT, title)
                        fresh = False
                    self.drafts[-1].body.append(item)

    def _apart(self, item: Exercise | Question | Frame | SlideBlock | SlideBreak) -> None:
        """What has slides of its own; a slide break has none and only parts others."""
        match item:
            case Exercise():
                self._exercise(item)
            case Question():
                self._question(item)
            case Frame():
                self._frame(item)
            case SlideBlock():
                self._slide_block(item)

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

    def _discussion(self, callout: Callout) -> None:
        """The question large; how long and with whom below the title."""
        called = self.say("To discuss")
        draft = self._open(Layout.DISCUSSION, runs(called), runs(" · ".join(callout.facts)))
        if plain(callout.title) != called:
            draft.body.append(Paragraph(callout.title))
        draft.body += callout.blocks

    def _slide_block(self, block: SlideBlock) -> None:
        layout = LAYOUTS.get(block.layout, Layout.CONTENT)
        title = block.title or (runs(self.say("Break")) if layout is Layout.BREAK else self.module.title)
        draft = self._open(layout, title, runs(minutes(block.minutes, self.say)) if block.minutes else ())
        for item in block.blocks:
            if isinstance(item, Aside):
                self._aside(item)
            elif isinstance(item, Picture) and block.layout in PLACES:
                draft.body.append(replace(item, place=PLACES[block.layout]))
            else:
                draft.body.append(item)

    def _exercise(self, exercise: Exercise) -> None:
        facts = exercise.facts
        called = f"{self.say('Exercise')} {exercise.number}".rstrip()
        title = (Run(f"{called}: "), *exercise.title) if exercise.title else runs(called)
        draft = self._open(Layout.EXERCISE, title, runs("\n".join(exercise_facts(facts, self.say))))
        draft.exercise = exercise.label
        kept_off = [block for block in exercise.task if _is_folded(block) or (facts.type == "self-check" and isinstance(block, Table))]
        draft.body += [shown(block, self.say) if is_card_set(block) else block for block in exercise.task if block not in kept_off]
        draft.notes += [block for block in exercise.task if block in kept_off or is_card_set(block)]
        if facts.type in ON_PAPER:
            draft.sheet = self.say("More on worksheet {number}", number=exercise.number or plain(exercise.title)).rstrip()
        draft.notes += exercise_remarks(exercise, self.module, self.say)
        if place := page_remark(self.module, self.course, self.say, exercise.anchor):
            draft.last_notes.append(place)
        for question in exercise.questions:
            self._question(question, exercise.label)

    def _question(self, question: Question, exercise: str = "") -> None:
        """A slide with lettered choices; what is right, and why, goes to the notes of a trainer's deck. Exam questions have none."""
        if question.exam:
            return
        draft = self._open(Layout.CONTENT, question_title(question, self.say))
        draft.exercise = exercise
        draft.body += question_body(question)
        if key := key_blocks(question, self.say):
            draft.notes.append(Callout("solution", runs(self.say("Solution")), key))

    def _open(self, layout: Layout, title: Text, subtitle: Text = ()) -> Draft:
        draft = Draft(layout, title or runs(plain(self.module.title)), subtitle)
        self.drafts.append(draft)
        return draft


def _without_bare(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Slides that have something to show or say; the title of any other is said with the slide behind it."""
    titles: list[Paragraph] = []
    for draft in drafts:
        if draft.is_bare:
            titles.append(Paragraph(tuple(replace(run, strong=True) for run in draft.title)))
            continue
        draft.notes[:0] = [block for block in titles if plain(block.text) not in plain(draft.title)]
        titles = []
        yield draft


def _is_folded(block: Block) -> bool:
    return isinstance(block, Code) and block.folded
