"""The model's blocks as HTML for learning platforms: no class, no script, nothing that needs our style sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from transferkit.markup.mathml import math_markup
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
)

Source = Callable[[Picture], str]
"""Where a picture's file stands: what goes into `src`. "" shows the alt text instead."""
_STYLES = {"decimal": "1", "loweralpha": "a", "upperalpha": "A"}


class Html:
    """Writes blocks as HTML."""

    def __init__(self, language: str, source: Source) -> None:
        self.direction = ' dir="rtl"' if is_right_to_left(language) else ""
        self.source = source

    def whole(self, blocks: Iterable[Block]) -> str:
        """Blocks as a text that stands alone in a platform: with its direction where that is not left to right."""
        inner = self.blocks(blocks)
        return f"<div{self.direction}>{inner}</div>" if self.direction and inner else inner

    def blocks(self, blocks: Iterable[Block]) -> str:
        """Blocks one after the other."""
        return "".join(self.block(block) for block in blocks)

    def block(self, block: Block) -> str:
        """One block."""
        match block:
            case Paragraph(text):
                return f"<p>{self.text(text)}</p>"
            case ItemList():
                return self._list(block)
            case Table():
                return self._table(block)
            case Code(text, _, caption):
                return f"<pre><code>{_verbatim(text)}</code></pre>{self._caption(caption)}"
            case Picture():
                return self._picture(block)
            case Quote(blocks, source):
                cite = f"<p>{self.text(source)}</p>" if source else ""
                return f"<blockquote>{self.blocks(blocks)}{cite}</blockquote>"
            case Formula(tex):
                return math_markup(tex, True) or f"<pre><code>{_verbatim(tex)}</code></pre>"
            case Callout():
                return self.callout(block)
            case Columns(columns):
                return "".join(f"<div>{self.blocks(column)}</div>" for column in columns)
        raise AssertionError(block)

    def callout(self, block: Callout) -> str:
        """A box: its title in bold, then what it holds."""
        head = f"<p><strong>{self.text(block.title)}</strong></p>" if block.title else ""
        return f"<div>{head}{self.blocks(block.blocks)}</div>"

    def text(self, text: Text) -> str:
        """Runs of text."""
        return "".join(self._run(run) for run in text)

    def _run(self, run: Run) -> str:
        if run.gap:
            return self.gap(run)
        if run.formula:
            return math_markup(run.text, False) or f"<code>{escape(run.text)}</code>"
        made = escape(run.text, quote=False).replace("\n", "<br>")
        for name, wanted in (("code", run.code), ("strong", run.strong), ("em", run.emphasis)):
            made = f"<{name}>{made}</{name}>" if wanted else made
        if run.raised:
            made = f"<sup>{made}</sup>" if run.raised > 0 else f"<sub>{made}</sub>"
        made = f'<span lang="{escape(run.language)}">{made}</span>' if run.language else made
        return f'<a href="{escape(run.link)}">{made}</a>' if run.link else made

    def gap(self, run: Run) -> str:
        """A gap to fill in."""
        return escape(run.text)

    def _list(self, block: ItemList) -> str:
        items = "".join(f"<li>{self.blocks(item)}</li>" for item in block.items)
        if not block.ordered:
            return f"<ul>{items}</ul>"
        start = f' start="{block.start}"' if block.start != 1 else ""
        return f'<ol type="{_STYLES[block.style]}"{start}>{items}</ol>'

    def _table(self, table: Table) -> str:
        caption = self._label(table.number, table.caption)
        head = "".join(self._row(row, "th") for row in table.head)
        body = "".join(self._row(row, "td") for row in table.body)
        parts = f"<caption>{caption}</caption>" if caption else ""
        parts += f"<thead>{head}</thead>" if head else ""
        return f"<table>{parts}<tbody>{body}</tbody></table>"

    def _row(self, row: Iterable[Cell], name: str) -> str:
        return f"<tr>{''.join(self._cell(cell, name) for cell in row)}</tr>"

    def _cell(self, cell: Cell, name: str) -> str:
        name = name if plain(cell.text).strip() else "td"  # a heading without words confuses screen readers
        spans = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
        spans += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        scope = ' scope="col"' if name == "th" else ""
        return f"<{name}{spans}{scope}>{self.text(cell.text)}</{name}>"

    def _picture(self, picture: Picture) -> str:
        source = self.source(picture)
        alt = "" if picture.decorative else picture.alt
        shown = f'<img src="{escape(source)}" alt="{escape(alt)}">' if source else f"<em>{escape(alt)}</em>"
        caption = self._label(picture.number, picture.caption)
        return f"<figure>{shown}<figcaption>{caption}</figcaption></figure>" if caption else f"<p>{shown}</p>"

    def _label(self, number: str, caption: Text) -> str:
        if not caption:
            return ""
        return f"{escape(number)}: {self.text(caption)}" if number else self.text(caption)

    def _caption(self, caption: Text) -> str:
        return f"<p>{self.text(caption)}</p>" if caption else ""


def _verbatim(text: str) -> str:
    """Text of several lines; line ends as references, so that formats of lines keep them."""
    return escape(text, quote=False).replace("\n", "&#10;")
