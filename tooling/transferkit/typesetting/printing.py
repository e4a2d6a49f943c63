"""Prints a book; a page Typst refuses costs its own looks and not the book."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from transferkit.model.words import Words
from transferkit.press import PressError, Sheet, to_pdf, to_pdfs
from transferkit.press.code import Code, call, content, number, string
from transferkit.press.fonts import printable
from transferkit.typesetting.bare import Bare
from transferkit.typesetting.book import sheet_of
from transferkit.typesetting.described import Book
from transferkit.typesetting.leaf import Leaf
from transferkit.typesetting.scribe import labelled

Tell = Callable[[str, str], None]
"""Called with a page that could not be set and what Typst says."""


Press = Callable[[Sheet], bytes]
"""Makes the PDF of a sheet. PressError where it cannot."""


def press(sheet: Sheet) -> bytes:
    """The PDF of a sheet, set from nothing."""
    return to_pdf(sheet.source, sheet.files, sheet.seconds)


def printed(book: Book, say: Words, words: Callable[[str], Bare], tell: Tell, press: Press = press) -> bytes:
    """The book as PDF. PressError where even its plain words cannot be set.

    words: the words of a page, for one that cannot be set as it should be.
    """
    sheet = sheet_of(book, say)
    try:
        return press(sheet)
    except PressError:
        refused = _refused(book, say)
        if not refused:
            raise
    for docname, reason in refused.items():
        tell(docname, reason)
    plain = {docname: _plain(book.leaves[docname], words(docname)) for docname in refused}
    sheet = sheet_of(replace(book, leaves={**book.leaves, **plain}), say)
    return press(sheet)


def _refused(book: Book, say: Words) -> Mapping[str, str]:
    """The pages that cannot be set even alone, each with what Typst says."""
    entries = [replace(entry, depth=0, part="") for entry in book.entries if entry.docname in book.leaves]
    sheets = [sheet_of(replace(book, entries=[entry], index=()), say) for entry in entries]
    made = to_pdfs(sheets)
    return {entry.docname: str(result) for entry, result in zip(entries, made, strict=True) if isinstance(result, PressError)}


def _plain(leaf: Leaf, words: Bare) -> Leaf:
    """A page with nothing but its words; its solutions stay at the end of the book."""
    heading = labelled(call("heading", string(printable(leaf.title)[0]), level=number(leaf.level)), leaf.heading)
    return replace(
        leaf,
        code=content([heading, *_paragraphs(words.here)]),
        put_off=content(_paragraphs(words.at_the_end)),
        files={},
        anchors=frozenset([leaf.heading]),
        targets=frozenset(),
    )


def _paragraphs(texts: Sequence[str]) -> list[Code]:
    return [call("par", string(printable(text)[0])) for text in texts if text.strip()]
