"""Records for portals, held to what the profile AMB of 2023-10-19 demands (read, not kept: its schema states no licence)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from transferkit.model.amb import Described, as_script, record_of_handbook, record_of_module
from transferkit.model.facts import ModuleFacts
from transferkit.model.settings import Settings

URI = re.compile(r"(https?://|urn:)\S+")
FACTS = ModuleFacts(
    minutes=180, audience=("vorstand",), level="beginner", keywords=("Kasse",), digcomp=("5.2",), authors=("Lan Demir", "Team")
)
BARE = ModuleFacts()
LISTS_OF_THINGS = ("creator", "publisher", "learningResourceType", "educationalLevel", "isPartOf", "hasPart", "mainEntityOfPage")


def records(facts: ModuleFacts, address: str) -> list[dict[str, Any]]:
    settings = Settings(Path(), "Regal", publisher="Verein Regal", site_url=address)
    module = Described("kasse", "modules/kasse/index", "Kasse führen", "Worum es geht.", facts, exercises=True, questions=True)
    return [record_of_module(module, settings, "de-AT"), record_of_handbook([module], settings, "de-AT", "2026-11-24")]


@pytest.mark.parametrize("address", ["https://regal.example", ""], ids=["public", "not public"])
@pytest.mark.parametrize("facts", [FACTS, BARE], ids=["all is said", "nothing is said"])
def test_a_record_has_what_the_profile_requires(facts: ModuleFacts, address: str) -> None:
    for record in records(facts, address):
        assert record["@context"] == ["https://w3id.org/kim/amb/context.jsonld", {"@language": "de"}]
        assert "LearningResource" in record["type"]
        assert record["name"]
        assert URI.fullmatch(record["id"])
        assert re.match(r"https?://creativecommons\.org/(licenses|publicdomain)/", record["license"]["id"])
        assert re.fullmatch(r"PT\d+M", record.get("duration", "PT1M"))
        things = [thing for key in LISTS_OF_THINGS for thing in record.get(key, [])]
        assert all(
            URI.fullmatch(thing["id"]) if "id" in thing else thing["type"] in ("Person", "Organization") and thing["name"]
            for thing in things
        )
        assert all(value for value in record.values()), "nothing empty is said"


def test_people_and_groups_are_told_apart() -> None:
    record, _ = records(FACTS, "")
    assert record["creator"] == [{"type": "Person", "name": "Lan Demir"}, {"type": "Organization", "name": "Team"}]


def test_names_stay_the_same_and_differ_by_page() -> None:
    first, again = records(FACTS, ""), records(FACTS, "")
    assert [one["id"] for one in first] == [one["id"] for one in again]
    assert first[0]["id"] != first[1]["id"]


def test_no_text_ends_the_element_of_the_page() -> None:
    assert as_script({"name": "</script><b>&"}) == '{"name": "\\u003c/script\\u003e\\u003cb\\u003e\\u0026"}'
    assert json.loads(as_script({"name": "</script>"})) == {"name": "</script>"}
