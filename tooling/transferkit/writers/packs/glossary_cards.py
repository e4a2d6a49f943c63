"""Words of the glossary as cards to cut out: those of a module in its pack, all of them in a file of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from transferkit.model.course import Course, Module
from transferkit.model.glossary import Entry
from transferkit.model.licences import licence_of
from transferkit.model.text import Block, Callout, Paragraph, Run, runs
from transferkit.model.words import Words, words
from transferkit.press.pages import Made
from transferkit.press.typesetter import Typesetter
from transferkit.writers.packs.cards import card_set
from transferkit.writers.packs.paper import made
from transferkit.writers.packs.sheets import document

FILE = "glossary-cards-learner.pdf"
"""The file with all cards, beside the packs."""


def words_of_module(module: Module, course: Course) -> tuple[Entry, ...]:
    """The entries a module's front matter names, in its order."""
    by_id = {name: entry for entry in course.glossary for name in entry.ids}
    return tuple(dict.fromkeys(by_id[name] for name in module.facts.glossary if name in by_id))


def glossary_cards(entries: Sequence[Entry], module: Module, course: Course, title: str) -> Made:
    """A set of cards. module: whose licence and authors the file names."""
    say, setter = words(course.edition.language), Typesetter()
    licence, _ = licence_of(module.facts.license, course.settings.license)
    cards = [_card(entry, say) for entry in entries]
    sheet = card_set(setter, cards, f"{title} · {licence}")
    return made(setter, [sheet], replace(document((), title, module, course), foot="", footnotes=()), page='paper: "a4", margin: 0pt')


def lines_of(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The words of the cards, one entry a line."""
    return tuple(f"{entry.term}: {entry.explanation} {entry.example}".strip() for entry in entries)


def _card(entry: Entry, say: Words) -> Callout:
    blocks: list[Block] = [Paragraph(runs(entry.explanation))] if entry.explanation else []
    if entry.example:
        blocks.append(Paragraph((Run(f"{say('Example')}: ", strong=True), *runs(entry.example))))
    blocks += [Paragraph((Run(f"{one.language}: ", strong=True), Run(one.text, language=one.language))) for one in entry.translations]
    return Callout("card", runs(entry.term), tuple(blocks))
