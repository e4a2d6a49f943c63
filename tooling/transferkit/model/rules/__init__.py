"""The closed catalogue of everything that can be wrong with a source, in German and English, one file a topic.

A sentence names the thing in {braces}; the remedy says what to do. One code means one thing for ever: a rule that
is given up keeps its number unused.
"""

from __future__ import annotations

from transferkit.model.rules import blocks, exercises, files, front_matter, imports, notebooks, pages, pictures, products, project
from transferkit.model.rules.rule import Rule, Severity

_TOPICS = (project, files, front_matter, blocks, exercises, pictures, notebooks, pages, products, imports)
RULES: dict[str, Rule] = {rule.code: rule for topic in _TOPICS for rule in topic.RULES}
"""Every rule by its code."""

__all__ = ["RULES", "Rule", "Severity"]
