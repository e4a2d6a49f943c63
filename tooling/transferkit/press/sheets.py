"""How cells look, and how text is put into them without ever becoming a formula."""

from __future__ import annotations

from typing import Any

PETROL, LIGHT, YELLOW, LINE = "#0B4F5C", "#D9E8EA", "#FFF4C2", "#9AA5AB"
FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r")
"""How text begins that spreadsheet programs take for a formula when it is typed or read from a CSV file."""
MONEY = '#,##0.00\\ "€"'
NUMBER, WHOLE, DAY = "#,##0.00", "0", 14
"""Number formats; programs show them with the reader's own decimal mark and order of day and month."""


class Looks:
    """The formats of one workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def __call__(self, **given: Any) -> Any:
        """The format with some properties; each is made once."""
        key = tuple(sorted(given.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({"font_name": "Arial", "font_size": 11, "valign": "top", **given})
        return self._made[key]

    def title(self) -> Any:
        """The first line of a sheet."""
        return self(bold=True, font_size=14, font_color=PETROL, text_wrap=True)

    def head(self) -> Any:
        """The name of a column."""
        return self(bold=True, bg_color=LIGHT, border=1, border_color=LINE, text_wrap=True)

    def text(self, bold: bool = False, border: bool = False, quoted: bool = False) -> Any:
        """Words; quoted: marked as text, so that no program takes them for a formula."""
        more: dict[str, Any] = {"border": 1, "border_color": LINE} if border else {}
        return self(text_wrap=True, bold=bold, quote_prefix=quoted, **more)

    def value(self, number_format: str | int, bold: bool = False) -> Any:
        """A number or a day."""
        return self(num_format=number_format, border=1, border_color=LINE, bold=bold)

    def entry(self, number_format: str | int = 0) -> Any:
        """A cell to fill in: yellow, and the only kind that is not locked."""
        return self(bg_color=YELLOW, border=1, border_color=LINE, locked=False, num_format=number_format, text_wrap=True)


def put_text(sheet: Any, row: int, column: int, text: str, looks: Looks, bold: bool = False, border: bool = False) -> None:
    """Write text as text."""
    sheet.write_string(row, column, text[:32_000], looks.text(bold, border, quoted=text.startswith(FORMULA_LIKE)))
