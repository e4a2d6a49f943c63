"""The labels of a text: what its exercises, solutions and questions are called, in whatever language they are told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from transferkit.translating.blocks import FENCES, Block, block_of, lines_of, tokens_of
from transferkit.translating.markdown import OPAQUE
from transferkit.translating.segment import Line

_LABELLED = frozenset({"exercise", "exercise-start", "challenge", "question"})
_BY_ARGUMENT = {"use-exercise": "exercise", "solution": "solution", "solution-start": "solution"}


def labels_of(text: str) -> Mapping[str, int]:
    """Each label with the line it stands in (the last line of a label that occurs twice), as `exercise belege`."""
    return dict(_of_lines(lines_of(text)))


def _of_lines(lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
    for token in tokens_of(lines):
        if token.map is not None and token.type in FENCES:
            yield from _of_block(block_of(token, lines))


def _of_block(block: Block) -> Iterator[tuple[str, int]]:
    if block.name in _LABELLED and (label := block.option("label")):
        yield f"{block.name.removesuffix('-start').replace('challenge', 'exercise')} {label}", block.opening.number
    if (kind := _BY_ARGUMENT.get(block.name)) and block.argument.strip():
        yield f"{kind} {block.argument.strip()}", block.opening.number
    if block.name not in OPAQUE:
        yield from _of_lines(block.content)
