"""What the search of a site finds, asked of the script readers' browsers run."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import transferkit
from tests.judges.tools import HERE, program, run
from transferkit.model.search_index import FoundPage, FoundSection, index_of
from transferkit.model.search_words import stem, words_in

pytestmark = pytest.mark.judge

SCRIPT = Path(transferkit.__file__).parent / "theme" / "static" / "transferkit-search.js"
CASES = HERE.parent / "cases" / "search"


@dataclass(frozen=True, slots=True)
class Case:
    """A question and the pages it must find, in this order; () where there is nothing to find."""

    question: str
    pages: tuple[str, ...]
    section: str
    """The first section named below the first page; "" where the case does not say."""


def pages() -> tuple[FoundPage, ...]:
    """The pages of `pages.txt`: `# title`, `## section`, text."""
    found: list[FoundPage] = []
    for block in (CASES / "pages.txt").read_text("utf-8").split("\n# ")[1:]:
        parts = [part.split("\n", 1) for part in block.split("\n## ")]
        sections = [FoundSection(title.strip(), f"s{place}" if place else "", text) for place, (title, text) in enumerate(parts)]
        found.append(FoundPage(f"modules/m{len(found)}/index.html", True, tuple(sections)))
    return tuple(found)


def cases() -> list[Case]:
    """The lines of `questions.txt`: `question -> page; page > section`."""
    lines = (CASES / "questions.txt").read_text("utf-8").splitlines()
    return [_case(line) for line in lines if " -> " in line]


def _case(line: str) -> Case:
    question, _, rest = line.partition(" -> ")
    titles, _, section = rest.partition(" > ")
    return Case(question.strip(), tuple(title.strip() for title in titles.split(";") if title.strip() != "–"), section.strip())


def asked(language: str, index: str, questions: list[str], words: list[str]) -> dict[str, list[Any]]:
    """What the script says."""
    job = {"script": str(SCRIPT), "language": language, "index": index, "ask": questions, "words": words}
    done = run([program("node"), HERE / "search.cjs"], stdin=json.dumps(job))
    assert done.returncode == 0, done.stderr
    answer: dict[str, list[Any]] = json.loads(done.stdout)
    return answer


def test_the_search_finds_what_people_mean() -> None:
    index = index_of(pages(), [("Einwilligung", "Erlaubnis"), ("Mitgliederversammlung", "MV", "großes Treffen")], "de")
    wanted = cases()
    answers = asked("de", index, [case.question for case in wanted], [])["answers"]
    said = [(case.question, *_told(answer, case)) for case, answer in zip(wanted, answers, strict=True)]
    assert said == [(case.question, case.pages, case.section) for case in wanted]


def _told(answer: dict[str, Any], case: Case) -> tuple[tuple[str, ...], str]:
    found = answer["found"]
    sections = found[0]["sections"] if found and case.section else [""]
    return tuple(page["page"] for page in found), (sections or [""])[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Fördermittelanträge Straßen-Café, aktuell 24 e. V. Trainer*innen müssen Fluß Kassen Ideen Ämter Häusern I\u0307stanbul"),
        ("en", "Grants, granting and granted: associations' cafés, buses, missing boxes"),
        ("ar", "الجَمْعِيَّة والتمويل الرقمي ٢٤"),
        ("fr", "l’été où déjà"),
    ],
)
def test_the_script_takes_words_apart_as_the_index_does(language: str, text: str) -> None:
    ours = [stem(word, language) for word in words_in(text, language)]
    assert len(ours) > 2
    assert asked(language, "", [], [text])["stems"] == [ours]
