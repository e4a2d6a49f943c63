"""What a book says of itself: title, whom it is for, publisher, licence, date, and a name no other book has."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml import html
from sphinx.config import Config

from transferkit.ebook.chapter import Chapter
from transferkit.model.dates import product_day
from transferkit.model.licences import deed, licence_of
from transferkit.model.settings import is_right_to_left
from transferkit.model.words import Words, words

_LONGEST_DESCRIPTION = 600
"""Characters shops and shelves show."""


@dataclass(frozen=True)
class BookFacts:
    """What stands on the title page and in the package."""

    title: str
    edition: str
    """For whom it is, in words."""
    audience: str
    language: str
    publisher: str
    funding: str
    licence: str
    licence_url: str
    site_url: str
    day: str
    """ISO date."""
    identifier: str
    description: str
    subjects: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    part_of: str = ""
    """The handbook a booklet belongs to."""
    left_out: tuple[str, ...] = ()
    """Titles of pages the handbook keeps out of its books."""

    @cached_property
    def say(self) -> Words:
        """Our texts in the language of the book."""
        return words(self.language)

    @property
    def direction(self) -> str:
        """rtl or ltr."""
        return "rtl" if is_right_to_left(self.language) else "ltr"


def facts_of(config: Config, chapters: Sequence[Chapter], left_out: tuple[str, ...]) -> BookFacts:
    """The facts of the handbook, or of the booklet of a module."""
    say = words(config.language)
    booklet, audience = config.transferkit_booklet, config.transferkit_audience
    modules = [chapter.facts for chapter in chapters if chapter.facts is not None]
    licence, address = licence_of(*(facts.license for facts in modules if booklet), config.transferkit_licence)
    title = chapters[0].title if booklet else config.project
    return BookFacts(
        title=title,
        edition=say("Edition for trainers") if audience == "trainer" else say("Edition for learners"),
        audience=audience,
        language=config.epub_language,
        publisher=config.transferkit_publisher,
        funding=config.transferkit_funding,
        licence=licence,
        licence_url=deed(address, config.language),
        site_url=config.transferkit_site_url,
        day=product_day(facts.updated for facts in modules),
        identifier=_identifier(config),
        description=_first_paragraph(chapters[0].body) or title,
        subjects=tuple(dict.fromkeys(word for facts in modules for word in facts.keywords)) if booklet else (),
        authors=tuple(dict.fromkeys(name for facts in modules for name in facts.authors)),
        part_of=config.project if booklet else "",
        left_out=left_out,
    )


def _identifier(config: Config) -> str:
    """A URN that stays the same from build to build and differs between editions, languages and booklets."""
    named = (config.transferkit_site_url, config.project, config.transferkit_publisher, config.language)
    return uuid.uuid5(uuid.NAMESPACE_URL, "\n".join((*named, config.transferkit_audience, config.transferkit_booklet))).urn


def _first_paragraph(body: str) -> str:
    """The words of the first paragraph that is running text."""
    tree = html.fromstring(f"<div>{body}</div>")
    found = (" ".join(part.text_content().split()) for part in tree.xpath("//section/p[not(@class)]"))
    text = next((words for words in found if words), "")
    if len(text) <= _LONGEST_DESCRIPTION:
        return text
    return re.sub(r"\s+\S*$", "", text[:_LONGEST_DESCRIPTION]) + " …"
