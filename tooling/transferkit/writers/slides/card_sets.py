"""A set of cards on a slide: what the cards are called. Their texts lie on the table, and in the notes."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeGuard

from transferkit.model.text import Block, Callout, ItemList, Paragraph, plain, runs
from transferkit.model.words import Words


def is_card_set(block: Block) -> TypeGuard[Callout]:
    """Whether a block is a set of cards that the exercise pack has to cut out."""
    return isinstance(block, Callout) and block.kind == "cards"


def shown(cards: Callout, say: Words) -> Callout:
    """The set as a slide shows it: its title, where the cards are (never left over alone) and the cards' titles."""
    names = tuple((Paragraph(card.title),) for card in cards.blocks if isinstance(card, Callout) and plain(card.title).strip())
    listed = (ItemList(names),) if names else ()
    where = Paragraph(runs(say("The cards are in the exercise pack.")))
    return replace(cards, blocks=(where, *listed))
