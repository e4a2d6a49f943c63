"""Places to write in running text: the dots and underscores of authors become gaps of fitting width.

A gap is underscores in the model, as many as it is wide; FULL and more reach to the end of the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from transferkit.model.text import Block, Blocks, Callout, Cell, Columns, ItemList, Paragraph, Quote, Run, Table, Text

FULL = 40
SHORT = 14
GAP = re.compile("_{3,}")
_AT_THE_END = re.compile(r"(?:(?<=[\s(/])|^)…\s*$")
_WITHIN = re.compile(r"(?:(?<=[\s(/])|^)…(?=[\s,;.)/])")


def with_gaps(blocks: Blocks) -> Blocks:
    """The blocks with `…` as gaps, where it stands alone in a sentence and not within quotation marks."""
    return tuple(_of(block) for block in blocks)


def _of(block: Block) -> Block:
    match block:
        case Paragraph(text):
            return Paragraph(_text(text))
        case ItemList(items):
            return replace(block, items=tuple(with_gaps(item) for item in items))
        case Table(_, body):
            return replace(block, body=tuple(tuple(_cell(cell) for cell in row) for row in body))
        case Quote(inner) | Callout(blocks=inner):
            return replace(block, blocks=with_gaps(inner))
        case Columns(columns):
            return Columns(tuple(with_gaps(column) for column in columns))
    return block


def _cell(cell: Cell) -> Cell:
    """In a cell the dots go: the room is below."""
    if not cell.text or not _AT_THE_END.search(cell.text[-1].text):
        return cell
    last = cell.text[-1]
    return replace(cell, text=(*cell.text[:-1], replace(last, text=_AT_THE_END.sub("", last.text).rstrip() + "\n")))


def _text(text: Text) -> Text:
    """Dots at the end reach to the end of the line, others are short."""
    before = ""
    made: list[Run] = []
    for index, run in enumerate(text):
        shown = run.text
        if not run.code and not run.formula:
            shown = "".join(_pieces(run.text, before, index == len(text) - 1))
        before += run.text
        made.append(replace(run, text=shown))
    return tuple(made)


def _pieces(text: str, before: str, is_last: bool) -> Iterator[str]:
    ends = _AT_THE_END.search(text) if is_last and (" " in (before + text).strip() or before) else None
    place = 0
    for found in _WITHIN.finditer(text):
        if not _is_quoted(before + text[: found.start()]):
            yield text[place : found.start()] + "_" * SHORT
            place = found.end()
    if ends and ends.start() >= place and not _is_quoted(before + text[: ends.start()]):
        yield text[place : ends.start()] + "_" * FULL
    else:
        yield text[place:]


def _is_quoted(before: str) -> bool:
    """Whether a quotation is open behind these words."""
    return before.count("„") > before.count("“") or before.count('"') % 2 == 1 or (before.count("»") + before.count("«")) % 2 == 1
