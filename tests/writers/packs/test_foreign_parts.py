"""Sheets that are not translated in full say so, and what stands in the original runs in its own direction."""

from __future__ import annotations

import io

import pytest
from docx import Document as open_document
from docx.oxml.ns import qn

from tests.writers.samples import course, exercise, module, section
from transferkit.model.text import Paragraph, Run
from transferkit.model.words import words
from transferkit.writers.packs.paper import typeset
from transferkit.writers.packs.sheet import Document
from transferkit.writers.packs.sheets import worksheet
from transferkit.writers.packs.word import word_file

NOTICE = "Parts of this sheet are not translated yet and stand in the original."


def sheet(language: str, of_text: str = "") -> Document:
    """A sheet in a language; of_text: the language of its task where that is another one."""
    one = exercise(task=(Paragraph((Run("Sortiert die Belege.", language=of_text),)),))
    of_module = module(section("S", one))
    return worksheet([one], of_module, course(of_module, language=language))


@pytest.mark.parametrize("language", ["ar", "tr", "uk", "en"])
def test_a_sheet_with_words_of_the_original_says_so_in_its_own_language(language: str) -> None:
    notice = words(language)(NOTICE)
    assert notice in typeset(sheet(language, "de")).sheet.source
    word = open_document(io.BytesIO(word_file(sheet(language, "de"))))
    assert notice in [paragraph.text for paragraph in word.paragraphs]


def test_a_sheet_that_is_translated_says_nothing() -> None:
    assert words("ar")(NOTICE) not in typeset(sheet("ar")).sheet.source
    assert sheet("ar").parts[0].notice == ""


def test_german_words_on_an_arabic_sheet_run_from_left_to_right() -> None:
    source = typeset(sheet("ar", "de")).sheet.source
    assert 'lang: "de", dir: ltr' in source
    word = open_document(io.BytesIO(word_file(sheet("ar", "de"))))
    (run,) = [run for run in word.element.body.iter(qn("w:r")) if "Sortiert die Belege." in "".join(node.text or "" for node in run)]
    assert run.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val")) == "de"
    assert run.getparent().find(f"{qn('w:pPr')}/{qn('w:bidi')}") is None
