"""Sheets as Word files: real headings, lists and tables, languages and directions, fields to type into, the same bytes."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document as open_document
from docx.oxml.ns import qn

from tests.writers.samples import bullets, course, exercise, module, para, png, section, table
from tests.writers.slides.test_hostile import BLOCKS
from transferkit.model.course import Exercise
from transferkit.model.facts import ExerciseFacts
from transferkit.model.text import Blocks, Cell, Paragraph, Picture, Run, Table, runs, words_of
from transferkit.writers.packs.sheets import solution_sheet, worksheet
from transferkit.writers.packs.word import word_file


def made(*exercises: Exercise, language: str = "de", solutions: bool = False) -> bytes:
    """The Word file of some exercises."""
    one = module(section("S", *exercises))
    sheet = solution_sheet if solutions else worksheet
    return word_file(sheet(exercises, one, course(one, language=language)))


def opened(*exercises: Exercise, language: str = "de", solutions: bool = False) -> Any:
    """The same as python-docx reads it."""
    return open_document(io.BytesIO(made(*exercises, language=language, solutions=solutions)))


def of_task(*task: Any, **facts: Any) -> Exercise:
    return exercise(task=task, facts=ExerciseFacts(**facts))


def texts(document: Any) -> str:
    return "".join(node.text or "" for node in document.element.body.iter(qn("w:t")))


def test_headings_are_real_headings() -> None:
    document = opened(exercise(), exercise("A1-2", "Teilen"))
    found = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert found == ["Aufgabe A1-1: Ein Tag im Verein", "Aufgabe A1-2: Teilen"]


def test_a_file_with_several_sheets_begins_with_links_to_them() -> None:
    document = opened(exercise(), exercise("A1-2", "Teilen"))
    anchors = {link.get(qn("w:anchor")) for link in document.element.body.iter(qn("w:hyperlink"))}
    names = {mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))}
    assert anchors == names == {"part0", "part1"}


def test_the_head_of_a_table_is_repeated_on_every_page() -> None:
    document = opened(of_task(table([["Aufgabe", "Wer"], ["", ""]])))
    heads = [row for row in document.element.body.iter(qn("w:tr")) if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None]
    assert ["".join(node.text for node in row.iter(qn("w:t"))) for row in heads] == ["AufgabeWer"]


def test_cells_over_several_rows_and_columns_stay_so() -> None:
    body = ((Cell(runs("hoch"), rows=2), Cell(runs("eins"))), (Cell(runs("zwei")),), (Cell(runs("breit"), columns=2),))
    (_, found, *_) = opened(of_task(Table(((Cell(runs("A")), Cell(runs("B"))),), body))).tables
    assert [[cell.text for cell in row.cells] for row in found.rows] == [["A", "B"], ["hoch", "eins"], ["hoch", "zwei"], ["breit", "breit"]]


def test_pictures_have_alt_texts(tmp_path: Path) -> None:
    document = opened(of_task(Picture(png(tmp_path / "b.png"), 'Eine "Kasse" & mehr')))
    alts = [node.get("descr") for node in document.element.body.iter(qn("wp:docPr"))]
    assert alts == ["QR-Code zur Seite im Handbuch: https://example.org/h/de/modules/a1-bedarf/index.html#ex-a1-1", 'Eine "Kasse" & mehr']


def test_a_picture_that_cannot_be_read_is_its_alt_text(tmp_path: Path) -> None:
    assert "Was fehlt" in texts(opened(of_task(Picture(tmp_path / "fehlt.png", "Was fehlt"))))


def test_boxes_can_be_ticked_and_lines_be_typed_into() -> None:
    document = opened(of_task(bullets("☐ Kasse", "☐ Post"), type="checklist"), of_task(para("Schreibt."), type="reflection", lines=4))
    ids = [field.get(qn("w:val")) for field in document.element.body.iter(qn("w:id")) if field.getparent().tag == qn("w:sdtPr")]
    assert ids == ["1", "2"]
    assert [len(found.rows) for found in document.tables] == [1, 1, 4]


def test_each_numbered_list_begins_anew() -> None:
    document = opened(of_task(bullets("eins", "zwei", ordered=True), para("x"), bullets("eins", ordered=True), type="group-work"))
    numbers = [node.get(qn("w:val")) for node in document.element.body.iter(qn("w:numId"))]
    assert len(numbers) == 3
    assert numbers[0] == numbers[1] != numbers[2]


def test_arabic_runs_from_right_to_left() -> None:
    document = opened(of_task(para("مرحبا"), table([["نعم", "لا"], ["", ""]]), bullets("واحد", ordered=True)), language="ar")
    body = document.element.body
    assert [node for node in body.iter(qn("w:p")) if node.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is None] == []
    assert [node for node in body.iter(qn("w:tbl")) if node.find(f"{qn('w:tblPr')}/{qn('w:bidiVisual')}") is None] == []
    runs_of_arabic = [run for run in body.iter(qn("w:r")) if "مرحبا" in "".join(node.text or "" for node in run.iter(qn("w:t")))]
    assert [run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None for run in runs_of_arabic] == [True]
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:bidi")) == "ar"


def test_words_of_another_language_say_so() -> None:
    document = opened(of_task(Paragraph((Run("Das heißt "), Run("agency", language="en")))))
    assert [node.get(qn("w:val")) for node in document.element.body.iter(qn("w:lang"))] == ["en"]


def test_the_properties_are_ours() -> None:
    properties = opened(exercise()).core_properties
    assert (properties.author, properties.title, properties.language) == ("Verein Beispiel e. V.", "A1-1 Ein Tag im Verein", "de")
    assert properties.created.date().isoformat() == "2026-11-21"
    with zipfile.ZipFile(io.BytesIO(made(exercise()))) as package:
        assert [name for name in package.namelist() if b"python-docx" in package.read(name)] == []


def test_the_same_sheet_gives_the_same_bytes() -> None:
    task = of_task(bullets("☐ Kasse"), table([["A"], [""]]))
    assert made(task) == made(replace(task))


TASKS: dict[str, Blocks] = {name: blocks for name, blocks in BLOCKS.items() if name != "a list of 40 levels"}


@pytest.mark.parametrize("name", TASKS)
def test_every_kind_of_block_keeps_its_words(name: str) -> None:
    found = "".join(texts(opened(of_task(*TASKS[name], type="group-work"))).split())
    wanted = {word for text in words_of(TASKS[name]) for word in text.split() if word.isprintable() and "☐" not in word}
    assert {word for word in wanted if word not in found} == set()


def test_a_solution_has_no_fields_to_fill_in() -> None:
    document = opened(exercise(solution=(para("Alles."),)), solutions=True)
    assert document.tables == []
    assert "Für Trainer" in texts(document)
