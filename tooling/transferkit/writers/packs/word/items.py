"""What stands on a sheet as WordprocessingML, one small function for each kind of item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from transferkit.model.quiz import letter
from transferkit.model.text import Block, Paragraph, Run, Table, runs
from transferkit.press.word.blocks import GREY, LIGHT, PETROL, WARM, Blocks
from transferkit.press.word.lists import BULLETS, NUMBERS, SMALL_LETTERS
from transferkit.press.word.tables import LINE, CellLook, Frame, cell, row, table
from transferkit.press.word.xml import STEP, Format, Look, paragraph
from transferkit.writers.packs.sheet import Box, Choices, Fields, Item, Labelled, Matching, Question, Room, Tone

COLOURS = {Tone.CASE: PETROL, Tone.HINT: PETROL, Tone.ERRORS: WARM, Tone.FOLLOW_UP: PETROL, Tone.POINTER: GREY}
PITCH = 510
"""From one writing line to the next: 9 mm."""
LETTER_BOX, BETWEEN = 520, 700
LEFT_ON_A_PAGE = 12300
"""Twentieths of a point that head, introduction and foot of a worksheet leave of an A4 page."""


def items(writer: Blocks, found: Sequence[Item]) -> str:
    """The items of a part; a line in bold stays with the table below it."""
    made = ""
    for one, follower in zip(found, (*found, None)[1:], strict=True):
        heads = isinstance(one, Paragraph) and isinstance(follower, Table) and all(run.strong for run in one.text)
        made += (
            writer.para(one.text, Format(indent=writer.indent, keep_next=True))
            if heads and isinstance(one, Paragraph)
            else item(writer, one)
        )
    return made


def item(writer: Blocks, found: Item) -> str:
    """One item of a sheet."""
    match found:
        case Room(lines):
            return _room(writer, lines)
        case Question():
            return _question(writer, found)
        case Choices():
            return _choices(writer, found)
        case Box(tone, title, blocks):
            return writer.box(title, blocks, COLOURS[tone], around=tone is Tone.CASE)
        case Labelled(label, blocks):
            return writer.para(label, Format("Heading2")) + writer.blocks(blocks)
        case Matching():
            return _matching(writer, found)
        case Fields():
            return _fields(writer, found)
    block: Block = found
    return writer.block(block)


def _room(writer: Blocks, lines: int) -> str:
    """Rows that can be typed into, each with a line below."""
    look = CellLook(writer.width, edges=(("bottom", 6, LINE),))
    empty = cell(paragraph("", Format("Cell"), writer.file.right_to_left), look)
    frame = Frame((writer.width,), writer.indent, writer.file.right_to_left, grid=False)
    return table([row([empty], PITCH)] * lines, frame) + writer.small_gap()


def _question(writer: Blocks, question: Question) -> str:
    counter = writer.file.lists.new(NUMBERS if question.number else BULLETS, question.number or 1)
    made = writer.item(question.blocks, counter)
    inner = replace(writer, indent=writer.indent + STEP, width=writer.width - STEP, level=writer.level + 1)
    if question.options and question.several:
        form = Format("ListParagraph", 0, 0, inner.indent + STEP, STEP)
        texts = [(Run(f"☐ {chr(97 + index % 26)}  "), *option) for index, option in enumerate(question.options)]
        made += "".join(inner.para(text, form) for text in texts)
    elif question.options:
        letters = writer.file.lists.new(SMALL_LETTERS, level=1)
        made += "".join(inner.para(option, Format("ListParagraph", letters, 1)) for option in question.options)
    return made + (_room(inner, question.room) if question.room else "")


def _fields(writer: Blocks, fields: Fields) -> str:
    """A box a field, to type in behind its prompt; together they fill what is left of a page."""
    look = CellLook(writer.width, edges=tuple((side, 6, LINE) for side in ("top", "left", "bottom", "right")))
    height = LEFT_ON_A_PAGE // max(len(fields.fields), 1)
    inner = replace(writer, width=writer.width - 2 * STEP)
    made = [
        cell(inner.para(title, Format("Cell"), Look(bold=True)) + inner.blocks(prompt) + inner.words("", Format("Cell")), look)
        for title, prompt in fields.fields
    ]
    frame = Frame((writer.width,), writer.indent, writer.file.right_to_left, grid=False)
    return table([row([one], height) for one in made], frame) + writer.small_gap()


def _choices(writer: Blocks, choices: Choices) -> str:
    """What may be ticked: a box, the letter, the answer."""
    made = writer.para(runs(choices.instruction))
    for index, option in enumerate(choices.options):
        first = option[0].text if option and isinstance(option[0], Paragraph) else ()
        rest = option[1:] if first else option
        mark = Run(f"☐ {letter(index)}) ")
        made += writer.para((mark, *first), Format("ListParagraph", 0, 0, writer.indent + STEP, STEP)) + writer.blocks(rest)
    return made


def _matching(writer: Blocks, matching: Matching) -> str:
    """Left a box for the letter, right the letters."""
    half = (writer.width - LETTER_BOX - BETWEEN) // 2
    widths = (half, LETTER_BOX, BETWEEN, half)
    rows = []
    heads = (matching.heads[0], (), None, matching.heads[1])
    if any(matching.heads):
        rows.append(row([_match_cell(writer, text, width, head=True) for text, width in zip(heads, widths, strict=True)], head=True))
    for index in range(max(len(matching.left), len(matching.right))):
        left = (Run(f"{index + 1}. "), *matching.left[index]) if index < len(matching.left) else None
        right = (Run(f"{chr(65 + index % 26)}) "), *matching.right[index]) if index < len(matching.right) else None
        texts = (left, () if left else None, None, right)
        rows.append(row([_match_cell(writer, text, width) for text, width in zip(texts, widths, strict=True)], PITCH))
    return table(rows, Frame(widths, writer.indent, writer.file.right_to_left, grid=False)) + writer.small_gap()


def _match_cell(writer: Blocks, text: tuple[Run, ...] | None, width: int, head: bool = False) -> str:
    """A cell with lines around it; None makes one without."""
    edges = () if text is None else tuple((side, 6, LINE) for side in ("top", "left", "bottom", "right"))
    inner = writer.file.inline.text(text or runs(""), Look(bold=head))
    look = CellLook(width, ground=LIGHT if head and text else "", edges=edges, middle=True)
    return cell(paragraph(inner, Format("Cell"), writer.file.right_to_left), look)
