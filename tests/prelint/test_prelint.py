"""The look at the sources before any parser: what it says, where, and what it lets be opened. Needs no Sphinx.

A case is a text file as in tests/bad_cases.py; what is said stands behind `>>> `. `pytest --accept` rewrites it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bad_cases import CASES, write_case
from tests.conftest import Expected
from transferkit.prelint import prelint
from transferkit.prelint.characters import check, harmless
from transferkit.prelint.encoding import text_of

FOLDER = CASES / "prelint"


@pytest.mark.parametrize("case", sorted(FOLDER.glob("*.txt")), ids=lambda case: case.stem)
def test_what_is_wrong_with_a_file_is_said_before_anybody_parses_it(case: Path, expected: Expected, tmp_path: Path) -> None:
    project = tmp_path / "projekt"
    given_files = write_case(case, project)
    found = prelint(project)
    said = sorted(f">>> {one.where}: {one.severity} {one.sentence('en')}" for one in found.problems)
    closed = [f">>> not opened: {name!a}" for name in sorted(found.unreadable)]
    expected(case, "\n".join([given_files, "", *said, *closed, *([] if said else [">>> nothing"])]))


def test_looking_needs_no_sphinx() -> None:
    heavy = "('sphinx', 'docutils', 'markdown_it')"
    code = f"import sys, transferkit.prelint; sys.exit(any(name.split('.')[0] in {heavy} for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(st.text(max_size=200))
def test_what_was_made_harmless_has_nothing_left_to_tell_and_keeps_its_lines(text: str) -> None:
    after = harmless(text)
    assert after.count("\n") == text.count("\n")
    assert {found.code for found in check(after, "x.md")} <= {"CHR04", "CHR05", "CHR06", "CHR08"}
    assert harmless(after) == after


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_problem_with_a_line_that_exists(data: bytes) -> None:
    text, problems = text_of(data, "x.md")
    assert (text is None) == bool(problems)
    lines = len(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
    assert all(0 <= found.where.line <= lines for found in problems)
