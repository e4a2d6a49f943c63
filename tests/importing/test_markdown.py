"""Markdown of others: what is made ours, what stays, what is listed.

A case is a text file: what it shows, the page behind `=== text`, then the draft and the messages; `--accept` rewrites those.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Expected
from tests.importing.test_docx import told
from tests.importing.word_files import PICTURE
from transferkit.importing.read import read_material

CASES = sorted((Path(__file__).parents[1] / "cases" / "markdown").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_foreign_page_becomes_a_draft(case: Path, expected: Expected, tmp_path: Path) -> None:
    given = case.read_bytes().decode().split("\n===== ")[0].rstrip("\n")
    folder = tmp_path / "vorlage"
    folder.mkdir()
    (tmp_path / "geheim.png").write_bytes(PICTURE)
    (folder / "bild.png").write_bytes(PICTURE)
    (folder / "seite.md").write_text(given.partition("\n=== text\n")[2] + "\n", "utf-8", newline="")
    made = read_material([folder / "seite.md"], "de")
    expected(case, f"{given}\n\n===== draft\n{told(made)}".replace("\r", ""))


def test_a_page_that_is_not_utf_8_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "alt.md").write_bytes("# Titel\n\nÜbung".encode("latin-1"))
    made = read_material([tmp_path / "alt.md"], "de")
    assert [str(found.where) for found in made.problems] == ["alt.md:3"]
    assert not made.files
