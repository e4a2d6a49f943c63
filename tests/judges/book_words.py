"""The words of an e-book in order, the text of a printed book, and whether the ones follow one another in the other."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from pathlib import Path
from typing import Protocol
from zipfile import ZipFile

from lxml import etree
from pypdf import PdfReader

from tests.judges.tools import program, run
from transferkit.ebook.package import FOLDER, PACKAGE
from transferkit.files.contents.pdf import texts_of
from transferkit.model.words import words

XHTML = "{http://www.w3.org/1999/xhtml}"
ELSEWHERE = frozenset({"footnote-reference", "label", "backrefs", "toctree-wrapper", "math", "sphinxsidebar"})
"""Classes of what is no word, and of numbers of notes, which print counts by itself."""
INDEX = "EPUB/index.xhtml"
"""Its words stand behind everything else."""
AT_THE_END = ("solution", "answers")
"""Classes of what stands at the end of a printed book for trainers."""
NEAR, FAR, TOGETHER = 60, 6000, 4
"""Letters the next word may be away, and the next few words together: notes, the head of a page, a drawing stand between."""
ITS_OWN = frozenset({"EPUB/title.xhtml", "EPUB/nav.xhtml"})
"""Pages an e-book makes of itself; a printed book has a title and contents of another kind."""
DROPPED = frozenset({f"{XHTML}svg", f"{XHTML}math", "{http://www.w3.org/2000/svg}svg", "{http://www.w3.org/1998/Math/MathML}math"})
MARK = "[\u064b-\u065f\u0670]"
"""Signs above and below Arabic letters. A PDF says a letter again with the sign, and the sign with a letter that had it first."""


class Place(Enum):
    """Where a passage stands in print: before the solutions, with them or behind them, or somewhere else on a page."""

    BODY = auto()
    END = auto()
    ASIDE = auto()
    """Footnotes, and cells of several rows, which Typst draws behind all others."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that follow one another in an e-book: of a page without what stands at the end in print, or one of those parts."""

    name: str
    words: tuple[str, ...]
    place: Place
    title: str = ""
    """Of a solution: the letters an exercise names it by."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage in a printed book."""

    missing: tuple[str, ...]
    end: int
    """Where the next one may begin."""


class Text(Protocol):
    """The text of a printed book, and how words are found in it."""

    @property
    def letters(self) -> str:
        """All of it."""

    def starts(self, words: Sequence[str]) -> list[int]:
        """Every place where words stand one behind the other."""

    def find(self, words: Sequence[str], start: int, room: int) -> tuple[int, int] | None:
        """(begin, end of the first word) of words one behind the other, not further away than `room` letters."""


@dataclass(frozen=True, slots=True)
class FromTheLeft:
    """Letters and digits as they are printed."""

    letters: str

    def starts(self, words: Sequence[str]) -> list[int]:
        return [found.start() for found in re.finditer(re.escape("".join(words)), self.letters)]

    def find(self, words: Sequence[str], start: int, room: int) -> tuple[int, int] | None:
        wanted = "".join(words)
        found = self.letters.find(wanted, start, start + room + len(wanted))
        return None if found < 0 else (found, found + len(words[0]))


@dataclass(frozen=True, slots=True)
class FromTheRight:
    """Letters and the signs above and below them, in the order they are read."""

    letters: str

    def starts(self, words: Sequence[str]) -> list[int]:
        return [found.start() for found in _signed(tuple(words)).finditer(self.letters)]

    def find(self, words: Sequence[str], start: int, room: int) -> tuple[int, int] | None:
        found = _signed(tuple(words)).search(self.letters, start, start + room + 3 * len("".join(words)))
        first = _signed(tuple(words[:1])).match(self.letters, found.start()) if found else None
        return (first.start(), first.end()) if first else None


@cache
def _signed(words: tuple[str, ...]) -> re.Pattern[str]:
    """Words with any signs, and with letters that are said again for the sake of a sign."""
    return re.compile(f"(?:\\w{MARK}+)*".join(f"{letter}{MARK}*" for letter in "".join(words)))


def bare(text: str) -> str:
    """Letters and digits alone: a book breaks lines and words."""
    return "".join(letter for letter in text if letter.isalnum())


def from_the_right(word: str) -> bool:
    """Whether a word has Arabic or Hebrew letters."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in word)


def passages(book: Path, turned: bool) -> Iterator[Passage]:
    """What an e-book says in order. turned: whether its script is read from the right; else it is left out where it is quoted."""
    for name, main in mains(book):
        yield Passage(name, _words(main, turned), Place.END if name == INDEX else Place.BODY)
        yield from (
            Passage(f"{name} {part.get('id')}", _words(part, turned), place, bare("".join(_title_of(part))))
            for part in main.iter()
            if (place := _place(part)) is not Place.BODY
        )


def mains(book: Path) -> Iterator[tuple[str, etree._Element]]:
    """(file, text) of each page of an e-book but its own, in the order of the book."""
    with ZipFile(io.BytesIO(book.read_bytes())) as packed:
        package = etree.fromstring(packed.read(f"{FOLDER}/{PACKAGE}"))
        files = {item.get("id"): f"{FOLDER}/{item.get('href')}" for item in package.iter("{*}item")}
        for name in (files[item.get("idref")] for item in package.iter("{*}itemref")):
            main = next(etree.fromstring(packed.read(name)).iter(f"{XHTML}main"), None)
            if main is not None and name not in ITS_OWN:
                yield name, main


def _words(element: etree._Element, turned: bool) -> tuple[str, ...]:
    shown = [word for text in _texts(element, element) if (word := bare(unicodedata.normalize("NFKC", text) if turned else text))]
    return tuple(word for word in shown if turned or not from_the_right(word))


def _texts(element: etree._Element, whole: etree._Element) -> Iterator[str]:
    classes = (element.get("class") or "").split()
    if not isinstance(element.tag, str) or element.tag in DROPPED or ELSEWHERE.intersection(classes) or _folds_code(element):
        return
    if element is not whole and _place(element) is not Place.BODY:
        yield from _title_of(element)  # an exercise says on which page its solution is
        return
    if _is_repeated_head(element):
        return
    yield from (element.text or "").split()
    for child in element:
        yield from _texts(child, whole)
        yield from (child.tail or "").split()


def _place(element: etree._Element) -> Place:
    classes = set((element.get("class") or "").split()) if isinstance(element.tag, str) else set()
    if "footnote" in classes or element.get("rowspan"):
        return Place.ASIDE
    return Place.BODY if classes.isdisjoint(AT_THE_END) else Place.END


def _title_of(element: etree._Element) -> list[str]:
    """The words of a solution's title; none of anything else."""
    if "solution" not in (element.get("class") or "").split():
        return []
    title = next((child for child in element if "admonition-title" in (child.get("class") or "").split()), None)
    return [] if title is None else "".join(title.itertext()).split()


def _folds_code(element: etree._Element) -> bool:
    """Whether this is what a reader touches to see the code of a notebook's cell; print shows the code."""
    above = element.getparent()
    return element.tag == f"{XHTML}summary" and above is not None and "cell-input" in (above.get("class") or "")


def _is_repeated_head(element: etree._Element) -> bool:
    """Whether this is the head of a column that an e-book says again in each row of a wide table."""
    above = element.getparent()
    return element.tag == f"{XHTML}dt" and above is not None and above.get("class") == "stacked-row"


def text_of(pdf: Path, first: int = 1, last: int = 0) -> FromTheLeft:
    """The text of a book on A4 without the heads of its pages and the feet of those that are not turned, for words go on behind them."""
    pages = ["-f", str(first), *(["-l", str(last)] if last else [])]
    return from_the_left(_printed(*pages, "-x", "0", "-y", "70", "-W", "842", "-H", "715", pdf), pdf.parent.name)


def text_as_drawn(pdf: Path, first: int = 1, last: int = 0) -> FromTheLeft:
    """The same without a program from outside, heads and feet of pages included."""
    return from_the_left("\n".join(drawn_on(pdf)[first - 1 : last or None]), pdf.parent.name)


def drawn_on(pdf: Path) -> list[str]:
    """The text of each page of a book as it is drawn."""
    return [page.extract_text() for page in PdfReader(pdf).pages]


def written_on(pdf: Path) -> list[str]:
    """The text of each page of a book as it is written."""
    return _printed(pdf).split("\f")


def _printed(*arguments: str | Path) -> str:
    done = run([program("pdftotext"), "-raw", *arguments, "-"])
    assert done.returncode == 0, done.stderr
    return done.stdout


def from_the_left(text: str, language: str) -> FromTheLeft:
    """What is printed, words at line ends joined, without the numbers of pages behind references: an e-book has none."""
    joined = re.sub(r"[-\u00ad\u2010]\n", "", text)
    return FromTheLeft(bare(re.sub(rf"\(\s*{re.escape(words(language)('p.'))}\s*\d+\s*\)", "", joined)))


def text_from_the_right(pdf: Path, first: int = 1, last: int = 0) -> FromTheRight:
    """The text of a book in a script from the right, as it is read."""
    read = "".join(read_on(pdf)[first - 1 : last or None])
    return FromTheRight("".join(letter for letter in read if letter.isalnum() or unicodedata.combining(letter)))


def read_on(pdf: Path) -> list[str]:
    """The text of each page of a book in a script from the right, as it is read."""
    return [unicodedata.normalize("NFKC", "".join(texts_of(page)[1])) for page in PdfReader(pdf).pages]


def find(words: Sequence[str], text: Text, start: int = 0) -> Found:
    """Words in a text from a place on, with those that do not follow one another, from the best place where the first of them stand."""
    best = Found(tuple(words), start)
    for begin in text.starts(words[:2]):
        if begin >= start and best.missing:
            best = min(best, _found_from(begin, words, text), key=lambda found: len(found.missing))
    return best


def _found_from(at: int, words: Sequence[str], text: Text) -> Found:
    """A word alone is looked for nearby; only several together tell that something else stood between."""
    missing: list[str] = []
    for index, word in enumerate(words):
        found = text.find((word,), at, NEAR) or text.find(words[index : index + TOGETHER], at, FAR)
        if found is None:
            missing.append(word)
        else:
            at = found[1]
    return Found(tuple(missing), at)
