"""Puts the pages together to a book: a main file, a file for each page, and what stands before and behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from transferkit.model.dates import NO_DATE
from transferkit.model.labels import minutes
from transferkit.model.licences import deed, licence_of
from transferkit.model.spoken_dates import written_day
from transferkit.model.words import Words
from transferkit.press import Sheet
from transferkit.press.code import Code, array, call, content, mapping, number, points, string
from transferkit.press.fonts import FAMILIES
from transferkit.press.parts import GREY, LINE, PETROL, WARM, colour
from transferkit.typesetting.back_matter import back_matter
from transferkit.typesetting.described import Book, plain
from transferkit.typesetting.leaf import Entry, Leaf

INK = "#1B2A30"


def sheet_of(book: Book, say: Words) -> Sheet:
    """The book as the press takes it."""
    shown = [(entry, book.leaves[entry.docname]) for entry in book.entries if entry.docname in book.leaves]
    pictures = {name: file for _, leaf in shown for name, file in leaf.files.items()}
    pages = {_file_of(leaf.docname): _page(entry, leaf).encode() for entry, leaf in shown}
    house = (files("transferkit.typesetting") / "house.typ").read_bytes()
    seconds = int(datetime.fromisoformat(book.date).replace(tzinfo=UTC).timestamp())
    made: dict[str, Path | bytes] = {**pictures, **pages, "house.typ": house, "settings.typ": _settings(book, shown, say).encode()}
    return Sheet(_main(book, shown, say), made, seconds)


def _settings(book: Book, shown: Sequence[tuple[Entry, Leaf]], say: Words) -> str:
    """Colours, words and measures for house.typ."""
    anchors = {anchor for _, leaf in shown for anchor in leaf.anchors}
    dead = sorted({target for _, leaf in shown for target in leaf.targets} - anchors)
    side, top, foot = book.paper.margin
    known: dict[str, Code] = {
        "petrol": colour(PETROL),
        "warm": colour(WARM),
        "grey": colour(GREY),
        "line-colour": colour(LINE),
        "ink": colour(INK),
        "fonts": array(string(family) for family in FAMILIES),
        "language": string(book.language.split("-")[0]),
        "direction": Code("rtl" if book.right_to_left else "ltr"),
        "paper": string(book.paper.name),
        "margin": Code(f"(x: {side:g}mm, top: {top:g}mm, bottom: {foot:g}mm)"),
        "size": points(book.paper.size),
        "tallest": points(round(book.paper.text_height * 0.6)),
        "book-title": plain(book.title),
        "page-word": plain(say("p.")),
        "dead": array(string(label) for label in dead),
        "on-site": mapping((label, string(address)) for label in dead if (address := _on_site(label, book))),
    }
    return "".join(f"#let {name} = {value}\n" for name, value in known.items())


def _on_site(label: str, book: Book) -> str:
    """Where the site has what is not in this book; "" where it has not."""
    docname, _, name = label.partition("#")
    address = book.site.get(docname, "")
    return f"{address}#{quote(name)}" if address and name else address


def _main(book: Book, shown: Sequence[tuple[Entry, Leaf]], say: Words) -> str:
    return "\n".join(
        [
            '#import "house.typ": *',
            f"#set document(title: {plain(book.title)}, author: {plain(book.settings.publisher)}, date: none)",
            "#show: look",
            f"#{_title_page(book, say)}",
            f"#{_imprint(book, say)}",
            f"#{_contents(shown, say)}",
            *(f"#{piece}" for piece in _body(shown)),
            *(f"#{piece}" for piece in back_matter(book, [leaf for _, leaf in shown], say)),
            "",
        ]
    )


def _title_page(book: Book, say: Words) -> Code:
    settings = book.settings
    return call(
        "title-page", *(plain(text) for text in (book.title, book.edition, settings.publisher, _shown(book.date, say), settings.funding))
    )


def _shown(date: str, say: Words) -> str:
    """The date as readers see it; nothing where no source says one."""
    return "" if date == NO_DATE else written_day(date, say)


def _imprint(book: Book, say: Words) -> Code:
    name, address = licence_of(book.settings.license)
    entries = [(say("Edition"), plain(book.edition)), *([(say("As of"), plain(date))] if (date := _shown(book.date, say)) else [])]
    if book.settings.publisher:
        entries.insert(0, (say("Published by"), plain(book.settings.publisher)))
    entries.append((say("Licence"), call("away", string(deed(address, book.language)), plain(name))))
    if book.settings.site_url:
        entries.append((say("On the web"), call("away", string(book.settings.site_url), plain(book.settings.site_url))))
    if book.left_out:
        entries.append((say("Not in this book"), plain(say.listed(book.left_out))))
    notes = [plain(book.settings.funding)] if book.settings.funding else []
    return call("imprint", plain(book.title), array(array([plain(name), said]) for name, said in entries), array(notes))


def _contents(shown: Sequence[tuple[Entry, Leaf]], say: Words) -> Code:
    pairs = mapping((leaf.heading, plain(minutes(leaf.minutes, say))) for _, leaf in shown if leaf.minutes)
    depth = 3 if any(entry.part for entry, _ in shown) else 2
    return call("contents", plain(say("Contents")), number(depth), pairs)


def _body(shown: Sequence[tuple[Entry, Leaf]]) -> Iterator[Code]:
    """Parts, and chapters with the pages below them."""
    chapters: list[tuple[Entry, Leaf, list[Code]]] = []
    for position, (entry, leaf) in enumerate(shown):
        include = Code(f'include "{_file_of(leaf.docname)}"')
        if entry.depth == 0 or not chapters:
            if entry.part:
                yield from _chapters(chapters)
                chapters = []
                yield call("part", plain(entry.part), string(f"part {position}"))
            chapters.append((entry, leaf, [include]))
        else:
            chapters[-1][2].append(call("subchapter", string(_language(leaf)), Code(f"{{ {include} }}")))
    yield from _chapters(chapters)


def _chapters(chapters: Sequence[tuple[Entry, Leaf, Sequence[Code]]]) -> Iterator[Code]:
    for _, leaf, pieces in chapters:
        yield call("chapter", plain(leaf.title), string(_language(leaf)), content(pieces))


def _language(leaf: Leaf) -> str:
    return leaf.language.split("-")[0]


def _page(entry: Entry, leaf: Leaf) -> str:
    return f'#import "house.typ": *\n#{leaf.code}\n'


def _file_of(docname: str) -> str:
    return "page-" + "".join(letter if letter.isascii() and letter.isalnum() else f"-{ord(letter):x}-" for letter in docname) + ".typ"
