"""Pictures out of lists, boxes and quotes: a text frame holds none, so they are shown behind the block they stood in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from transferkit.model.text import Block, Blocks, Callout, ItemList, Picture, Quote


def lifted(block: Block) -> tuple[Block, ...]:
    """A block without the pictures in it, and these behind it."""
    if isinstance(block, Picture):
        return (block,)
    pictures = tuple(_pictures([block]))
    return (_without(block), *pictures) if pictures else (block,)


def _pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
    for block in blocks:
        match block:
            case Picture():
                yield block
            case ItemList(items):
                yield from (picture for item in items for picture in _pictures(item))
            case Quote(inner) | Callout(blocks=inner):
                yield from _pictures(inner)


def _without(block: Block) -> Block:
    match block:
        case ItemList(items):
            return replace(block, items=tuple(_left(item) for item in items))
        case Quote(inner) | Callout(blocks=inner):
            return replace(block, blocks=_left(inner))
    return block


def _left(blocks: Blocks) -> Blocks:
    return tuple(_without(block) for block in blocks if not isinstance(block, Picture))
