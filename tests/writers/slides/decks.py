"""Decks written for a test and read back with python-pptx and lxml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

from tests.writers.samples import course
from transferkit.model.course import Content, Module, Section
from transferkit.model.deck import Deck, Slide
from transferkit.model.edition import Audience
from transferkit.model.job import Job, Written
from transferkit.model.text import Block, Callout, Columns, ItemList, Paragraph, Quote, Table, plain, words_of
from transferkit.writers import slides


def written(module: Module, folder: Path, language: str = "de", audience: Audience = "trainer", template: Path | None = None) -> Written:
    """What the slides writer makes of one module."""
    return slides.write(Job(course(module, language=language, audience=audience), (module,), folder, template))


def opened(path: Path) -> list[Any]:
    """The slides of a deck file."""
    return list(Presentation(str(path)).slides)


def texts(slide: Any) -> Iterator[str]:
    """All texts of a slide and its notes, their bullets, and the alt texts of its pictures."""
    for tree in (slide._element, slide.notes_slide._element):
        yield from ("".join(part.text or "" for part in paragraph.iter(qn("a:t"))) for paragraph in tree.iter(qn("a:p")))
        yield from (properties.get("descr") or "" for properties in tree.iter(qn("p:cNvPr")))
        yield from (bullet.get("char") for bullet in tree.iter(qn("a:buChar")))


def squeezed(found: Iterable[str]) -> str:
    """Texts without blanks and with a mark for what no XML can hold, so that words broken over slides still compare."""
    return re.sub(r"\s", "", re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", "".join(found)))


def words_in(module: Module) -> Iterator[str]:
    """Every word of a module, in reading order."""
    yield from plain(module.title).split()
    for item in (*module.content, *(item for section in module.sections for item in _contents(section))):
        blocks = getattr(item, "blocks", None) if not isinstance(item, Block) else (item,)
        if blocks is None:
            blocks = (*getattr(item, "task", ()), *(block for hint in getattr(item, "hints", ()) for block in hint))
            blocks = (*blocks, *getattr(item, "solution", ()))
        inner = [block for one in blocks for block in ((one,) if isinstance(one, Block) else one.blocks)]
        yield from plain(getattr(item, "title", ()) if not isinstance(item, Block) else ()).split()
        yield from (word for text in words_of(inner) for word in text.split())


def _contents(section: Section) -> Iterator[Content | Section]:
    yield from (*section.content,)
    for inner in section.sections:
        yield from _contents(inner)


def outline(deck: Deck) -> str:
    """A deck as text: a line a slide, then what is shown (`- `) and what is said (`> `)."""
    return "\n".join(line for number, slide in enumerate(deck.slides, 1) for line in _of_slide(number, slide))


def _of_slide(number: int, slide: Slide) -> Iterator[str]:
    yield f"{number} [{slide.layout}] {plain(slide.title)}"
    if slide.subtitle:
        yield f"    ({plain(slide.subtitle)})".replace("\n", " / ")
    yield from (f"    - {line}" for block in slide.body for line in _lines(block))
    yield from (f"    > {line}" for block in slide.notes for line in _lines(block))


def _lines(block: Block) -> Iterator[str]:
    name = type(block).__name__
    match block:
        case Paragraph(text):
            yield plain(text)
        case ItemList(items):
            yield from (f"* {line}" for item in items for inner in item for line in _lines(inner))
        case Table(head, body):
            yield from (" | ".join(plain(cell.text) for cell in row) for row in head + body)
        case Callout(kind, title, blocks):
            yield f"<{kind}> {plain(title)}"
            yield from (f"  {line}" for inner in blocks for line in _lines(inner))
        case Quote(blocks) | Columns((blocks, *_)):
            yield from (f"{name}: {line}" for inner in blocks for line in _lines(inner))
        case _:
            yield f"{name}: {' '.join(words_of([block]))}"
