"""What the house does not say: words of its list, gender forms, mixed address, quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from transferkit.checks.prose import german, shortened, unquoted
from transferkit.checks.terms import NEUTRAL, TERMS
from transferkit.model.inventory import Inventory
from transferkit.model.pages import Page, Passage
from transferkit.model.problem import Problem, problem
from transferkit.model.settings import Settings

_GENDERED = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]+(?:[:_]in(?:nen)?|(?:er|or|ent|ant|ist|eur|oge|ot|at)In(?:nen)?)\b")
_MEN = re.compile(rf"(?<![-\w])({'|'.join(sorted(NEUTRAL, key=len, reverse=True))})(?![-*:_\w/])")
_BOTH = re.compile(r"(?:innen und|in und|in oder|innen oder|innen,|/) *$")
"""Before a word: the other form stands there already."""
_OTHER_FORM = re.compile(r"\s*(?:und|oder|/|,)\s*\w*(?:innen|in)\b")
_NAMES = re.compile(r"Migration und Flüchtlinge|Flüchtlinge der Vereinten Nationen")
"""Offices are called what they are called."""
_ONE_MAN = re.compile(r"\b(?:[Ee]in|einem|einen|Der|Dieser|dieser|Herr) $")
"""Before a word: it may be a certain man in an example."""
_INFORMAL = re.compile(r"\b(?:euch|eure[rnms]?|euer)\b", re.IGNORECASE)
_FORMAL = re.compile(r"(?<=[a-zäöüß,;] )(?:Sie|Ihnen|Ihre[nmrs]?)\b")


def check(inventory: Inventory, settings: Settings) -> Iterator[Problem]:
    """TRM01 word of the list, GEN01 and GEN02 gender forms, ADR01 mixed address, TXT05 quotation marks."""
    terms = {word: better for word, better in {**TERMS, **dict(settings.terms)}.items() if better}
    listed = re.compile(rf"(?<![-\w])(?:{'|'.join(map(re.escape, sorted(terms, key=len, reverse=True)))})(?![-\w])")
    for page in german(inventory):
        for passage in page.passages:
            text = _NAMES.sub(lambda found: " " * len(found[0]), unquoted(passage.text))
            if passage.kind != "quote":
                yield from _words(passage, text, listed, terms)
                yield from _gender(passage, text)
            yield from _quotes(passage)
        yield from _address(page)


def _words(passage: Passage, text: str, listed: re.Pattern[str], terms: Mapping[str, str]) -> Iterator[Problem]:
    for found in listed.finditer(text):
        yield problem("TRM01", passage.at(found.start()), word=found[0], better=terms[found[0]])


def _gender(passage: Passage, text: str) -> Iterator[Problem]:
    for found in _GENDERED.finditer(text):
        better = re.sub(r"[:_]?[iI](n|nnen)$", r"*i\1", found[0])
        yield problem("GEN01", passage.at(found.start()), word=found[0], better=better)
    for found in _MEN.finditer(text):
        before = text[max(0, found.start() - 20) : found.start()]
        if not _BOTH.search(before) and not _ONE_MAN.search(before) and not _OTHER_FORM.match(text, found.end()):
            yield problem("GEN02", passage.at(found.start()), word=found[0], better=NEUTRAL[found[0]])


def _quotes(passage: Passage) -> Iterator[Problem]:
    text = passage.text
    opened, closed = text.count("„"), text.count("“") + text.count("”")
    if (opened != closed and (opened or closed % 2)) or text.count("»") != text.count("«"):
        mark = next(index for index, letter in enumerate(text) if letter in "„“”»«")
        yield problem("TXT05", passage.at(mark), text=shortened(text[mark:], 6))


def _address(page: Page) -> Iterator[Problem]:
    """The rarer of the two, where both are used."""
    informal = list(_found(page, _INFORMAL))
    formal = list(_found(page, _FORMAL))
    if informal and formal:
        rare, other = (formal, informal) if len(formal) <= len(informal) else (informal, formal)
        passage, match = rare[0]
        yield problem("ADR01", passage.at(match.start()), word=match[0], other=other[0][1][0])


def _found(page: Page, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in page.passages:
        for match in pattern.finditer(unquoted(passage.text)):
            yield passage, match
