"""What stands behind the pages of a book: solutions, where the texts come from, the index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transferkit.model.licences import deed, licence_of
from transferkit.model.spoken_dates import written_day
from transferkit.model.words import Words
from transferkit.press import parts
from transferkit.press.code import Code, array, boolean, call, content, number, string
from transferkit.press.parts import EMPTY
from transferkit.typesetting.described import Book, plain
from transferkit.typesetting.leaf import Leaf


def back_matter(book: Book, shown: Sequence[Leaf], say: Words) -> Iterator[Code]:
    """Chapters; one that would be empty is not there."""
    solved = [leaf for leaf in shown if leaf.put_off != EMPTY]
    if solved:
        yield _chapter(say("Solutions"), book, [piece for leaf in solved for piece in (_subheading(leaf.title), leaf.put_off)])
    if modules := [leaf for leaf in shown if leaf.is_module]:
        yield _chapter(say("Sources and licence"), book, [_credits(book, modules, say)])
    if words := list(_index(book)):
        yield _chapter(say("Index"), book, [call("columns", number(2), content(words))])


def _chapter(title: str, book: Book, pieces: Sequence[Code]) -> Code:
    heading = call("heading", plain(title), level=number(1), bookmarked=boolean(True))
    return call("chapter", plain(title), string(book.language.split("-")[0]), content([heading, *pieces]))


def _subheading(title: str) -> Code:
    return call("heading", plain(title), level=number(2), outlined=boolean(False), bookmarked=boolean(True))


def _credits(book: Book, modules: Sequence[Leaf], say: Words) -> Code:
    """Title, authors, licence and date of each module, as who passes it on has to name them."""
    heads = [parts.cell(plain(say(name)), head=True) for name in ("Title", "Authors", "Licence", "As of")]
    cells: list[Code] = []
    for leaf in modules:
        name, address = licence_of(leaf.licence, book.settings.license)
        address = deed(address, book.language)
        authors = say.listed(leaf.authors) or book.settings.publisher
        title = call("to", string(leaf.heading), plain(leaf.title))
        cells += [
            parts.cell(cell)
            for cell in (title, plain(authors), call("away", string(address), plain(name)), plain(written_day(leaf.updated, say)))
        ]
    return parts.table(heads, cells, [4, 2, 1.5, 1.3])


def _index(book: Book) -> Iterator[Code]:
    """Letters, and below each its words with the pages where they are explained and used."""
    known = {anchor for leaf in book.leaves.values() for anchor in leaf.anchors}
    for letter, words in book.index:
        rows = [
            call("par", content([plain(word), string("  "), call("pages", array(string(label) for label in found))]))
            for word, labels in words
            if (found := [label for label in labels if label in known])
        ]
        if rows:
            yield from (call("block", call("strong", plain(letter)), sticky=boolean(True)), *rows)
