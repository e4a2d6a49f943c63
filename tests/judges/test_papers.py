"""PDFs shown to a PDF/UA-1 checker, notebooks to nbformat: those published and those inside packs."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from tests.judges.tools import build_folder, inside, listed, missing

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


# The judges themselves: a bad file must not pass.


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
