"""The model's blocks as Typst code, one small function each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from transferkit.model.settings import is_right_to_left
from transferkit.model.text import (
    Block,
    Callout,
    Cell,
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
from transferkit.press import parts
from transferkit.press.code import NONE, array, boolean, call, content, number, points, string
from transferkit.press.code import Code as Typst
from transferkit.press.fonts import printable
from transferkit.press.formula import formula
from transferkit.press.parts import EMPTY, TICK_BOX, WARM

BOX = "☐"
_GAP = re.compile("_{3,}")
_MARKS = re.compile(f"({BOX}|_{{3,}})")
FULL_LINE = 40
"""Underscores from which on a gap reaches to the end of the line."""
_SCHEMES = {"decimal": "1.", "loweralpha": "a)", "upperalpha": "A)"}
_ROOM_TO_WRITE = {3: Typst("v(34pt)"), 5: Typst("v(26pt)"), 10**6: Typst("v(14pt)")}
"""Height of an empty cell by the most rows a table may have: where rows are few, each gets more room."""
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


class Typesetter:
    """Makes code of blocks and remembers which pictures they need and which characters cannot be printed."""

    def __init__(self, small: float = 0.86, right_to_left: bool = False, picture_height: float = 230) -> None:
        self.small = small
        """Size of captions and the like, as a share of running text."""
        self.side = "right" if right_to_left else "left"
        """Where lines begin."""
        self.picture_height = picture_height
        """Points a picture is high at most."""
        self.files: dict[str, Path | bytes] = {}
        self.missing: dict[str, None] = {}
        self.raised: dict[str, None] = {}
        """What stands raised in the text, numbers of footnotes among it, in order."""

    def string(self, text: str) -> Typst:
        """A string literal of what the fonts can print."""
        shown, missing = printable(text)
        self.missing.update(dict.fromkeys(missing))
        return string(shown)

    # ### inline

    def text(self, runs: Text) -> Typst:
        """Runs one after the other."""
        return content(piece for run in runs for piece in self._run(run))

    def _run(self, run: Run) -> Iterable[Typst]:
        for index, line in enumerate(run.text.split("\n")):
            if index:
                yield call("linebreak")
            for part in _MARKS.split(line):
                if part == BOX:
                    yield TICK_BOX
                elif _GAP.fullmatch(part) and not run.code:
                    yield _gap(len(part))
                elif part:
                    yield self._looking(run, part)

    def _looking(self, run: Run, text: str) -> Typst:
        made = self._formula(text) if run.formula else None
        if made is None:
            made = call("raw", self.string(text)) if run.code or run.formula else self.string(text)
        if run.strong:
            made = call("strong", made)
        if run.emphasis:
            made = call("emph", made)
        if run.raised:
            self.raised[text] = None
            made = call("super" if run.raised > 0 else "sub", made)
        if run.language:
            made = _in_language(made, run.language)
        return call("link", string(run.link), call("underline", made)) if run.link else made

    def _formula(self, tex: str, block: bool = False) -> Typst | None:
        """A formula; None for one that cannot be set, or whose letters the fonts lack."""
        return formula(tex, block) if not printable(tex)[1] else None

    # ### blocks

    def blocks(self, blocks: Iterable[Block]) -> Typst:
        """Blocks one below the other."""
        return content(self.block(block) for block in blocks)

    def block(self, block: Block) -> Typst:
        """One block."""
        match block:
            case Paragraph(text):
                made = call("par", self.text(text))
                return _in_language(made, language) if (language := sole_language(text)) else made
            case ItemList():
                return self._list(block)
            case Table():
                return self._table(block)
            case Code(text, _, caption, folded):
                return EMPTY if folded else self._with_caption(self._code(text), "", caption)
            case Formula(tex):
                return self._formula(tex, block=True) or self._code(tex)
            case Picture():
                return self._picture(block)
            case Quote(blocks, source):
                return parts.quote(self.blocks(blocks), self.text(source) if source else NONE)
            case Callout(_, title, blocks):
                return self.box(title, self.blocks(blocks))
            case Columns(columns):
                shares = array([Typst("1fr")] * max(1, len(columns)))
                return call("grid", *(self.blocks(column) for column in columns), columns=shares, gutter=points(14))
        raise AssertionError(block)

    def box(self, title: Text, inner: Typst, edge: str = WARM) -> Typst:
        """A box with a coloured edge and a title."""
        return parts.box(self.text(title) if title else None, inner, self.side, edge)

    def _list(self, block: ItemList) -> Typst:
        items = [self._item(item) for item in block.items]
        tight = boolean(all(len(item) < 2 for item in block.items))
        if block.ordered:
            scheme = string(_SCHEMES[block.style])
            return call("enum", *items, start=number(block.start), numbering=scheme, tight=tight)
        if block.items and all(_begins_with_box(item) for item in block.items):
            return call("list", *items, marker=TICK_BOX, tight=boolean(False))
        return call("list", *items, tight=tight)

    def _item(self, item: Sequence[Block]) -> Typst:
        if _begins_with_box(item) and isinstance(item[0], Paragraph):
            first = item[0].text[0]
            rest = Run(first.text.removeprefix(BOX).lstrip(), first.strong, first.emphasis)
            item = (Paragraph((rest, *item[0].text[1:])), *item[1:])
        if len(item) == 1 and isinstance(item[0], Paragraph):
            return self.text(item[0].text)
        return self.blocks(item)

    def _table(self, table: Table) -> Typst:
        room = next(height for most, height in _ROOM_TO_WRITE.items() if len(table.body) <= most)
        head = [self._cell(cell, head=True) for row in table.head for cell in row]
        cells = [self._cell(cell, room) for row in table.body for cell in row]
        return self._with_caption(parts.table(head, cells, shares(table)), table.number, table.caption)

    def _cell(self, cell: Cell, room: Typst = NONE, head: bool = False) -> Typst:
        text = self.text(cell.text) if cell.text else EMPTY if head else room
        return parts.cell(text, cell.columns, cell.rows, head)

    def _picture(self, picture: Picture) -> Typst:
        if not picture.path.is_file() or picture.path.suffix.lower() not in _PICTURES:
            return call("par", call("emph", self.string(picture.alt)))
        name = f"picture{len(self.files)}{picture.path.suffix.lower()}"
        self.files[name] = picture.path
        image = call(
            "image",
            string(name),
            alt=self.string(picture.alt or picture.path.stem),
            width=Typst("100%"),
            height=points(self.picture_height),
            fit=string("contain"),
        )
        if picture.decorative:
            return call("pdf.artifact", image)
        return self._with_caption(image, picture.number, picture.caption)

    def _with_caption(self, made: Typst, label: str, caption: Text) -> Typst:
        if not caption:
            return made
        text = self.text((Run(f"{label}: "), *caption) if label else caption)
        below = call("par", parts.caption(text, self.small))
        return call("block", content([made, below]), breakable=boolean(not made.text.startswith("image")))

    def _code(self, text: str) -> Typst:
        return parts.code_block(self.string(text))


def _in_language(made: Typst, language: str) -> Typst:
    """Text in another language than the rest, in its own direction."""
    direction = Typst("rtl" if is_right_to_left(language) else "ltr")
    return call("text", made, lang=string(language.split("-")[0]), dir=direction)


def _gap(width: int) -> Typst:
    """A place to write in, as wide as so many underscores."""
    wide = "1fr" if width >= FULL_LINE else f"{width * 0.55:g}em"
    return Typst(f"box(width: {wide}, height: 1.1em, stroke: (bottom: 0.7pt + black))")


def shares(table: Table) -> list[float]:
    """Relative column widths of a table: the author's, else by how much text a column holds."""
    rows = table.head + table.body
    count = max((sum(cell.columns for cell in row) for row in rows), default=1)
    longest = [max((len(plain(row[index].text)) for row in rows if index < len(row)), default=1) for index in range(count)]
    return parts.shares(table.widths, longest)


def _begins_with_box(item: Sequence[Block]) -> bool:
    return bool(item) and isinstance(item[0], Paragraph) and plain(item[0].text).startswith(BOX)
