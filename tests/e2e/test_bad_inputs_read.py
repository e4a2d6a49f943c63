"""Bad inputs of strangers, read in this process: said at the right place, nothing unsafe gets through, nothing is touched.

`shared_bad_inputs` are the cases with a known right answer; `bad_families` their siblings. The command line itself is
tested in test_bad_input.py.
"""

from __future__ import annotations

import csv
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.bad_cases import CASES, SECRET, Read, read, write_case
from tests.e2e.projects import files_below
from transferkit.importing.read import read_material
from transferkit.model.problem import Place, Problem
from transferkit.model.rules import Severity

pytestmark = pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")  # MyST itself asks for it
SHARED = sorted((CASES / "shared_bad_inputs").glob("*.txt"))
FAMILIES = sorted((CASES / "bad_families").glob("*.txt"))
UNSAFE = re.compile(rb"alert\(|evil\.example|javascript:|RCE-42|NBEXEC", re.IGNORECASE)
"""What the cases would like to see in a page that runs or calls out. (Shown as code it is escaped and harmless.)"""
MARKUP = re.compile(rb"<[^>]*>|<script\b.*?</script>", re.DOTALL)
CARD = re.compile(rb'<a class="reference external" href="https://[^"]*">')
"""A link somebody may click; nothing is called before."""
LONGEST = 10
"""Seconds one case may take."""
SHARE = 0.95
"""Of the cases with a known answer, told at the right file and line."""


@dataclass(frozen=True, slots=True)
class Right:
    """What should be said of a case."""

    case: str
    place: str
    """Below the module's folder: `index.md:3`, `index.ipynb cell 1`, a file alone, or `-` where nothing is wrong."""
    rule: str
    """Its code; for `-` one that may be said beside the point."""


def right_answers() -> list[Right]:
    """The answers by case: the place of the manifest they came with, or the true one where it is off, with the reason."""
    with (CASES / "shared_bad_inputs.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert all(row["reason"] for row in rows if row["place"]), "a place that differs from the manifest needs its reason"
    return [Right(row["case"], row["place"] or row["manifest"], row["rule"]) for row in rows]


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of one case."""

    given: str
    found: Read
    imported: tuple[Problem, ...]
    """Of a Word file what importing it says."""
    untouched: bool
    seconds: float


@lru_cache
def seen(case: Path) -> Seen:
    """What comes of a case, read once for all tests of this file."""
    with TemporaryDirectory() as folder:
        project = Path(folder) / "projekt"
        given = write_case(case, project)
        sources = files_below(project)
        began = time.monotonic()
        found = read(project)
        seconds = time.monotonic() - began
        documents = sorted((project / "modules").glob("*/*.docx"))
        imported = read_material(documents, "de").problems if documents else ()
        return Seen(given, found, imported, files_below(project) == sources, seconds)


@pytest.mark.parametrize("case", [*SHARED, *FAMILIES], ids=lambda case: case.stem)
def test_bad_input_is_told_with_its_place_and_does_no_harm(case: Path, expected: Callable[[Path, str], None]) -> None:
    now = seen(case)
    assert now.seconds < LONGEST
    assert now.untouched
    assert unsafe_in(now.found) == []
    ended = "nothing published" if now.found.stops else "published"
    expected(case, "\n".join([now.given, "", *(f">>> {line}" for line in now.found.said()), f">>> {ended}"]))


def unsafe_in(found: Read) -> list[str]:
    """Files of a site that hold the secret, or markup that runs or calls out."""
    if found.stops:  # then none of it is published
        return []
    return [name for name, data in found.site.items() if SECRET.encode() in data or any(map(_is_unsafe, MARKUP.findall(data)))]


def _is_unsafe(markup: bytes) -> bool:
    return bool(UNSAFE.search(markup)) and not CARD.fullmatch(markup)


def test_nearly_all_shared_cases_are_told_at_the_right_file_and_line() -> None:
    answers = right_answers()
    assert [answer.case for answer in answers] == [case.stem for case in SHARED]
    assert len(answers) == 63
    wrong = [f"{answer.case}: {answer.place} {answer.rule}" for answer in answers if not is_told(answer)]
    assert len(wrong) <= len(answers) * (1 - SHARE), wrong
    silent = [answer.case for answer in answers if answer.place != "-" and not problems_of(answer)]
    assert silent == []


def is_told(answer: Right) -> bool:
    """Whether a case is told by the right rule at the right place; one with nothing wrong is published and not called wrong."""
    found = problems_of(answer)
    if answer.place == "-":
        return {told.code for told in found if told.severity in (Severity.STOP, Severity.ERROR)} <= {answer.rule}
    return any(told.code == answer.rule and _written(told.where, answer) == answer.place for told in found)


def problems_of(answer: Right) -> tuple[Problem, ...]:
    """What is said of a case; of a Word file what importing it says."""
    now = seen(CASES / "shared_bad_inputs" / f"{answer.case}.txt")
    return now.imported or now.found.problems


def _written(where: Place, answer: Right) -> str:
    path = where.path.removeprefix(f"modules/{answer.case}/")
    if where.cell:
        return f"{path} cell {where.cell}"
    return f"{path}:{where.line}" if where.line else path


def test_comments_reach_no_learner(tmp_path: Path) -> None:
    write_case(CASES / "shared_bad_inputs" / "sec-solution-source.txt", tmp_path / "projekt")
    for audience in ("learner", "trainer"):
        site = read(tmp_path / "projekt", audience).site
        assert [name for name, data in site.items() if b"43-GEHEIM" in data or name.endswith((".md", ".txt"))] == []
