"""Hints for plain German, in what learners read. They are advice and never a grade; each was counted on our own modules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transferkit.checks.prose import german, sentences, shortened, unquoted
from transferkit.model.inventory import Inventory
from transferkit.model.pages import CODE, Page, Passage
from transferkit.model.problem import Problem, problem
from transferkit.model.seldom import Seldom

_LONGEST_SENTENCE = 20
"""Words. In prose of ours one sentence in a hundred is longer."""
_ENUMERATION = 4
"""Commas that make a long sentence a list, which is easy to read."""
_LONGEST_WORD = 25
_WORD = re.compile(r"[^\W\d_]+(?:[-*][^\W\d_]+)*")
_LONG_WORD = re.compile(rf"(?<![\w*-])[A-ZÄÖÜ]?[a-zäöüß]{{{_LONGEST_WORD - 1},}}(?![\w*-])")
_PASSIVE = re.compile(
    r"\b(wird|werden|wurde|wurden)\b[^,;:.!?]*?\b((?:\w+)?ge(?!h|b|lt|w|n|l|sch)\w+(?:t|en)|(?:be|ver|er|ent|zer)\w{2,}t|\w+iert)\b(?=[\s,.;:!?)]*(?:$|[,.;:!?)]|und\b|oder\b))"
)
_DOER = re.compile(r"\b(?:von|vom|durch)\b|(?:vergessen|gestohlen)$")
"""Who or what does it is said, or it is nobody in particular."""
_CHAIN = re.compile(
    r"\b(?:die|der|das|des|dem|den|zur|zum|bei|durch|für)?\s*[A-ZÄÖÜ]\w+(?:ung|heit|keit|tion)(?:en)?"
    r"(?:\s+(?:der|des|von|zur|zum)(?:\s+[a-zäöüß]+en)?\s+[A-ZÄÖÜ]\w+){2,}"
)
_SHORT_NAME = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{2,6}(?![\w-]|/[A-Z]| \d)")
_ROMAN = re.compile(r"[IVXLC]+")
_KNOWN_NAMES = """
EU IT PC PDF USB WLAN SMS TV CD DVD GPS OK KI QR URL HTML CSV PNG JPEG SVG GB MB UG EG DIN SPEC EN ISO BGB CC BY SA
DE AT CH ARD ZDF FAQ TODO FIXME TBD TBA XXX
"""
_KNOWN = frozenset(_KNOWN_NAMES.split())
"""Abbreviations everybody knows, names of norms and countries, and what TXT01 finds."""
_NEGATED_TWICE = Seldom(
    re.compile(
        r"(?<!, )\bnicht un(?!d\b|s\b|ser|ter|ge|bedingt)\w+"
        r"(?:lich|ig|bar|sam|wahr|klug|bekannt|erheblich|wichtig|nötig)\w*|\bnicht ohne\b",
        re.IGNORECASE,
    ),
    ("nicht un", "nicht ohne"),
)


def check(inventory: Inventory) -> Iterator[Problem]:
    """LNG01 long sentence, LNG02 passive, LNG03 noun chain, LNG04 long word, LNG05 abbreviation, LNG06 double negation."""
    for page in german(inventory):
        words: set[str] = set()
        for passage in page.passages:
            if not passage.trainer and passage.kind != "quote":
                yield from _of_passage(passage, words)
        yield from _abbreviations(page, inventory.terms)


def _of_passage(passage: Passage, words: set[str]) -> Iterator[Problem]:
    text = unquoted(passage.text)
    for found in _LONG_WORD.finditer(text):
        if found[0] not in words:
            words.add(found[0])
            yield problem("LNG04", passage.at(found.start()), word=found[0], count=len(found[0]))
    for found in _NEGATED_TWICE.finditer(text):
        yield problem("LNG06", passage.at(found.start()), text=shortened(found[0]))
    for found in _CHAIN.finditer(text):
        yield problem("LNG03", passage.at(found.start()), text=shortened(found[0], 10))
    if passage.kind in ("paragraph", "item"):
        yield from _sentences(passage, text)


def _sentences(passage: Passage, text: str) -> Iterator[Problem]:
    for start, sentence in sentences(passage):
        count = len(_WORD.findall(text, start, start + len(sentence)))
        where = passage.at(start + len(sentence) - len(sentence.lstrip()))
        if count > _LONGEST_SENTENCE and sentence.count(",") < _ENUMERATION:
            yield problem("LNG01", where, count=count, text=shortened(sentence))
        found = None if sentence.rstrip().endswith("?") else _PASSIVE.search(text, start, start + len(sentence))
        if found and not _DOER.search(found[0]):
            yield problem("LNG02", passage.at(found.start()), text=shortened(found[0], 12))


def _abbreviations(page: Page, terms: frozenset[str]) -> Iterator[Problem]:
    """Each abbreviation that is nowhere on the page explained, at its first place."""
    seen: set[str] = set()
    explained: str | None = None
    for passage in page.passages:
        for found in _SHORT_NAME.finditer(unquoted(passage.text)) if not (passage.trainer or passage.kind == "quote") else ():
            name = found[0]
            if name in seen or name in _KNOWN or name.lower() in terms or _ROMAN.fullmatch(name) or CODE in name:
                continue
            seen.add(name)
            if explained is None:
                explained = "\n".join(one.text for one in page.passages)
            if not _explains(name, explained):
                yield problem("LNG05", passage.at(found.start()), word=name)


def _explains(name: str, text: str) -> bool:
    """Whether a text says what an abbreviation stands for: `(OFD)`, `kurz OFD`, `OFD heißt`, `„OFD“` …"""
    before = rf"\({name}\b|(?:Merkwort|Abkürzung|kurz|genannt)\W+(?:\w+\W+){{0,2}}{name}\b|„{name}“"
    behind = rf"\b{name}“?,? (?:\(|heißt|steht für|ist|sind|bedeutet|d(?:er|ie|as|en|em)\b)"
    return bool(re.search(f"{before}|{behind}", text))
