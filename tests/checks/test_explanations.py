"""Every rule is explained in two languages, and its examples are true: the bad one shows it, the good one does not."""

from __future__ import annotations

import re
import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.explained import codes_alone, codes_found, foreign_language, programme_codes_found
from transferkit.model.rules import RULES
from transferkit.model.rules.explanations import FOLDER, Example, explanation, in_language

pytestmark = pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")
EVERY_CODE = pytest.mark.parametrize("code", RULES)
EXPLAINED = {code: explanation(code) for code in RULES if (FOLDER / f"{code}.txt").is_file()}


TOGETHER = [
    code
    for code, one in EXPLAINED.items()
    if not (
        one.never
        or one.products
        or one.audience == "learner"
        or one.bad.is_of_project
        or foreign_language(one.bad)
        or any(path.endswith(".po") for path, _ in one.bad.files)
    )
]
"""Rules whose examples are modules of one project, read once."""
PROGRAMMES = [
    code for code, one in EXPLAINED.items() if not one.never and all(name.startswith("/handbook/programme/") for name, _ in one.bad.files)
]
"""Rules whose examples are programmes of one project, read once."""
ALONE = [code for code, one in EXPLAINED.items() if code not in (*TOGETHER, *PROGRAMMES) and not one.never]
RULE_PAGES = Path(__file__).parents[2] / "tooling" / "rule_pages.py"
Seen = Callable[[str, str], dict[str, set[str]]]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """The codes found in all `bad` or all `good` examples that share a project, read once."""
    read: dict[str, dict[str, set[str]]] = {}

    def codes(kind: str, language: str) -> dict[str, set[str]]:
        if kind + language not in read:
            examples = {code.lower(): _example(code, kind) for code in TOGETHER}
            read[kind + language] = codes_found(tmp_path_factory.mktemp(kind), examples, language)
        return read[kind + language]

    return codes


def _example(code: str, kind: str) -> Example:
    return EXPLAINED[code].bad if kind == "bad" else EXPLAINED[code].good


@EVERY_CODE
def test_a_rule_says_why_and_shows_a_bad_and_a_good_example(code: str) -> None:
    assert (FOLDER / f"{code}.txt").is_file(), f"write {FOLDER / code}.txt; handbook/maintainers/rules.md says how"
    told = explanation(code)
    assert told.german and told.english and told.german != told.english
    assert all(text.endswith((".", "?", "!")) for text in (told.german, told.english))
    assert told.bad.files and told.good.files and told.bad != told.good


def test_no_explanation_is_left_of_a_rule_that_is_gone() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(RULES)


@pytest.mark.parametrize("code", TOGETHER)
def test_the_bad_example_shows_the_rule_and_the_good_one_does_not(code: str, seen: Seen) -> None:
    assert code in seen("bad", "de")[code.lower()]
    assert code not in seen("good", "de")[code.lower()]


@pytest.fixture(scope="module")
def programmes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, set[str]]]:
    """The codes found in all `bad` and in all `good` examples of programmes."""
    kinds = ("bad", "good")
    return {
        kind: programme_codes_found(tmp_path_factory.mktemp(kind), {code.lower(): _example(code, kind) for code in PROGRAMMES})
        for kind in kinds
    }


@pytest.mark.parametrize("code", PROGRAMMES)
def test_the_examples_about_programmes_are_true(code: str, programmes: dict[str, dict[str, set[str]]]) -> None:
    assert code in programmes["bad"][code.lower()]
    assert code not in programmes["good"][code.lower()]


@pytest.mark.parametrize("code", ALONE)
def test_the_examples_about_a_whole_project_are_true(code: str, tmp_path: Path) -> None:
    told = EXPLAINED[code]
    assert code in codes_alone(tmp_path / "bad", code, told.bad)
    assert code not in codes_alone(tmp_path / "good", code, told.good)


def test_the_pages_of_the_handbook_are_in_step() -> None:
    made = runpy.run_path(str(RULE_PAGES))["pages"]()
    written = {path.name: path.read_text("utf-8") for path in (RULE_PAGES.parents[1] / "handbook" / "regeln").glob("*.md")}
    assert written == made, "run: python tooling/rule_pages.py"


def test_examples_are_english_for_english_readers() -> None:
    german = re.compile(r"(?<!#)\b\w*[äöüß]|\b(der|die|das|und|ist|nicht|ein|eine)\b", re.IGNORECASE)
    left = [
        f"{code}: {found[0]} in {text!r}"
        for code, told in EXPLAINED.items()
        if not told.is_german
        for _, written in told.bad.files + told.good.files
        for text in in_language(written, "en").split("\n")
        if (found := german.search(text))
    ]
    assert not left, "add them to explained/english.tsv:\n" + "\n".join(left)
