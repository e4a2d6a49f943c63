"""Guarantee 7 for EPUBs: every sentence of the sources is in the trainers' book, on its page and in its order.

The sentences are taken from the sources with markdown-it alone, by a few rules of their own, not by our parser.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.e2e.projects import ROOT, transferkit

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
NOT_ON_PAGES = re.compile(r"^(:{3,})\{(slide|toctree|catalogue)\}.*?^\1$", re.DOTALL | re.MULTILINE)
"""Slides stand in decks; a catalogue's block says what its page shows when a search finds nothing."""
NO_TEXT = re.compile(r"\s*(:{3,}.*|:[\w-]+:.*|%.*|\+\+\+.*|\([\w-]+\)=|\{[#.][^}]*\})\s*$")
"""Lines that begin or end a block, options, comments, labels, attributes."""
FENCES_WITH_TEXT = re.compile(r"\{(?!code|literalinclude|math|figure|image|chart|csv-table|toctree|index|raw|glossary|include)[\w:-]+\}")
ROLE = re.compile(r"\{([\w:-]+)\}$")
TARGET = re.compile(r"\s*<[^<>]*>$")
FOOTNOTE = re.compile(r"\[\^[^\]]+\]:?")
LONG = 40
"""Letters of a sentence that stands on a page once only, so that its place tells the order."""


def sentences(source: str) -> Iterator[str]:
    """The paragraphs, headings and cells of a Markdown text, cut where a footnote or a gap is."""
    lines = NOT_ON_PAGES.sub("", FRONT_MATTER.sub("", source)).split("\n")
    text = "\n".join("" if NO_TEXT.match(line) else line for line in lines)
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "fence" and FENCES_WITH_TEXT.match(token.info):
            yield from sentences(token.content)
        elif token.type == "inline":
            yield from filter(bare, FOOTNOTE.split("".join(_words(token.children or []))))


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    role = ""
    for token in tokens:
        match token.type:
            case "text":
                yield ROLE.sub("", token.content)
            case "code_inline" if role == "gap":
                yield "[^gap]"
            case "code_inline":
                yield TARGET.sub("", token.content) if role else token.content
            case "softbreak" | "hardbreak":
                yield "\n"
        found = ROLE.search(token.content) if token.type == "text" else None
        role = found[1] if found else ""


def markdown_of(path: Path) -> str:
    """The Markdown of a page, of a notebook that of its text cells."""
    if path.suffix == ".md":
        text = path.read_text("utf-8").replace("\n  Beispiele: ", "\n  Beispiel: ")  # in a glossary a label of the table
        return re.sub(
            r"\n  (Beispiel|Auch): ", r"\n\n  \1: ", text
        )  # the line of other words stands in the first column, before the example
    cells = json.loads(path.read_text("utf-8"))["cells"]
    return "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def bare(text: str) -> str:
    """Letters and digits alone."""
    return "".join(letter for letter in text if letter.isalnum())


@dataclass(frozen=True, slots=True)
class BookPage:
    """The letters and digits of a page."""

    whole: str
    running: str
    """Without what stands at another place on purpose: footnotes and the answers at its end."""


def page_of(data: bytes) -> BookPage:
    root = etree.fromstring(data)
    whole = bare("".join(root.itertext()))
    for element in root.xpath('//*[local-name()="aside" or @class="answers"]'):
        element.getparent().remove(element)
    return BookPage(whole, bare("".join(root.itertext())))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BookPage]:
    """Each page of the handbook's trainers' book, by its path without an ending."""
    folder = tmp_path_factory.mktemp("handbook")
    built = transferkit("build", "epub", "-l", "de", "-e", "trainer", "-o", str(folder), cwd=ROOT, TRANSFERKIT_CACHE=str(folder / "cache"))
    assert built.code == 0, built.out
    with zipfile.ZipFile(folder / "handbook" / "de" / "handbook-trainer.epub") as book:
        found = {name: book.read(name) for name in book.namelist() if name.endswith(".xhtml")}
    return {name.removeprefix("EPUB/").removesuffix(".xhtml"): page_of(data) for name, data in found.items()}


def sources() -> list[Path]:
    """The German pages of the book."""
    return [path for path in all_sources() if not is_left_out(path)]


def is_left_out(path: Path) -> bool:
    """Whether conf.py says that a page is not in books."""
    settings: dict[str, object] = {}
    exec(compile((ROOT / "conf.py").read_text("utf-8"), "conf.py", "exec"), settings)
    named = settings["transferkit_not_in_books"]
    assert isinstance(named, list)
    return any(path == ROOT / name or ROOT / name in path.parents for name in named)


def all_sources() -> list[Path]:
    """The German pages and exercises; a text of its own in another language (`index.de-einfach.md`) has a book of its own."""
    files = [path for folder in ("handbook", "modules") for path in (ROOT / folder).rglob("*")]
    files += (ROOT / "exercises").glob("*/exercise.*")
    found = [path for path in files if path.suffixes in ([".md"], [".ipynb"])]
    return [
        path for path in found if not any(part.startswith(("_", ".")) or part.endswith("files") for part in path.relative_to(ROOT).parts)
    ]


def of_page(path: Path, pages: dict[str, BookPage]) -> BookPage:
    return pages[page_name(path)]


def page_name(path: Path) -> str:
    """The page of a source; an exercise stands on that of the module that uses it."""
    if path.parent.parent.name == "exercises":
        used = re.compile(rf"\{{use-exercise\}} {re.escape(path.parent.name)}$", re.MULTILINE)
        modules = (module for module in (ROOT / "modules").glob("*/index.*") if module.suffixes in ([".md"], [".ipynb"]))
        (path,) = (module for module in modules if used.search(markdown_of(module)))
    return path.relative_to(ROOT).with_suffix("").as_posix()


def test_every_sentence_of_a_source_is_on_its_page_of_the_book(pages: dict[str, BookPage]) -> None:
    said = [(path, sentence) for path in sources() for sentence in sentences(markdown_of(path))]
    missing = [f"{path.relative_to(ROOT)}: {text[:100]}" for path, text in said if bare(text) not in of_page(path, pages).whole]
    assert missing == []
    assert len(said) > 6000


def test_only_what_the_settings_name_is_not_in_the_book(pages: dict[str, BookPage]) -> None:
    missing = [path for path in all_sources() if page_name(path) not in pages]
    assert missing == [path for path in all_sources() if is_left_out(path)]
    assert len(missing) > 20  # the rules, the guide for authors, the pages for maintainers
    assert [path for path in missing if ROOT / "modules" in path.parents] == []


def test_the_sentences_of_a_page_have_the_order_of_the_source(pages: dict[str, BookPage]) -> None:
    astray: list[str] = []
    for path in sources():
        running = of_page(path, pages).running
        said = [bare(sentence) for sentence in sentences(markdown_of(path)) if not sentence.startswith("Auch: ")]
        long = [sentence for sentence in said if len(sentence) >= LONG and running.count(sentence) == 1]
        places = [running.find(sentence) for sentence in long]
        astray += [
            f"{path.relative_to(ROOT)}: {text[:80]}"
            for text, here, before in zip(long[1:], places[1:], places, strict=False)
            if here < before
        ]
    assert astray == []
