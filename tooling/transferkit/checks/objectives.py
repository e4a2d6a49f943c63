"""Learning objectives: can they be observed, are they practised, are they asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from transferkit.model.facts import Objective
from transferkit.model.inventory import Inventory
from transferkit.model.pages import Page
from transferkit.model.problem import Problem, problem

_WEAK = {
    "de": re.compile(
        r"\b(wissen|verstehen|kennen(?:\s?lernen)?|kennenlernen|lernen|begreifen|nachvollziehen|bewusst sein|sensibilisiert (?:sein|werden)"
        r"|(?:Verständnis|Überblick|Einblick|Gefühl)\b.*\b(?:haben|bekommen|erhalten|gewinnen|entwickeln))\b"
    ),
    "en": re.compile(r"^\W*(know|understand|learn|be aware of|appreciate|be familiar with|grasp)\b", re.IGNORECASE),
}
"""Verbs nobody can see happen."""
_ENDS_IN_VERB = re.compile(
    r"\b(?!(?:k?einen|ihren|[ms]einen|unseren|euren|diesen|allen|den|zwischen|neben|gegen|wegen|ihnen)\b)[a-zäöüß]+(?:en|ern|eln|tun|sein)\b(?=\s*(?:$|[,;.:(!?]|und\b|oder\b|sowie\b|bzw\b|–))"
)
"""A German infinitive stands at the end of its clause; a capital letter would make it a noun."""


def check(inventory: Inventory) -> Iterator[Problem]:
    """OBJ01 weak verb, OBJ02 no verb, OBJ03 not practised, OBJ04 not asked, OBJ05 no such objective."""
    for page in inventory.pages:
        if page.module and not page.facts.draft:
            yield from _of_module(page)


def _of_module(page: Page) -> Iterator[Problem]:
    practised = {aim.objective for aim in page.aims if aim.kind == "exercise"}
    asked = {aim.objective for aim in page.aims if aim.kind == "question"} - {""}
    for index, objective in enumerate(page.facts.objectives):
        where, text = page.at(f"objectives.{index}.text"), _short(objective.text)
        yield from _verb(page, objective, index)
        if not objective.exercises and objective.id not in practised - {""}:
            yield problem("OBJ03", where, text=text)
        if asked and objective.id and objective.id not in asked:
            yield problem("OBJ04", where, text=text, name=objective.id)
    yield from _unknown(page)


def _verb(page: Page, objective: Objective, index: int) -> Iterator[Problem]:
    language, where = page.language[:2], page.at(f"objectives.{index}.text")
    weak = _WEAK.get(language)
    rest = weak.sub("", objective.text) if weak else objective.text
    observable = language != "de" or _ENDS_IN_VERB.search(rest)
    if weak and (found := weak.search(objective.text)) and (language != "de" or not observable):
        yield problem("OBJ01", where, text=_short(objective.text), verb=found[1])
    elif not observable:
        yield problem("OBJ02", where, text=_short(objective.text))


def _unknown(page: Page) -> Iterator[Problem]:
    known = {objective.id for objective in page.facts.objectives if objective.id}
    for aim in page.aims:
        if aim.objective and known and aim.objective not in known and aim.where.path == page.where.path:
            near = get_close_matches(aim.objective, sorted(known), 1, 0.5)
            yield problem("OBJ05", aim.where, name=aim.objective, nearest=f" ({near[0]}?)" if near else "")


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57].rstrip()}…"
