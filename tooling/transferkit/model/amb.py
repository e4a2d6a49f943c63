"""Records for portals of open educational material, after the profile AMB (Allgemeines Metadatenprofil für Bildungsressourcen).

Followed is the version of 2023-10-19: `@context`, `id`, `type` and `name` are required there, lists are lists even of one.
Competences are given as keywords: the profile wants addresses for what is taught, and none is published for DigComp.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from transferkit.model.facts import ModuleFacts
from transferkit.model.labels import AUDIENCES, LEVELS
from transferkit.model.licences import address_of
from transferkit.model.settings import Settings
from transferkit.model.words import words

CONTEXT = "https://w3id.org/kim/amb/context.jsonld"
_TYPES = "https://w3id.org/kim/hcrt/"
_FURTHER_EDUCATION = "https://w3id.org/kim/educationalLevel/level_10"
_NO_LOGIN = "http://w3id.org/kim/conditionsOfAccess/no_login"
_ORGANISATION = ("team", "verein", "verband", "stiftung", "e. v.", "e.v.", "initiative", "gruppe", "association", "foundation", "ggmbh")


@dataclass(frozen=True, slots=True)
class Described:
    """What of a module its record is made from."""

    module: str
    """Its folder."""
    docname: str
    title: str
    description: str
    """Its first paragraph."""
    facts: ModuleFacts
    exercises: bool
    questions: bool


def record_of_module(described: Described, settings: Settings, language: str) -> dict[str, Any]:
    """The record of a module in a language."""
    facts = described.facts
    record = {
        **_head(address(settings, language, described.docname), described.title, language, settings),
        "description": described.description,
        "creator": [_agent(name, settings) for name in facts.authors],
        "license": {"id": address_of(facts.license, settings.license)},
        "learningResourceType": [{"id": _TYPES + kind} for kind in _kinds(described)],
        "educationalLevel": [{"id": _FURTHER_EDUCATION}],
        "keywords": _keywords(facts, language),
        "dateModified": facts.updated,
        "duration": f"PT{facts.minutes}M" if facts.minutes else "",
        "isPartOf": [{"id": address(settings, language), "type": ["LearningResource"], "name": settings.title}],
        **_rest(settings),
    }
    return {key: value for key, value in record.items() if value}


def record_of_handbook(modules: list[Described], settings: Settings, language: str, date: str) -> dict[str, Any]:
    """The record of the handbook with its modules as parts."""
    authors = dict.fromkeys(name for module in modules for name in module.facts.authors)
    parts = [{"id": address(settings, language, module.docname), "type": ["LearningResource"], "name": module.title} for module in modules]
    record = {
        **_head(address(settings, language), settings.title, language, settings),
        "creator": [_agent(name, settings) for name in authors],
        "license": {"id": address_of(settings.license)},
        "learningResourceType": [{"id": f"{_TYPES}course"}],
        "educationalLevel": [{"id": _FURTHER_EDUCATION}],
        "dateModified": date,
        "hasPart": parts,
        **_rest(settings),
    }
    return {key: value for key, value in record.items() if value}


def address(settings: Settings, language: str, docname: str = "") -> str:
    """Where a page will stand; without an address of the site a name (urn) that stays the same."""
    base = settings.site_url.rstrip("/")
    if base:
        return f"{base}/{language}/{docname}.html" if docname else f"{base}/{language}/"
    return f"urn:uuid:{uuid5(NAMESPACE_URL, '/'.join((settings.publisher, settings.title, language, docname)))}"


def as_json(record: dict[str, Any]) -> str:
    """A record as text for a file."""
    return json.dumps(record, ensure_ascii=False, indent=2)


def as_script(record: dict[str, Any]) -> str:
    """A record as text for a page: nothing in it can end the element it stands in."""
    return json.dumps(record, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def is_organisation(name: str, publisher: str) -> bool:
    """Whether a name of an author is that of a group."""
    return name == publisher or any(sign in name.lower() for sign in _ORGANISATION) or " " not in name.strip()


def _head(identifier: str, title: str, language: str, settings: Settings) -> dict[str, Any]:
    record = {
        "@context": [CONTEXT, {"@language": language.split("-")[0]}],
        "id": identifier,
        "type": ["LearningResource"],
        "name": title,
        "inLanguage": [language.split("-")[0]],
    }
    if settings.site_url:
        record["mainEntityOfPage"] = [{"id": identifier}]
    return record


def _rest(settings: Settings) -> dict[str, Any]:
    """What is the same for all: publisher, funder, and that everybody may come in."""
    return {
        "publisher": [_agent(settings.publisher, settings)] if settings.publisher else [],
        "isAccessibleForFree": True,
        "conditionsOfAccess": {"id": _NO_LOGIN},
    }


def _agent(name: str, settings: Settings) -> dict[str, str]:
    return {"type": "Organization" if is_organisation(name, settings.publisher) else "Person", "name": name}


def _kinds(described: Described) -> list[str]:
    return ["course", *(["drill_and_practice"] if described.exercises else []), *(["assessment"] if described.questions else [])]


def _keywords(facts: ModuleFacts, language: str) -> list[str]:
    say = words(language)
    found = [*facts.keywords, *(say(AUDIENCES[name]) for name in facts.audience)]
    found += [say(LEVELS[facts.level])] if facts.level else []
    return [*dict.fromkeys(found), *(f"DigComp {number}" for number in facts.digcomp)]
