"""The closed catalogue of everything that can be wrong with a source, in German and English, one file a topic.

A sentence names the thing in {braces}; the remedy says what to do. One code means one thing for ever: a rule that
is given up keeps its number unused.
"""

from __future__ import annotations

from transferkit.model.rules import (
    blocks,
    catalogues,
    characters,
    charts,
    curriculum,
    exercises,
    files,
    forms,
    front_matter,
    glossary,
    imports,
    leaks,
    legal,
    licences,
    links,
    names,
    notebooks,
    pages,
    pictures,
    products,
    programme,
    project,
    questions,
    reflections,
    routes,
    silencing,
    tables,
    templates,
    terms,
    translations,
    wording,
)
from transferkit.model.rules.rule import Family, Rule, Severity

_TOPICS = (
    project,
    names,
    files,
    characters,
    front_matter,
    blocks,
    exercises,
    charts,
    questions,
    forms,
    curriculum,
    programme,
    reflections,
    glossary,
    catalogues,
    routes,
    legal,
    licences,
    wording,
    pictures,
    notebooks,
    pages,
    tables,
    products,
    imports,
    leaks,
    links,
    templates,
    translations,
    terms,
    silencing,
)
FAMILIES: dict[str, Family] = {topic.__name__.rpartition(".")[2]: Family(topic.TITLE, topic.RULES) for topic in _TOPICS}
"""The rules by topic, under the name of its file."""
RULES: dict[str, Rule] = {rule.code: rule for topic in _TOPICS for rule in topic.RULES}
"""Every rule by its code."""
HOUSE_RULES = frozenset(code for code, rule in RULES.items() if rule.house)
"""Hints a handbook can turn into warnings."""

__all__ = ["FAMILIES", "HOUSE_RULES", "RULES", "Family", "Rule", "Severity"]
