"""Guarantee 7 for decks: every source word of a module is on a slide or in the notes of the trainer's deck."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from tests.e2e.projects import PROJECTS, ROOT
from transferkit.building.overview import course_of
from transferkit.model.course import Aside, Content, Exercise, Frame, Module, SlideBlock, SlideBreak
from transferkit.model.job import Job
from transferkit.model.quiz import Question
from transferkit.model.quiz_text import key_blocks, question_body
from transferkit.model.text import Block, plain, words_of
from transferkit.model.words import words
from transferkit.writers.slides import write

HANDBOOKS = (ROOT, PROJECTS / "hard-deck", PROJECTS / "canaries")


def words_of_module(module: Module) -> Iterator[str]:
    """Every word an author wrote in a module's text."""
    texts = [plain(module.title), *(text for item in module.everything() for text in texts_of(item))]
    texts += [text for _, blocks in module.footnotes for text in words_of(blocks)]
    texts += [plain(section.title) for section in module.sections]
    yield from (word for text in texts for word in text.split())


def texts_of(item: Content) -> Iterator[str]:
    match item:
        case Exercise():
            yield plain(item.title)
            yield from words_of(item.task)
            yield from words_of(item.solution)
            yield from (text for hint in item.hints for text in words_of(hint))
            yield from (text for question in item.questions for text in texts_of(question))
        case Question(exam=False):
            yield plain(item.title)
            yield from words_of((*question_body(item), *key_blocks(item, words("de"))))
        case Frame() | Aside():
            yield from words_of(item.blocks)
        case SlideBlock():
            yield plain(item.title)
            yield from (text for block in item.blocks for text in texts_of(block))
        case SlideBreak() | Question():
            return
        case _:
            block: Block = item
            yield from words_of([block])


def text_of_deck(path: Path) -> str:
    """All text of a deck: slides, tables, alt texts, notes."""
    deck = Presentation(str(path))
    found: list[str] = []
    for slide in deck.slides:
        found += [text for shape in slide.shapes for text in _of_shape(shape)]
        found.append(slide.notes_slide.notes_text_frame.text if slide.notes_slide.notes_text_frame else "")
    return "\n".join(found)


def _of_shape(shape: Any) -> Iterator[str]:
    if shape.has_text_frame:
        yield shape.text_frame.text
    if getattr(shape, "has_table", False):
        yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)
    if getattr(shape, "has_chart", False):
        yield from (element.text or "" for element in shape.chart._chartSpace.iter(qn("c:v"), qn("a:t")))
    yield shape._element.xpath(".//p:cNvPr/@descr")[0] if shape._element.xpath(".//p:cNvPr/@descr") else ""


@pytest.mark.parametrize("handbook", HANDBOOKS, ids=lambda path: path.name)
def test_no_word_of_a_module_is_missing_from_the_trainers_deck(handbook: Path, tmp_path: Path) -> None:
    course = course_of(handbook, "de")
    written = write(Job(course, course.modules, tmp_path))
    assert len(written.files) == len(course.modules) > 0
    for module, path in zip(course.modules, written.files, strict=True):
        deck = _bare(text_of_deck(path))
        missing = [word for word in dict.fromkeys(words_of_module(module)) if _bare(word) not in deck]
        assert missing == [], module.id


def _bare(text: str) -> str:
    """Text without what decks show as a mark instead (boxes to tick) and without white space, for words may be broken."""
    return re.sub(r"[\s☐]+", "", text)
