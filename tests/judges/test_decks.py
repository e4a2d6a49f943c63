"""Decks, shown to the Open XML SDK and to LibreOffice."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Cm, Pt

from tests.judges.decks import pages_of, rendered, rendering_findings, schema_findings
from tests.judges.tools import listed, products

pytestmark = pytest.mark.judge


def test_the_open_xml_sdk_finds_nothing_in_any_deck() -> None:
    findings = [finding for deck in products("slides", "*.pptx") for finding in schema_findings(deck)]
    assert not findings, listed(findings)


def test_libreoffice_shows_every_word_of_every_slide_on_the_slide(tmp_path: Path) -> None:
    findings: list[str] = []
    for folder in sorted({deck.parent for deck in products("slides", "*.pptx")}):
        decks = sorted(folder.glob("*.pptx"))
        for deck, pdf in zip(decks, rendered(decks, tmp_path / folder.name), strict=True):
            findings += rendering_findings(deck, pages_of(pdf))
    assert not findings, listed(findings)


# The judges themselves: a bad deck must not pass.


@pytest.fixture(scope="module")
def bad_deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One slide: a long text that runs off the slide, two texts on one spot, and a broken attribute."""
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    for top, text in ((Cm(17), "Abwärts " * 200), (Cm(2), "Beiträge"), (Cm(2), "Fördermittel")):
        frame = slide.shapes.add_textbox(Cm(2), top, Cm(8), Cm(2)).text_frame
        frame.word_wrap = True
        frame.text = text
        frame.paragraphs[0].font.size = Pt(24)
    slide.shapes[0]._element.nvSpPr.cNvPr.set("id", "keine-zahl")
    path: Path = tmp_path_factory.mktemp("bad") / "bad.pptx"
    presentation.save(str(path))
    return path


def test_a_broken_attribute_does_not_pass(bad_deck: Path) -> None:
    assert any("keine-zahl" in finding for finding in schema_findings(bad_deck))


def test_text_off_the_slide_and_text_on_text_do_not_pass(bad_deck: Path, tmp_path: Path) -> None:
    findings = rendering_findings(bad_deck, pages_of(rendered([bad_deck], tmp_path)[0]))
    for complaint in ("outside the slide", "stand on each other"):
        assert any(complaint in finding for finding in findings), listed(findings)
