"""Puts a book together: pages, pictures, contents, package; and binds it to one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from transferkit.ebook.chapter import Chapter
from transferkit.ebook.cover import cover_picture
from transferkit.ebook.facts import BookFacts
from transferkit.ebook.front import CONTENTS, COVER, COVER_PICTURE, TITLE, Entry, contents_body, cover_body, title_body
from transferkit.ebook.index import FILE as INDEX
from transferkit.ebook.mend import Places, body_of, lead, properties_of, set_for_paper, settle
from transferkit.ebook.names import picture_name
from transferkit.ebook.package import CONTAINER, FOLDER, MIMETYPE, OLD_CONTENTS, PACKAGE, Item, Senses, old_contents, package
from transferkit.ebook.xhtml import STYLE, XHTML, kind, page
from transferkit.files.zips import write_zip
from transferkit.model.settings import is_right_to_left
from transferkit.press.pixels import read_pixels
from transferkit.reading.order import Placed

FRONT = "front"
"""Stands for all that is no chapter."""


@dataclass(frozen=True, slots=True)
class Book:
    """All a book is made of."""

    facts: BookFacts
    placed: tuple[Placed, ...]
    chapters: Mapping[str, Chapter]
    """By page name."""
    pictures: Mapping[str, Path]
    """The file of each picture, by the name Sphinx gave it."""
    index: Any
    """The `<body>` of the index, or None."""
    site: Mapping[str, str]


def bind(book: Book, target: Path) -> None:
    """Write a book to a file."""
    items = list(_items(book))
    entries = {f"{FOLDER}/{item.file}": item.data for item in items}
    write_zip(target, {"mimetype": MIMETYPE, "META-INF/container.xml": CONTAINER, **entries})


def _items(book: Book) -> Iterator[Item]:
    facts = book.facts
    pictures, names = _pictures(book.pictures)
    bodies = {name: body_of(chapter.body) for name, chapter in book.chapters.items()}
    anchors = {book.chapters[name].file: settle(body) for name, body in bodies.items()}
    places = Places(anchors, names, book.site)
    for name, body in bodies.items():
        lead(body, book.chapters[name].file, places)
    read = [_chapter(book.chapters[placed.docname], bodies[placed.docname], facts) for placed in book.placed]
    if book.index is not None:
        lead(book.index, INDEX, places)
        read.append(Item(INDEX, page(facts.say("Index"), book.index, facts.language, facts.direction, INDEX), is_read=True))
    entries = (*contents(book, anchors), *([Entry(facts.say("Index"), INDEX)] if book.index is not None else []))
    front = list(_front(book, entries))
    rest = [Item(OLD_CONTENTS, old_contents(facts, entries)), Item(STYLE, (files("transferkit.ebook") / STYLE).read_bytes())]
    items = [*front, *read, *rest, *pictures]
    yield Item(PACKAGE, package(facts, _senses(bodies.values(), pictures, book), items))
    yield from items


def _chapter(chapter: Chapter, body: Any, facts: BookFacts) -> Item:
    """A page with its frame."""
    properties = properties_of(body)
    body.attrib.update(kind("bodymatter"))
    section = next(body.iter(f"{{{XHTML}}}section"), None)
    if section is not None and chapter.facts is not None:
        section.attrib.update({"role": "doc-chapter", **kind("chapter")})
    direction = "rtl" if is_right_to_left(chapter.language) else "ltr"
    set_for_paper(body, direction)
    return Item(chapter.file, page(chapter.title, body, chapter.language, direction, chapter.file), properties, is_read=True)


def _front(book: Book, entries: Sequence[Entry]) -> Iterator[Item]:
    facts = book.facts
    first = book.chapters[book.placed[0].docname].file
    cover = cover_picture(facts)
    marks = [("titlepage", facts.say("Title page"), TITLE), ("toc", facts.say("Contents"), f"{CONTENTS}#toc")]
    marks += [("bodymatter", facts.say("Text"), first), *([("index", facts.say("Index"), INDEX)] if book.index is not None else [])]
    if cover is not None:
        marks.insert(0, ("cover", facts.say("Cover"), COVER))
        yield Item(COVER_PICTURE, cover, ("cover-image",))
        yield _own_page(facts, facts.title, cover_body(facts), COVER)
    yield _own_page(facts, facts.title, title_body(facts), TITLE)
    yield _own_page(facts, facts.say("Contents"), contents_body(entries, marks, facts), CONTENTS, ("nav",))


def _own_page(facts: BookFacts, title: str, body: Any, file: str, properties: tuple[str, ...] = ()) -> Item:
    return Item(file, page(title, body, facts.language, facts.direction, file), properties, is_read=True)


def contents(book: Book, anchors: Mapping[str, frozenset[str]]) -> tuple[Entry, ...]:
    """The lines of the contents: parts, chapters, the pages and sections below them."""
    entries: list[Entry] = []
    parts: dict[str, list[Entry]] = {}
    for place, below in _grouped(book.placed):
        entry = _entry(book, place, below, anchors)
        if not place.part:
            entries.append(entry)
        elif place.part in parts:
            parts[place.part].append(entry)
        else:
            parts[place.part] = [entry]
            entries.append(Entry(place.part, ""))
    return tuple(Entry(entry.title, "", tuple(parts[entry.title])) if not entry.link else entry for entry in entries)


def _entry(book: Book, place: Placed, below: Sequence[Placed], anchors: Mapping[str, frozenset[str]]) -> Entry:
    chapter = book.chapters[place.docname]
    sections = [Entry(title, f"{chapter.file}#{anchor}") for anchor, title in chapter.sections if anchor in anchors[chapter.file]]
    pages = [_entry(book, inner, more, anchors) for inner, more in _grouped(below)]
    return Entry(chapter.title, chapter.file, (*sections, *pages))


def _grouped(placed: Sequence[Placed]) -> Iterator[tuple[Placed, list[Placed]]]:
    """Each page of the upper level with the pages below it."""
    group: list[Placed] = []
    for place in placed:
        if group and place.depth <= group[0].depth:
            yield group[0], group[1:]
            group = []
        group.append(place)
    if group:
        yield group[0], group[1:]


def _pictures(sources: Mapping[str, Path]) -> tuple[list[Item], dict[str, str]]:
    """The pictures, and what each is called in the book by the name Sphinx gave it; those that cannot be shown are left out."""
    items: dict[str, Item] = {}
    names: dict[str, str] = {}
    for name, path in sorted(sources.items()):
        if (made := _picture(path)) is not None:
            data, ending = made
            names[name] = picture_name(name, ending)
            items[names[name]] = Item(names[name], data)
    return list(items.values()), names


def _picture(path: Path) -> tuple[bytes, str] | None:
    """(file, ending) of a picture in a format every reader knows."""
    try:
        data = path.read_bytes()
        if path.suffix.lower() == ".svg":
            return data, "svg"
        pixels = read_pixels(data)
        return pixels.data, pixels.ending
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _senses(bodies: Iterable[Any], pictures: Sequence[Item], book: Book) -> Senses:
    bodies = list(bodies)
    shown = [picture for body in bodies for picture in body.iter(f"{{{XHTML}}}img")]
    drawn = any("svg" in properties_of(body) for body in bodies)
    return Senses(
        has_pictures=bool(shown) or drawn,
        all_described=all(picture.get("alt") is not None for picture in shown),
        has_formulas=any("mathml" in properties_of(body) for body in bodies),
        has_index=book.index is not None,
        may_flash=any(_moves(picture) for picture in pictures if picture.file.endswith(".gif")),
    )


def _moves(picture: Item) -> bool:
    with Image.open(BytesIO(picture.data)) as image:
        return getattr(image, "n_frames", 1) > 1
