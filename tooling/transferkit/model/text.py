"""What decks, sheets and quizzes can show: runs of text and nine kinds of block.

The reading floor makes these from resolved doctrees; writers see nothing else. A block kind is added here
only when every writer can show it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look."""

    text: str
    """The characters, with "\\n" for a forced line break. For a formula: its TeX."""
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    formula: bool = False
    raised: int = 0
    """1 for superscript, -1 for subscript, 0 for neither."""
    link: str = ""
    """An absolute web address, or "" for no link."""
    language: str = ""
    """The BCP 47 language where it differs from the course's, else ""."""
    gap: int = 0
    """For the blank of a cloze question its number, counted from 1."""


Text = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: Text
    small: bool = False
    """Whether it is small print, such as the source of a statement."""


@dataclass(frozen=True, slots=True)
class ItemList:
    """A bulleted or numbered list; an item holds blocks, so lists nest."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1
    style: str = "decimal"
    """How an ordered list counts: decimal, loweralpha or upperalpha."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One table cell."""

    text: Text
    columns: int = 1
    """How many columns it covers."""
    rows: int = 1
    """How many rows it covers."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: head rows are repeated wherever it is split."""

    head: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    caption: Text = ()
    number: str = ""
    """"Tab. 2", or "" where it has no number."""
    widths: tuple[int, ...] = ()
    """Relative column widths, one a column, or () for even ones."""
    chart: str = ""
    """How its numbers are drawn where that is possible: one of CHARTS, or "" for a table of words."""
    alt: str = ""
    """What the chart shows, in a sentence."""


CHARTS = ("column", "bar", "line", "pie")
"""Upright bars, lying bars, lines, parts of a whole."""


@dataclass(frozen=True, slots=True)
class Code:
    """Program text or program output, shown in fixed-width type and never run."""

    text: str
    language: str = ""
    caption: Text = ()
    folded: bool = False
    """Shown on demand only (tag `hide-input`): it goes to the notes of a slide and not on paper."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file of the project."""

    path: Path
    """Absolute path of a PNG, JPEG, GIF, WebP or SVG file that confine() let through."""
    alt: str
    caption: Text = ()
    number: str = ""
    """"Abb. 1", or "" where it has no number."""
    decorative: bool = False
    place: str = ""
    """Where its author wants it on a slide: left or right of the text, full for the whole slide, "" for no wish."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words, with the source line where one is given."""

    blocks: tuple[Block, ...]
    source: Text = ()


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula on a line of its own, in the TeX the author wrote."""

    tex: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Callout:
    """A titled box: note, tip, warning, hint …"""

    kind: str
    """The directive's name: note, tip, important, warning, hint, seealso, discussion, admonition …"""
    title: Text
    blocks: tuple[Block, ...]
    facts: tuple[str, ...] = ()
    """Minutes and social form of a discussion."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side, first column first in reading order."""

    columns: tuple[tuple[Block, ...], ...]


Block = Paragraph | ItemList | Table | Code | Picture | Quote | Formula | Callout | Columns
Blocks = tuple[Block, ...]


def plain(text: Text) -> str:
    """The characters of a text without their looks."""
    return "".join(run.text for run in text)


def runs(text: str) -> Text:
    """A text of one plain run; () for an empty string."""
    return (Run(text),) if text else ()


def sole_language(text: Text) -> str:
    """The language all of a text is in, where it says one; "" for a text in the language of its file, or in several."""
    languages = {run.language for run in text}
    return languages.pop() if len(languages) == 1 else ""


def languages_in(made: object) -> frozenset[str]:
    """The languages that runs say they are in, in anything made of texts, blocks and what holds them."""
    if isinstance(made, Run):
        return frozenset({made.language} - {""})
    if isinstance(made, tuple):
        return frozenset(language for one in made for language in languages_in(one))
    if is_dataclass(made) and not isinstance(made, type):
        return frozenset(language for field in fields(made) for language in languages_in(getattr(made, field.name)))
    return frozenset()


def words_of(blocks: Iterable[Block]) -> Iterator[str]:
    """The texts of blocks in reading order, captions and alt texts included.

    One string a paragraph, cell, caption or code block; what guarantee 7 (nothing is lost) is tested with.
    """
    for block in blocks:
        match block:
            case Paragraph(text):
                yield plain(text)
            case ItemList(items):
                for item in items:
                    yield from words_of(item)
            case Table(head, body, caption):
                yield from (plain(cell.text) for row in head + body for cell in row)
                yield plain(caption)
            case Code(text, _, caption):
                yield text
                yield plain(caption)
            case Picture(_, alt, caption):
                yield alt
                yield plain(caption)
            case Quote(inner, source):
                yield from words_of(inner)
                yield plain(source)
            case Formula(tex):
                yield tex
            case Callout(_, title, inner):
                yield plain(title)
                yield from words_of(inner)
            case Columns(columns):
                for column in columns:
                    yield from words_of(column)
