"""Language and direction: of every page of every site, and of every run of text in every deck."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree, html

from tests.judges.test_sites import sites
from tests.judges.tools import listed, products
from transferkit.model.languages import tag_of
from transferkit.model.settings import direction_of

pytestmark = pytest.mark.judge

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SPOKEN = re.compile(r"^(ppt/slides/|ppt/notesSlides/)[^/]+\.xml$")
_LETTER = re.compile(r"[^\W\d_]")


def test_every_page_says_its_language_and_direction() -> None:
    findings = [finding for site in sites() for page in sorted(site.rglob("*.html")) for finding in page_findings(page, site.name)]
    assert not findings, listed(findings)


def page_findings(page: Path, language: str) -> Iterator[str]:
    """What is wrong with the languages of a page: of the whole, and of parts in another one."""
    root = html.parse(str(page)).getroot()
    if (root.get("lang"), root.get("dir")) != (tag_of(language), direction_of(language)):
        yield f"{page}: <html lang={root.get('lang')} dir={root.get('dir')}>"
    for part in root.iterdescendants():
        said = part.get("lang") if isinstance(part.tag, str) else None
        if said and direction_of(said) != direction_of(language) and part.get("dir") != direction_of(said):
            yield f"{page}:{part.sourceline}: <{part.tag} lang={said}> without dir={direction_of(said)}"


def test_every_run_of_every_deck_says_its_language_and_direction() -> None:
    findings = [finding for deck in products("slides", "*.pptx") for finding in deck_findings(deck, deck.parent.name)]
    assert not findings, listed(findings)


def deck_findings(deck: Path, language: str) -> Iterator[str]:
    """Runs without a language, and paragraphs of a right-to-left language that are not set from the right."""
    with ZipFile(deck) as package:
        for name in filter(_SPOKEN.match, package.namelist()):
            for paragraph in etree.fromstring(package.read(name)).iter(f"{A}p"):
                yield from (f"{deck.name} {name}: {finding}" for finding in _of_paragraph(paragraph, language))


def _of_paragraph(paragraph: etree._Element, language: str) -> Iterator[str]:
    runs = [run for run in paragraph if run.tag in (f"{A}r", f"{A}fld")]
    said = [properties.get("lang", "") if (properties := run.find(f"{A}rPr")) is not None else "" for run in runs]
    text = "".join(run.findtext(f"{A}t") or "" for run in runs)
    if "" in said:
        yield f"no language: {text[:60]!r}"
    own = paragraph.find(f"{A}pPr")
    is_rtl = own is not None and own.get("rtl") == "1"
    spoken = [tag for tag, run in zip(said, runs, strict=True) if _LETTER.search(run.findtext(f"{A}t") or "")]
    if spoken and direction_of(language) == "rtl" and all(direction_of(tag) == "rtl" for tag in spoken) and not is_rtl:
        yield f"not set from the right: {text[:60]!r}"
    if direction_of(language) == "ltr" and is_rtl and all(direction_of(tag) == "ltr" for tag in spoken):
        yield f"set from the right: {text[:60]!r}"
