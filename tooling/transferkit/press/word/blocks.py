"""The model's blocks as WordprocessingML, one small function each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PIL.Image import DecompressionBombError

from transferkit.model.errors import TransferkitError
from transferkit.model.settings import is_right_to_left
from transferkit.model.text import (
    Block,
    Callout,
    Code,
    Columns,
    Formula,
    ItemList,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    Text,
    plain,
    sole_language,
)
from transferkit.press.gaps import FULL
from transferkit.press.pixels import pixels_of
from transferkit.press.word.file import File
from transferkit.press.word.inline import BOX
from transferkit.press.word.lists import DEEPEST
from transferkit.press.word.media import inline
from transferkit.press.word.tables import CellLook, Frame, Placed, cell, placed, row, table, widths_of
from transferkit.press.word.xml import PLAIN, STEP, TEXT_WIDTH, Format, Look, paragraph

PETROL, WARM, GREY, LIGHT = "0B4F5C", "C4521B", "5B6770", "D9E8EA"
HEIGHTS = ((3, 950), (5, 760), (10**6, 520))
"""Height of rows with an empty cell by the most rows a table may have."""
TALLEST = 4600
"""The most a picture may be high."""
SHARPEST = 15
"""Twentieths of a point a pixel may be wide: small pictures stay small."""
BOX_INSET = 300
"""What a frame takes of the width."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """Makes WordprocessingML of blocks where there is a certain room for them."""

    file: File
    width: int = TEXT_WIDTH
    indent: int = 0
    level: int = 0
    """Of lists."""

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Blocks one below the other."""
        return "".join(self.block(block) for block in blocks)

    def block(self, block: Block) -> str:
        """One block."""
        match block:
            case Paragraph(text):
                return self.para(text)
            case ItemList():
                return self._list(block)
            case Table():
                return self._table(block)
            case Code(text, _, caption, folded):
                return "" if folded else self._code(text) + self._caption("", caption)
            case Formula(tex):
                return self._code(tex)
            case Picture():
                return self._picture(block)
            case Quote(inner, source):
                return self._quote(inner, source)
            case Callout(_, title, inner):
                return self.box(title, inner, WARM)
            case Columns(columns):
                return self._columns(columns)
        raise AssertionError(block)

    def para(self, text: Text, form: Format | None = None, look: Look = PLAIN) -> str:
        """A paragraph of text; a place to write at its end reaches to the margin."""
        language = "" if form else sole_language(text)
        right_to_left = is_right_to_left(language) if language else self.file.right_to_left
        form = form or Format(indent=self.indent)
        if any("_" * FULL in run.text for run in text):
            form = replace(form, line_to=self.width + self.indent)
        return paragraph(self.file.inline.text(text, look), form, right_to_left)

    def words(self, text: str, form: Format, look: Look = PLAIN) -> str:
        """A paragraph of plain words."""
        return paragraph(self.file.inline.string(text, look), form, self.file.right_to_left)

    def small_gap(self) -> str:
        """What keeps two tables apart."""
        return paragraph("", Format("AfterTable"), self.file.right_to_left)

    # ### lists

    def _list(self, block: ItemList) -> str:
        ticked = bool(block.items) and all(_begins_with_box(item) for item in block.items)
        number = 0 if ticked else self.file.lists.of_list(block, min(self.level, DEEPEST))
        return "".join(self.item(item, number) for item in block.items)

    def item(self, item: tuple[Block, ...], number: int) -> str:
        """An item: its first paragraph with the mark of list `number` (0: it brings its own), the rest below it."""
        inner = replace(self, indent=self.indent + STEP, width=self.width - STEP, level=self.level + 1)
        form = Format("ListParagraph", number, min(self.level, DEEPEST), 0 if number else inner.indent, 0 if number else STEP)
        if item and isinstance(item[0], Paragraph):
            return inner.para(item[0].text, form) + inner.blocks(item[1:])
        return inner.para((), form) + inner.blocks(item)

    # ### tables and frames

    def _table(self, block: Table) -> str:
        count = max((sum(one.columns for one in line) for line in block.head + block.body), default=0)
        if not count:
            return ""
        widths = widths_of(block, self.width)
        if len(widths) != count:
            widths = (self.width // count,) * count
        height = next(high for most, high in HEIGHTS if len(block.body) <= most)
        head = [self._row(line, widths, head=True) for line in placed(block.head, count)]
        body = [self._row(line, widths, height if _has_room(line) else 0) for line in placed(block.body, count)]
        frame = Frame(widths, self.indent, self.file.right_to_left, title=plain(block.caption))
        return table([*head, *body], frame) + self.small_gap() + self._caption(block.number, block.caption)

    def _row(self, line: Iterable[Placed], widths: tuple[int, ...], height: int = 0, head: bool = False) -> str:
        return row((self._cell(one, widths, head) for one in line), height, head)

    def _cell(self, one: Placed, widths: tuple[int, ...], head: bool) -> str:
        text = self.file.inline.text(one.cell.text if one.cell else (), Look(bold=head))
        look = CellLook(sum(widths[one.column : one.column + one.columns]), one.columns, one.merge, LIGHT if head else "")
        return cell(paragraph(text, Format("Cell", keep_next=head), self.file.right_to_left), look)

    def box(self, title: Text, blocks: Iterable[Block], colour: str, around: bool = False) -> str:
        """Blocks in a frame: a line at their beginning, or all around."""
        inner = replace(self, indent=0, width=self.width - BOX_INSET, level=0)
        head = inner.para(title, Format(keep_next=True), Look(bold=True, colour=colour)) if title else ""
        sides = ("top", "left", "bottom", "right") if around else ("left",)
        look = CellLook(self.width, edges=tuple((side, 6 if around else 24, colour) for side in sides))
        return self._frame([cell(self._ended(head + inner.blocks(blocks)), look)], (self.width,))

    def _columns(self, columns: tuple[tuple[Block, ...], ...]) -> str:
        width = self.width // max(1, len(columns))
        inner = replace(self, indent=0, width=width - BOX_INSET, level=0)
        return self._frame([cell(self._ended(inner.blocks(blocks)), CellLook(width)) for blocks in columns], (width,) * len(columns))

    def _frame(self, cells: list[str], widths: tuple[int, ...]) -> str:
        if not cells:
            return ""
        frame = Frame(widths, self.indent, self.file.right_to_left, grid=False)
        return table([f"<w:tr>{''.join(cells)}</w:tr>"], frame) + self.small_gap()

    def _ended(self, content: str) -> str:
        """A cell ends with a paragraph, says the schema."""
        return content if content.endswith(("</w:p>", "<w:p/>")) else content + self.small_gap()

    # ### other blocks

    def _code(self, text: str) -> str:
        return self.para((Run(text, code=True),), Format("Code", indent=self.indent))

    def _quote(self, blocks: Iterable[Block], source: Text) -> str:
        made = [self.para(block.text, Format("Quote")) if isinstance(block, Paragraph) else self.block(block) for block in blocks]
        return "".join(made) + (self.para((Run("– "), *source), Format("Quote")) if source else "")

    def _caption(self, label: str, caption: Text) -> str:
        if not caption:
            return ""
        return self.para((Run(f"{label}: "), *caption) if label else caption, Format("Caption", indent=self.indent))

    def _picture(self, picture: Picture) -> str:
        """The picture with its alt text; of a broken one the alt text alone."""
        below = self._caption(picture.number, picture.caption)
        try:
            data, width, height = pixels_of(picture)
        except (OSError, ValueError, SyntaxError, DecompressionBombError, TransferkitError):
            return self.para((Run(picture.alt, emphasis=True),)) + below
        scale = min(self.width / width, TALLEST / height, SHARPEST)
        image = self.file.image(data, picture.alt, int(width * scale), int(height * scale), picture.decorative)
        return paragraph(inline(image), Format(indent=self.indent, keep_next=bool(below)), self.file.right_to_left) + below


def _begins_with_box(item: tuple[Block, ...]) -> bool:
    return bool(item) and isinstance(item[0], Paragraph) and plain(item[0].text).startswith(BOX)


def _has_room(line: Iterable[Placed]) -> bool:
    return any(one.cell is not None and not one.cell.text for one in line)
