"""The pages before the text: cover, title page, contents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from transferkit.ebook.facts import BookFacts
from transferkit.ebook.xhtml import E, kind
from transferkit.model.spoken_dates import written_day

COVER, TITLE, CONTENTS = "cover.xhtml", "title.xhtml", "nav.xhtml"
COVER_PICTURE = "cover.png"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    title: str
    link: str
    """"" for a part, which is no place."""
    children: tuple[Entry, ...] = ()


def cover_body(facts: BookFacts) -> Any:
    """The page that shows the cover."""
    picture = E.img(src=COVER_PICTURE, alt=f"{facts.title}. {facts.edition}", **{"class": "cover"})
    return E.body(E.section(E.h1(picture), kind("cover")), {"class": "cover-page"})


def title_body(facts: BookFacts) -> Any:
    """The title page with publisher, funding, licence and date."""
    parts: list[Any] = [E.h1(facts.title), E.p(facts.edition, {"class": "edition"})]
    if facts.part_of:
        parts.append(E.p(facts.say("A booklet from: {title}", title=facts.part_of), {"class": "part-of"}))
    parts.append(E.dl(*_imprint(facts)))
    if facts.funding:
        parts.append(E.p(facts.funding, {"class": "funding"}))
    return E.body(E.section(*parts, {"class": "title-page", **kind("titlepage")}), kind("frontmatter"))


def _imprint(facts: BookFacts) -> Iterator[Any]:
    say = facts.say
    rows: list[tuple[str, Any]] = []
    if facts.publisher:
        rows.append((say("Published by"), facts.publisher))
    if facts.authors:
        rows.append((say("Authors"), say.listed(facts.authors)))
    rows.append((say("As of"), written_day(facts.day, say)))
    rows.append((say("Licence"), E.a(facts.licence, href=facts.licence_url)))
    if facts.site_url:
        rows.append((say("On the web"), E.a(facts.site_url, href=facts.site_url)))
    if facts.left_out:
        rows.append((say("Not in this book"), say.listed(facts.left_out)))
    for name, value in rows:
        yield E.dt(name)
        yield E.dd(value)


def contents_body(entries: Sequence[Entry], landmarks: Sequence[tuple[str, str, str]], facts: BookFacts) -> Any:
    """The contents people read and readers use, and the landmarks readers alone use.

    landmarks: (type, title, link).
    """
    title = facts.say("Contents")
    toc = E.nav(E.h1(title), _list(entries), {"role": "doc-toc", "id": "toc", **kind("toc")})
    marks = [E.li(E.a(name, kind(type_), href=link)) for type_, name, link in landmarks]
    guide = E.nav(E.h2(facts.say("Landmarks")), E.ol(*marks), {"id": "landmarks", "hidden": "hidden", **kind("landmarks")})
    return E.body(toc, guide, kind("frontmatter"))


def _list(entries: Sequence[Entry]) -> Any:
    return E.ol(*(E.li(E.a(entry.title, href=entry.link) if entry.link else E.span(entry.title), *_below(entry)) for entry in entries))


def _below(entry: Entry) -> Iterator[Any]:
    if entry.children:
        yield _list(entry.children)
