"""The printed handbook beside the e-book, which another translator makes: no word is missing; qpdf finds nothing wrong."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from tests.e2e.projects import PROJECTS, ROOT, transferkit
from tests.judges.test_papers import pdf_findings
from tests.judges.tools import listed, program, run

pytestmark = pytest.mark.judge

XHTML = "{http://www.w3.org/1999/xhtml}"
ELSEWHERE = frozenset({"footnote", "footnote-list", "toctree-wrapper", "math", "answers", "sphinxsidebar"})
"""Classes of what has another place in print: notes stand at the foot of the page, formulas are no words."""
NEAR, FAR, TOGETHER = 60, 6000, 4
"""Letters the next word may be away, and the next few words together: notes, the head of a page, a drawing stand between."""
ITS_OWN = frozenset({"EPUB/title.xhtml", "EPUB/nav.xhtml"})
"""Pages an e-book makes of itself; a printed book has a title and contents of another kind."""
DROPPED = frozenset(
    {f"{XHTML}svg", f"{XHTML}math", f"{XHTML}summary", "{http://www.w3.org/2000/svg}svg", "{http://www.w3.org/1998/Math/MathML}math"}
)


def bare(text: str) -> str:
    """Letters and digits alone: a book breaks lines and words."""
    return "".join(letter for letter in text if letter.isalnum())


def words_of(element: etree._Element) -> Iterator[str]:
    """The words of a page in order, without what has another place in print."""
    classes = (element.get("class") or "").split()
    if not isinstance(element.tag, str) or element.tag in DROPPED or ELSEWHERE.intersection(classes):
        return
    if element.get("rowspan") or _is_repeated_head(element):  # Typst draws a cell of several rows behind all others
        return
    yield from (element.text or "").split()
    for child in element:
        yield from words_of(child)
        yield from (child.tail or "").split()


def _is_repeated_head(element: etree._Element) -> bool:
    """Whether this is the head of a column that an e-book says again in each row of a wide table."""
    above = element.getparent()
    return element.tag == f"{XHTML}dt" and above is not None and above.get("class") == "stacked-row"


def pages_of(book: Path) -> Iterator[tuple[str, list[str]]]:
    """Each page of an e-book with the words of its text, without those read from the right; its own title and navigation are none."""
    with ZipFile(io.BytesIO(book.read_bytes())) as packed:
        for name in sorted(packed.namelist()):
            if name.endswith(".xhtml") and name not in ITS_OWN:
                tree = etree.fromstring(packed.read(name))
                main = next(tree.iter(f"{XHTML}main"), None)
                if main is not None:
                    yield name, [word for text in words_of(main) if (word := bare(text)) and not from_the_right(word)]


def from_the_right(word: str) -> bool:
    """Whether a word has Arabic or Hebrew letters: pdftotext gives them in the order of the eye."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in word)


def text_of(pdf: Path) -> str:
    """The text of a book on A4 without the heads of its pages and the feet of those that are not turned, for words go on behind them."""
    done = run([program("pdftotext"), "-raw", "-x", "0", "-y", "70", "-W", "842", "-H", "715", pdf, "-"])
    assert done.returncode == 0, done.stderr
    return bare(re.sub(r"[-\u00ad\u2010]\n", "", done.stdout))


def missing_words(words: list[str], text: str) -> list[str]:
    """Words that do not follow one another in a text, from the best place where the first of them stand."""
    starts = [found.start() for found in re.finditer(re.escape("".join(words[:2])), text)]
    return min((_missing_from(start, words, text) for start in starts), key=len, default=words)


def _missing_from(at: int, words: list[str], text: str) -> list[str]:
    """A word alone is looked for nearby; only several together tell that something else stood between."""
    missing: list[str] = []
    for index, word in enumerate(words):
        together = "".join(words[index : index + TOGETHER])
        if (found := text.find(word, at, at + NEAR + len(word))) < 0 and (found := text.find(together, at, at + FAR)) < 0:
            missing.append(word)
        else:
            at = found + len(word)
    return missing


@pytest.fixture(scope="module", params=(ROOT, PROJECTS / "every-node", PROJECTS / "arabic-deck"), ids=lambda path: path.name)
def books(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The books of a handbook in all its languages, printed and electronic."""
    output = tmp_path_factory.mktemp("books") / "_build"
    ran = transferkit("build", "pdf", "epub", "-s", str(request.param), "-o", str(output), cwd=output.parent)
    assert ran.code == 0, ran.out + ran.err
    return sorted((output / "handbook").glob("*/*"))


def test_every_word_of_a_learners_handbook_is_printed_in_order(books: list[Path]) -> None:
    folders = sorted({path.parent for path in books if path.parent.name != "ar"})
    if not folders:
        pytest.skip("pdftotext gives Arabic in the order of the eye")
    findings = [finding for folder in folders for finding in lost_words(folder)]
    assert not findings, listed(findings)


def lost_words(folder: Path) -> Iterator[str]:
    """The words of the learners' e-book of one language that its printed book lacks, page by page."""
    text = text_of(folder / "handbook-learner.pdf")
    pages = dict(pages_of(folder / "handbook-learner.epub"))
    assert any(pages.values())  # a judge that sees no page finds nothing
    for name, words in pages.items():
        if missing := missing_words(words, text):
            yield f"{folder.name} {name}: {len(missing)} of {len(words)}: {' '.join(missing[:15])}"


def test_every_printed_book_is_accessible_and_sound(books: list[Path]) -> None:
    printed = [path for path in books if path.suffix == ".pdf"]
    assert len(printed) == 2 * len({path.parent for path in books})  # two editions in each language
    findings = [finding for path in printed for finding in pdf_findings(path.name, path.read_bytes())]
    assert not findings, listed(findings)
    assert [path.name for path in printed if run([program("qpdf"), "--check", path]).returncode] == []


def test_a_missing_word_does_not_pass() -> None:
    assert missing_words(["Ein", "Satz", "fehlt", "nicht"], "xEinSatznicht") == ["fehlt"]
    assert missing_words(["Kein", "Anfang"], "xEinSatz") == ["Kein", "Anfang"]
