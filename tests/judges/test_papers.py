"""PDFs shown to a PDF/UA-1 checker, Word files and spreadsheets to the Open XML SDK and LibreOffice, notebooks to nbformat.

Those published and those inside packs.
"""

from __future__ import annotations

import json
import unicodedata
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from tests.judges.decks import plain_letters, reads_from_the_right, rendered, schema_findings
from tests.judges.tools import build_folder, inside, listed, missing
from tests.writers.slides.decks import squeezed

pytestmark = pytest.mark.judge


def published(suffix: str) -> Iterator[tuple[str, bytes]]:
    """All files with a suffix, loose or in a zip: (readable path, content)."""
    build = build_folder()
    for path in sorted(build.rglob("*")):
        if path.suffix == ".zip":
            yield from inside(path, suffix)
        elif path.suffix == suffix:
            yield path.relative_to(build).as_posix(), path.read_bytes()


def pdf_findings(name: str, content: bytes) -> list[str]:
    """Rules of PDF/UA-1 (ISO 14289-1) that a PDF breaks."""
    try:
        import page
    except ImportError:
        missing("the Python package page-validation", 'pip install -e ".[dev]" brings it')
    try:
        report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)
    except page.PageError as error:
        return [f"{name}: not readable as PDF: {error}"]
    return [f"{name}: {failure.rule_id} {failure.message}" for failure in report.failures]


def notebook_findings(name: str, content: bytes) -> list[str]:
    """What the notebook format's schema forbids; a warning (such as a missing cell id) counts."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            nbformat.validate(json.loads(content))
    except (ValueError, Warning, nbformat.ValidationError) as error:
        return [f"{name}: {str(error).splitlines()[0]}"]
    return []


def test_every_pdf_is_accessible() -> None:
    papers = list(published(".pdf"))
    assert papers, "the build has no PDF"
    findings = [finding for name, content in papers for finding in pdf_findings(name, content)]
    assert not findings, listed(findings)


def test_every_notebook_is_valid() -> None:
    notebooks = list(published(".ipynb"))
    assert notebooks, "the build has no notebook"
    findings = [finding for name, content in notebooks for finding in notebook_findings(name, content)]
    assert not findings, listed(findings)


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_the_open_xml_sdk_finds_nothing_in_any_office_file(suffix: str, tmp_path: Path) -> None:
    papers = list(written(suffix, tmp_path))
    assert papers, f"the build has no {suffix}"
    findings = [finding for path in papers for finding in schema_findings(path)]
    assert not findings, listed(findings)


def test_libreoffice_shows_every_word_of_every_word_file(tmp_path: Path) -> None:
    papers = list(written(".docx", tmp_path / "word"))
    findings = []
    for path, pdf in zip(papers, rendered(papers, tmp_path), strict=True):
        shown = squeezed(page.extract_text() for page in PdfReader(pdf).pages)
        wanted = {word for node in Document(str(path)).element.body.iter(qn("w:t")) for word in (node.text or "").split()}
        findings += [f"{path.name}: {word!r} is not to be seen" for word in sorted(wanted) if is_lost(squeezed([word]), shown)]
    assert not findings, listed(findings)


def is_lost(word: str, shown: str) -> bool:
    """Whether a word is not in the text of a PDF; of a right-to-left one that keeps the letters, not their order, they must be there."""
    if word in shown:
        return False
    return not reads_from_the_right(shown) or bool(_letters(word) - _letters(shown))


def _letters(text: str) -> Counter[str]:
    """How often each letter stands in a text; vowel marks above and below letters are left out, fonts melt them together."""
    return Counter(letter for letter in plain_letters(text) if unicodedata.category(letter) != "Mn")


def written(suffix: str, folder: Path) -> Iterator[Path]:
    """All files with a suffix, loose or in a zip, each once, as files with names of their own below a folder."""
    folder.mkdir(exist_ok=True)
    contents = {content: name for name, content in published(suffix)}  # both packs of a module hold the same worksheets
    for number, (content, name) in enumerate(contents.items()):
        path = folder / f"{number}-{name.replace('/', '-')}"
        path.write_bytes(content)
        yield path


# The judges themselves: a bad file must not pass.


def test_a_broken_word_file_does_not_pass(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("x").paragraph_format.element.get_or_add_pPr().set(qn("w:unbekannt"), "ja")
    document.save(str(tmp_path / "bad.docx"))
    assert any("unbekannt" in finding for finding in schema_findings(tmp_path / "bad.docx"))


def test_an_untagged_pdf_does_not_pass(tmp_path: Path) -> None:
    import typst

    (tmp_path / "bad.typ").write_text("Ohne Titel und Sprache", "utf-8")
    content = typst.compile(tmp_path / "bad.typ", root=tmp_path)
    assert isinstance(content, bytes)
    assert any("PDFUA1" in finding for finding in pdf_findings("bad.pdf", content))
    assert pdf_findings("kein.pdf", b"kein PDF")


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b'{"cells": [], "metadata": {}, "nbformat": 4}',
        b'{"cells": [{"cell_type": "markdown", "metadata": {}, "source": ""}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
    ],
)
def test_a_broken_notebook_does_not_pass(content: bytes) -> None:
    assert notebook_findings("bad.ipynb", content)
