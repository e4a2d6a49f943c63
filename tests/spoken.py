"""What finished pages and decks say of the languages of their texts, and whether their letters bear it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from lxml import etree, html

from transferkit.model.languages import tag_of
from transferkit.model.settings import direction_of

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SPOKEN = re.compile(r"^(ppt/slides/|ppt/notesSlides/)[^/]+\.xml$")
_LETTER = re.compile(r"[^\W\d_]")
_SCRIPTS = (
    (re.compile("[\u0620-\u064a\u066e-\u06d3]"), ("ar",)),
    (re.compile("[\u0400-\u04ff]"), ("uk", "ru")),
)
"""Letters, and the languages of ours that are written in them."""
_LATIN = re.compile(r"[^\W\d_\u0370-\U0010ffff]{3,}")
_MANY = 4
"""So many Latin words in a row are a sentence and no name."""
_CODE = {"code", "pre", "script", "style", "kbd", "samp", "math"}


def page_findings(page: Path, language: str) -> Iterator[str]:
    """What is wrong with the languages of a page: of the whole, of parts in another one, and of each text."""
    root = html.parse(str(page)).getroot()
    if (root.get("lang"), root.get("dir")) != (tag_of(language), direction_of(language)):
        yield f"{page}: <html lang={root.get('lang')} dir={root.get('dir')}>"
    for part in root.iterdescendants():
        said = part.get("lang") if isinstance(part.tag, str) else None
        if said and direction_of(said) != direction_of(language) and part.get("dir") != direction_of(said):
            yield f"{page}:{part.sourceline}: <{part.tag} lang={said}> without dir={direction_of(said)}"
    for line, text, said in _texts(root, ""):
        yield from (f"{page}:{line}: {finding}" for finding in text_findings(text, said))


def text_findings(text: str, language: str) -> Iterator[str]:
    """A text whose letters are not those of the language it says it is in. Names of a few words may be foreign."""
    for letters, languages in _SCRIPTS:
        is_of_language = language.split("-")[0] in languages
        if letters.search(text) and not is_of_language:
            yield f"said to be {language}: {text.strip()[:60]!r}"
        if is_of_language and not letters.search(text) and len(_LATIN.findall(text)) >= _MANY:
            yield f"said to be {language}: {text.strip()[:60]!r}"


def _texts(element: html.HtmlElement, language: str) -> Iterator[tuple[int, str, str]]:
    """(line, text, language) of every text of a page that people read."""
    if not isinstance(element.tag, str) or element.tag in _CODE:
        return
    said = element.get("lang") or language
    if element.text:
        yield element.sourceline, element.text, said
    for child in element:
        yield from _texts(child, said)
        if child.tail:
            yield child.sourceline, child.tail, said


def deck_findings(deck: Path, language: str) -> Iterator[str]:
    """Runs without a language or with the wrong one, and paragraphs that are not set from the side they are read from."""
    with ZipFile(deck) as package:
        for name in filter(_SPOKEN.match, package.namelist()):
            for paragraph in etree.fromstring(package.read(name)).iter(f"{A}p"):
                yield from (f"{deck.name} {name}: {finding}" for finding in _of_paragraph(paragraph, language))


def _of_paragraph(paragraph: etree._Element, language: str) -> Iterator[str]:
    runs = [run for run in paragraph if run.tag in (f"{A}r", f"{A}fld")]
    said = [properties.get("lang", "") if (properties := run.find(f"{A}rPr")) is not None else "" for run in runs]
    texts = [run.findtext(f"{A}t") or "" for run in runs]
    if "" in said:
        yield f"no language: {''.join(texts)[:60]!r}"
    for tag, text in zip(said, texts, strict=True):
        yield from text_findings(text, tag)
    own = paragraph.find(f"{A}pPr")
    is_rtl = own is not None and own.get("rtl") == "1"
    spoken = [tag for tag, text in zip(said, texts, strict=True) if _LETTER.search(text)]
    if spoken and direction_of(language) == "rtl" and all(direction_of(tag) == "rtl" for tag in spoken) and not is_rtl:
        yield f"not set from the right: {''.join(texts)[:60]!r}"
    if direction_of(language) == "ltr" and is_rtl and all(direction_of(tag) == "ltr" for tag in spoken):
        yield f"set from the right: {''.join(texts)[:60]!r}"
