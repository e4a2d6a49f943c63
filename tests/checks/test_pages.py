"""What checks find in the words of pages. Cases are lines of text files: codes, a bar, the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from transferkit.checks import check
from transferkit.model.facts import ModuleFacts, Objective, PlanBlock
from transferkit.model.inventory import Inventory, Seen
from transferkit.model.pages import Aim, Heading, Page, Passage, SeenPicture
from transferkit.model.problem import Place, Problem
from transferkit.model.rules import HOUSE_RULES, Severity
from transferkit.model.settings import Settings

CASES = Path(__file__).parents[1] / "cases" / "checks"
WHERE = Place("modules/a1/index.md", 1)
SETTINGS = Settings(Path("/project"), "H")
KEYS = dict.fromkeys(("level", "audience", "minutes", "requires", "objectives", "plan", "updated", "license", "authors"), WHERE)


def cases(name: str) -> list[list[str]]:
    """The lines of a case file behind its first paragraph, taken apart at the bars."""
    lines = (CASES / f"{name}.txt").read_text("utf-8").split("\n\n", 1)[1].splitlines()
    return [[part.strip() for part in line.split("|")] for line in lines]


def found(*pages: Page, settings: Settings = SETTINGS, terms: frozenset[str] = frozenset()) -> tuple[Problem, ...]:
    """What is wrong with some pages."""
    modules = tuple(Seen(page.module, page.where) for page in pages if page.module) or (Seen("a1", WHERE),)
    return tuple(check(Inventory(modules, pages=pages, terms=terms), settings))


def codes(*pages: Page, terms: frozenset[str] = frozenset()) -> list[str]:
    """The codes of what is wrong, each once."""
    return sorted({one.code for one in found(*pages, terms=terms)})


def page(text: str = "", **fields: object) -> Page:
    """A German page of one paragraph."""
    passages = (Passage(text, Place("handbook/a.md", 5), "paragraph"),) if text else ()
    return Page(**{"where": Place("handbook/a.md", 1), "title": "Titel", "language": "de", "passages": passages, **fields})  # type: ignore[arg-type]


def module(name: str = "a1", **fields: object) -> Page:
    """A module whose front matter is complete."""
    return page("", **{"module": name, "where": Place(f"modules/{name}/index.md", 1), "keys": KEYS, "title": name, **fields})


@pytest.mark.parametrize(("expected", "text"), cases("prose"))
def test_a_paragraph(expected: str, text: str) -> None:
    assert codes(page(text)) == ([] if expected == "-" else [expected])


@pytest.mark.parametrize(("expected", "text"), cases("objectives"))
def test_an_objective(expected: str, text: str) -> None:
    assert codes(module(facts=ModuleFacts(objectives=(Objective("A1.1", text, ("kasse",)),)))) == ([] if expected == "-" else [expected])


@pytest.mark.parametrize(("expected", "alt", "caption"), cases("alt_texts"))
def test_an_alt_text(expected: str, alt: str, caption: str) -> None:
    assert codes(page(pictures=(SeenPicture("muenzen.png", alt, caption, WHERE),))) == ([] if expected == "-" else [expected])


def test_hints_for_plain_german_are_for_german_pages_and_for_learners() -> None:
    long = "Die Münzen werden am Abend gezählt."
    assert codes(page(long, language="en")) == []
    assert codes(page(passages=(Passage(long, WHERE, "paragraph", trainer=True),))) == []


def test_a_word_is_found_in_its_own_line() -> None:
    (one,) = found(page("Am Ende\nsteht eine\nReflektion."))
    assert str(one.where) == "handbook/a.md:7"


def test_a_handbook_has_words_of_its_own() -> None:
    settings = Settings(Path("/project"), "H", terms=(("Beamer", "Projektor"), ("Reflektion", "")))
    (one,) = found(page("Der Beamer steht, die Reflektion folgt."), settings=settings)
    assert dict(one.arguments) == {"word": "Beamer", "better": "Projektor"}


def test_what_the_house_wants_is_a_warning_and_a_hint_elsewhere() -> None:
    text = page("Am Ende steht eine Reflektion. Sie wird nicht benotet.")
    assert {one.severity for one in found(text)} == {Severity.HINT}
    strict = found(text, settings=Settings(Path("/project"), "H", house_rules=HOUSE_RULES))
    assert {(one.code, one.severity) for one in strict} == {("TRM01", Severity.WARNING), ("LNG02", Severity.HINT)}


def test_advice_on_language_can_never_be_a_house_rule() -> None:
    assert not [code for code in HOUSE_RULES if code.startswith("LNG")]


@pytest.mark.parametrize(
    ("aims", "expected"),
    [
        ((), ["OBJ03"]),
        ((Aim("exercise", "A1.1", WHERE),), []),
        ((Aim("exercise", "A1.7", WHERE),), ["OBJ03", "OBJ05"]),
        ((Aim("exercise", "A1.1", WHERE), Aim("question", "A1.2", WHERE)), ["OBJ04"]),
    ],
)
def test_objectives_are_practised_and_asked(aims: tuple[Aim, ...], expected: list[str]) -> None:
    objectives = (Objective("A1.1", "Münzen zählen"), Objective("A1.2", "Geld prüfen", ("kasse",)))
    assert codes(module(facts=ModuleFacts(objectives=objectives), aims=aims)) == expected


@pytest.mark.parametrize(("active", "expected"), [(44, ["PLN01"]), (45, [])])
def test_half_of_the_time_is_for_participants(active: int, expected: list[str]) -> None:
    plan = (PlanBlock(90 - active, "Hören"), PlanBlock(active - 20, "Üben", active=True), PlanBlock(20, "Zählen", exercise="kasse"))
    assert codes(module(facts=ModuleFacts(plan=plan))) == expected


def test_missing_keys_are_told_in_one_hint_and_not_of_drafts() -> None:
    (keys, licence) = found(module(keys={"level": WHERE, "license": WHERE, "teaching": WHERE}))
    assert dict(keys.arguments)["names"] == "audience, requires, objectives, plan, updated"
    assert dict(licence.arguments)["names"] == "authors"
    assert codes(module(keys={}, facts=ModuleFacts(draft=True))) == []


def test_modules_that_require_each_other_are_told_once() -> None:
    ring = [module(name, facts=ModuleFacts(requires=(after,))) for name, after in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"))]
    (one,) = found(*ring)
    assert dict(one.arguments)["names"] == "a → b → c → a"


def test_two_pages_of_one_title() -> None:
    first, second = (page(where=Place(f"handbook/{name}.md", 1), headings=(Heading("Titel", WHERE, 1, False),)) for name in "ab")
    assert codes(first, second) == ["MOD04"]


def test_headings() -> None:
    headings = (Heading("Titel", WHERE, 1, False), Heading("Leer", WHERE, 2, True), Heading("Titel", WHERE, 2, False))
    assert codes(page(headings=headings)) == ["TXT02", "TXT04"]


def test_a_word_for_the_glossary_is_explained_there() -> None:
    facts = ModuleFacts(glossary=("mso", "e-v"))
    assert codes(module(facts=facts), terms=frozenset({"mso", "e-v"})) == []
    assert codes(module(facts=facts), terms=frozenset({"mso"})) == ["GLO01"]
