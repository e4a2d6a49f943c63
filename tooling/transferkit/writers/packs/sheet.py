"""A sheet of paper before it has a file format: what the PDF and the Word file of it both show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from transferkit.model.text import Block, Blocks, Text


class Tone(StrEnum):
    """What a box is for; each has its own edge."""

    CASE = "case"
    HINT = "hint"
    ERRORS = "errors"
    FOLLOW_UP = "follow-up"
    POINTER = "pointer"


@dataclass(frozen=True, slots=True)
class Room:
    """Empty lines to write on."""

    lines: int


@dataclass(frozen=True, slots=True)
class Question:
    """One item of a task with its room to answer."""

    number: int
    """How a numbered list counts it; 0 for a bullet."""
    blocks: Blocks
    options: tuple[Text, ...] = ()
    """Answers to choose from, without their letters."""
    several: bool = False
    """Whether more than one answer may be right: boxes to tick, else letters to circle."""
    room: int = 0
    """Lines to write on below it."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Answers of a quiz question to tick, lettered A, B, C …"""

    instruction: str
    """How many may be right."""
    options: tuple[Blocks, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks in a frame."""

    tone: Tone
    title: Text
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Labelled:
    """A part of a solution that its author began in bold: `**Gründe:** …`."""

    label: Text
    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Matching:
    """Two columns to bring together: a letter of the right one goes into a box of the left one."""

    heads: tuple[Text, Text]
    left: tuple[Text, ...]
    right: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Fields to write in that share the rest of one page: the title and the prompt of each."""

    fields: tuple[tuple[Text, Blocks], ...]


Item = Block | Room | Question | Choices | Box | Labelled | Matching | Fields


@dataclass(frozen=True, slots=True)
class Part:
    """One exercise, or its solution: it begins on a page of its own."""

    badge: str
    """`A1-2`."""
    title: Text
    facts: str
    """Minutes, social form and material on one line."""
    items: tuple[Item, ...]
    url: str = ""
    """Where the exercise stands in the handbook: a QR code leads there. "" for none."""
    notice: str = ""
    """What is to be known before one reads it."""
    to_fill_in: bool = True
    """Whether it has fields for name and date; solutions have none."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file: some parts and what they share."""

    title: str
    language: str
    right_to_left: bool
    foot: str
    """Licence and publisher line of every page."""
    author: str
    date: str
    """ISO date for the file's properties."""
    parts: tuple[Part, ...]
    footnotes: tuple[tuple[str, Blocks], ...] = ()
    """All of the module; a file shows those its parts refer to."""
    large: bool = False
    """Large print: 18 points or more everywhere."""
    two_sided: bool = False
    """To be printed on both sides: every part begins on a front side, and there is no page of contents."""
