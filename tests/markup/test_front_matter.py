"""Front matter fits a strict schema; what does not is told with the nearest known key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from transferkit.markup import front_matter
from transferkit.markup.facts import module_facts
from transferkit.model.problem import Place

WHERE = Place("modules/a/index.md", 1)


def test_line_numbers_survive_taking_the_front_matter_off() -> None:
    yaml_text, body = front_matter.split("---\nid: A1\n---\n# Titel\n")
    assert yaml_text == "id: A1"
    assert body.split("\n")[3] == "# Titel"


def test_a_page_without_front_matter_is_all_body() -> None:
    assert front_matter.split("# Titel\n\n---\n\nText\n") == ("", "# Titel\n\n---\n\nText\n")


def test_a_misspelt_key_is_named_with_its_line_and_the_nearest_one() -> None:
    matter, problems = front_matter.read("id: A1\nobjektives: []\n", "module", WHERE)
    assert [(found.code, found.where.line) for found in problems] == [("META02", 3)]
    assert "objectives" in problems[0].sentence("en")
    assert matter.values == {"id": "A1"}


@pytest.mark.parametrize("key", ["myst", "html_meta", "substitutions", "mystnb"])
def test_keys_that_give_power_over_the_parser_are_refused(key: str) -> None:
    matter, problems = front_matter.read(f"{key}:\n  x: 1\n", "page", WHERE)
    assert [found.code for found in problems] == ["META04"]
    assert matter.values == {}


def test_german_and_foreign_spellings_mean_the_same() -> None:
    facts = module_facts({"level": "einstieg", "teaching": 60, "exercises": 30, "licence": "CC0-1.0", "objectives": ["etwas nennen"]})
    assert (facts.level, facts.minutes, facts.license, facts.objectives[0].text) == ("beginner", 90, "CC0-1.0", "etwas nennen")


@pytest.mark.parametrize("path", sorted(front_matter.SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_published_schemas_are_valid_json_schemas(path: Path) -> None:
    Draft202012Validator.check_schema(json.loads(path.read_text("utf-8")))
