"""Guarantee 7 for decks: every source word of a module is on a slide or in the notes of the trainer's deck."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from tests.e2e.projects import PROJECTS, ROOT
from tests.writers.slides.decks import opened
from tests.writers.slides.test_hostile import findings
from transferkit.building.overview import course_of
from transferkit.model.course import Aside, Content, Exercise, Frame, Module, SlideBlock, SlideBreak
from transferkit.model.job import Job
from transferkit.model.numbers import number_of
from transferkit.model.quiz import Question
from transferkit.model.quiz_text import key_blocks, question_body
from transferkit.model.text import Block, Cell, Table, plain, words_of
from transferkit.model.words import words
from transferkit.writers.slides import write
from transferkit.writers.slides.characters import clean

HANDBOOKS = (ROOT, PROJECTS / "hard-deck", PROJECTS / "canaries", PROJECTS / "arabic-deck")


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
        case Table(chart=kind) if kind:
            yield from (plain(cell.text) for row in item.head for cell in row)
            yield from (f"{number_of(text):g}" if number_of(text) is not None else text for row in item.body for text in _cells(row))
            yield plain(item.caption)
        case _:
            block: Block = item
            yield from words_of([block])


def _cells(row: tuple[Cell, ...]) -> Iterator[str]:
    yield from (plain(cell.text) for cell in row)


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


@pytest.fixture(scope="module", params=HANDBOOKS, ids=lambda path: path.name)
def decks(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Module, Path]]:
    """Every module of a handbook with its trainer's deck."""
    course = course_of(request.param, "ar" if "arabic" in request.param.name else "de")
    written = write(Job(course, course.modules, tmp_path_factory.mktemp("decks")))
    assert len(written.files) == len(course.modules) > 0
    return list(zip(course.modules, written.files, strict=True))


def test_no_word_of_a_module_is_missing_from_the_trainers_deck(decks: list[tuple[Module, Path]]) -> None:
    for module, path in decks:
        deck = _bare(text_of_deck(path))
        missing = [word for word in dict.fromkeys(words_of_module(module)) if _bare(word) not in deck]
        assert missing == [], module.id


def test_every_slide_has_a_title_ids_of_its_own_and_a_language_on_every_run(decks: list[tuple[Module, Path]]) -> None:
    found = [f"{path.stem} {number}: {one}" for _, path in decks for number, slide in enumerate(opened(path), 1) for one in findings(slide)]
    assert found == []


def test_every_picture_says_what_its_author_wrote(decks: list[tuple[Module, Path]]) -> None:
    for module, path in decks:
        written = {clean(text) for item in module.everything() for text in texts_of(item)}
        said = [
            shape._element.nvPicPr.cNvPr for slide in opened(path) for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE
        ]
        assert [one.get("descr") for one in said if one.get("descr") and one.get("descr") not in written] == [], module.id
        assert all(one.get("descr") or "decorative" in etree.tostring(one).decode() for one in said), module.id


def _bare(text: str) -> str:
    """Text without what decks show as a mark instead (boxes to tick) and without white space, for words may be broken."""
    return re.sub(r"[\s☐]+", "", text)
