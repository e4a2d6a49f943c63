"""Whether a printed book says all its e-book says: in order, at its place, and solutions on the page their exercises name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import Destination

from tests.judges.book_words import Passage, Place, Text, bare, find, mains, passages
from transferkit.model.settings import direction_of
from transferkit.model.words import words

Read = Callable[[Path, int, int], Text]
"""The text of a PDF from one page to another, 0 for the last one."""
SHARE = 0.8
"""What is compared at least of the words of an e-book and of the letters of a printed book: the rest of the one are formulas and heads
said again, of the other heads of pages, contents, credits."""
FRONT = 600
"""Letters of title, imprint, contents and credits, which weigh in a small book."""


def lost_words(folder: Path, audience: str, read: Read) -> Iterator[str]:
    """The words of an edition's e-book in one language that its printed book lacks, passage by passage.

    Passages follow one another as in the e-book, solutions and answers behind the heading of the solutions, all else before it.
    """
    pdf, end = folder / f"handbook-{audience}.pdf", first_page_of_solutions(folder / f"handbook-{audience}.pdf")
    assert (end > 0) is (audience == "trainer")
    whole = read(pdf, 1, 0)
    texts = {Place.ASIDE: whole, Place.BODY: read(pdf, 1, end - 1) if end else whole, Place.END: read(pdf, end, 0) if end else whole}
    at = dict.fromkeys(Place, 0)
    found_here = compared(folder, audience)
    letters = sum(len(word) for passage in found_here for word in passage.words)
    assert letters > SHARE * (len(whole.letters) - FRONT), (
        f"{folder.name} {audience}: of {len(whole.letters)} letters in print {letters} are compared"
    )
    for passage in found_here:
        found = find(passage.words, texts[passage.place], at[passage.place])
        if not found.missing and passage.place is not Place.ASIDE:
            at[passage.place] = found.end
        elif found.missing:
            count = f"{len(found.missing)} of {len(passage.words)}"
            yield f"{folder.name} {audience} {passage.name}: {count}: {' '.join(found.missing[:15])}"


def compared(folder: Path, audience: str) -> list[Passage]:
    """The passages of an e-book; an error where they are not nearly all it says, for a judge that sees no words finds nothing."""
    book = folder / f"handbook-{audience}.epub"
    found = [passage for passage in passages(book, direction_of(folder.name) == "rtl") if passage.words]
    said = sum(1 for _, main in mains(book) for text in main.itertext() for word in text.split() if bare(word))
    seen = sum(len(passage.words) for passage in found)
    assert seen > 50
    assert seen > SHARE * said, f"{folder.name} {audience}: {seen} of {said} words are compared"
    assert any(passage.title for passage in found) is (audience == "trainer")
    return found


def wrong_pages(folder: Path, read: Callable[[Path], Sequence[str]]) -> Iterator[str]:
    """Solutions an exercise of a trainers' book leads to another page for, or to none. read: each page as it is written."""
    pdf = folder / "handbook-trainer.pdf"
    end = first_page_of_solutions(pdf)
    pages = ["".join(text.split()) for text in read(pdf)]
    body = "".join(pages[: end - 1])
    for passage in compared(folder, "trainer"):
        if passage.title:
            named = _pages_named(passage.title, body)
            if not any(passage.title in bare("".join(pages[number - 1 : number])) for number in named):
                yield f"{folder.name} {passage.name} {passage.title}: pages {named}"


def _pages_named(title: str, body: str) -> Sequence[int]:
    """The numbers in brackets behind a solution's title; only letters and digits of it are known."""
    letters = r"\W*".join(map(re.escape, title))
    return [int(number) for number in re.findall(rf"{letters}\W*\([^\d()]*(\d+)\)", body)]


def first_page_of_solutions(pdf: Path) -> int:
    """The number of the page where a book's solutions begin, 0 for a book without."""
    reader = PdfReader(pdf)
    titles = {words(pdf.parent.name)("Solutions")}
    entries = [entry for entry in reader.outline if isinstance(entry, Destination) and entry.title in titles]
    return (reader.get_destination_page_number(entries[-1]) or 0) + 1 if entries else 0
