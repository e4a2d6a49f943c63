"""A whole paper as Typst: what every document says of itself and how its pages look."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from transferkit.press.code import Code as Typst
from transferkit.press.code import boolean, call, content, string
from transferkit.press.compile import Sheet
from transferkit.press.fonts import FAMILIES
from transferkit.press.parts import GREY, PETROL
from transferkit.press.typesetter import Typesetter

WHOLE_ROWS = "show table.cell: set block(breakable: false)"
"""Typst's rule for tables whose rows do not run over to the next page."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a document says of itself."""

    title: str
    author: str
    language: str
    date: str
    """ISO date for the file's properties."""
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Pages:
    """How the pages of a document look."""

    setup: str
    """The arguments of Typst's `page`."""
    size: float = 11
    """Points of running text."""
    leading: str = "0.7em"
    spacing: str = "1.2em"
    indent: str = "indent: 4pt, body-indent: 7pt"
    """Of lists."""
    code: float = 1.08
    """Size of code, as a share of the size Typst gives it by itself, which is 0.8 of running text."""
    rules: tuple[str, ...] = ()
    """Further rules of Typst's."""


@dataclass(frozen=True, slots=True)
class Made:
    """A document and the characters it cannot print."""

    sheet: Sheet
    missing: tuple[str, ...]


def document(setter: Typesetter, parts: Iterable[Typst], imprint: Imprint, pages: Pages) -> Made:
    """A whole document of finished parts."""
    body = content(parts)
    direction = Typst("rtl" if imprint.right_to_left else "ltr")
    fonts = "(" + "".join(f'"{family}", ' for family in FAMILIES) + ")"
    lang = string(imprint.language.split("-")[0])
    rules = [
        f"#set document(title: {setter.string(imprint.title)}, author: {setter.string(imprint.author)}, date: none)",
        f"#set page({pages.setup})",
        f"#set text(font: {fonts}, size: {pages.size:g}pt, lang: {lang}, dir: {direction}, hyphenate: true)",
        f"#set par(leading: {pages.leading}, spacing: {pages.spacing})",
        f"#set list({pages.indent})\n#set enum({pages.indent})",
        f'#show heading: set text(fill: rgb("{PETROL}"), hyphenate: false)',
        *pages.rules,
        f'#show raw: set text(font: ("DejaVu Sans Mono", "Noto Sans"), size: {pages.code:g}em)',
    ]
    seconds = int(datetime.fromisoformat(imprint.date).replace(tzinfo=UTC).timestamp())
    return Made(Sheet("\n".join(rules) + f"\n#{body}\n", dict(setter.files), seconds), tuple(setter.missing))


def footer(setter: Typesetter, line: str, size: float = 8.5) -> str:
    """The argument of `page` that sets a line and the page's number at its foot."""
    made = content([setter.string(line), call("h", Typst("1fr")), Typst('context counter(page).display("1 / 1", both: true)')])
    return f'footer: text(size: {size:g}pt, fill: rgb("{GREY}"), {made})'


def a4(footer_: str, margin: str, flipped: bool = False) -> str:
    """The arguments of `page` for A4, upright or turned."""
    return f'paper: "a4", flipped: {boolean(flipped)}, margin: {margin}, {footer_}'
