"""What in some HTML is refused, and what can be shown in another way; nothing is cleaned here, only found and named.

Safety does not rest on this file: sanitize.clean_html() lets through what it knows and nothing else. Here we look so
that authors are told what is missing, and where.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from transferkit.markup.sanitize import ATTRIBUTES, HARMLESS_TAGS, SAFE_SCHEMES, TAGS, scheme_of

EMBEDS = frozenset({"iframe", "video", "audio", "embed", "object"})
"""Tags that show another place inside a page."""
_ADDRESSES = ("src", "data")
_PARTS_OF_EMBEDS = frozenset({"source", "track", "param"})
_LINKING = frozenset({"href", "src", "action", "formaction", "data", "poster", "srcset", "background", "ping", "cite", "xlink:href"})
_STARTED = re.compile(r"<\s*(script|style|iframe|object|embed|link|meta|base|form|svg|math|frame|frameset|template)\b", re.IGNORECASE)
"""Tags that must be named even where the HTML is so broken that its parser does not see them."""
_CALLS_OUT = re.compile(r"url\s*\(|@import|expression\s*\(|\\", re.IGNORECASE)
_ACTIVE_CODE = frozenset({"script", "style"})


@dataclass(frozen=True, slots=True)
class Refused:
    """One thing that is not taken over."""

    what: str
    """A tag (`script`), an attribute (`onclick=`) or a scheme (`javascript:`)."""
    line: int
    """Counted from 0 within the HTML."""


@dataclass(frozen=True, slots=True)
class Embed:
    """A place outside that the HTML wanted to show inside the page."""

    tag: str
    title: str
    address: str
    line: int


@dataclass(frozen=True, slots=True)
class HtmlPicture:
    """An `<img>`."""

    address: str
    alt: str
    line: int


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in some HTML, in its order."""

    refused: tuple[Refused, ...] = ()
    embeds: tuple[Embed, ...] = ()
    pictures: tuple[HtmlPicture, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """What is refused, each named once, in alphabetical order."""
        return tuple(sorted({found.what for found in self.refused}))


def findings(html: str) -> Findings:
    """What is refused in some HTML, and which embeds and pictures stand in it."""
    walker = _Walker()
    walker.feed(html)
    walker.close()
    return Findings((*walker.refused, *_unseen(html, walker.seen)), tuple(walker.embeds), tuple(walker.pictures))


class _Walker(HTMLParser):
    """Walks through the tags and notes what it meets."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.refused: list[Refused] = []
        self.embeds: list[Embed] = []
        self.pictures: list[HtmlPicture] = []
        self.seen: set[str] = set()
        self._style: int | None = None
        self._open_media = ""
        self._drawing = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and its attributes."""
        line = self.getpos()[0] - 1
        values = {name.lower(): value or "" for name, value in attrs}
        self.seen.add(tag)
        if tag == "style":
            self._style = line
        elif tag in EMBEDS or tag in _PARTS_OF_EMBEDS:
            self._embed(tag, values, line)
        elif tag == "img":
            self.pictures.append(HtmlPicture(values.get("src", ""), values.get("alt", ""), line))
        elif tag not in TAGS and tag not in HARMLESS_TAGS and (not self._drawing or tag in _ACTIVE_CODE):
            self._refuse(tag, line)
        self._drawing += tag == "svg"
        for what in _bad_attributes(tag, values):
            self._refuse(what, line)

    def handle_data(self, data: str) -> None:
        """A style sheet is refused if it reaches out or hides something; the table borders pandas writes are just dropped."""
        if self._style is not None and (_CALLS_OUT.search(data) or not data.lstrip().startswith(".dataframe")):
            self._refuse("style", self._style)

    def handle_endtag(self, tag: str) -> None:
        """A style sheet or a film ends."""
        self._drawing -= tag == "svg" and self._drawing > 0
        if tag == "style":
            self._style = None
        if tag == self._open_media:
            self._open_media = ""

    def handle_decl(self, decl: str) -> None:
        """`<!DOCTYPE …>`."""
        self._refuse("<!", self.getpos()[0] - 1)

    def unknown_decl(self, data: str) -> None:
        """`<![CDATA[ … ]]>`."""
        self._refuse("<![", self.getpos()[0] - 1)

    def handle_pi(self, data: str) -> None:
        """`<?php … ?>`."""
        self._refuse("<?", self.getpos()[0] - 1)

    def _embed(self, tag: str, values: dict[str, str], line: int) -> None:
        """Note an embed with an https address; of a film with several sources the first one counts."""
        address = next((values[name].strip() for name in _ADDRESSES if values.get(name, "").strip()), "")
        address = f"https:{address}" if address.startswith("//") else address
        if tag in ("video", "audio", "object"):
            self._open_media = tag if not address else ""
        if tag in _PARTS_OF_EMBEDS and not self._open_media:
            return
        if scheme_of(address) == "https":
            self.embeds.append(Embed(self._open_media or tag, " ".join(values.get("title", "").split()), address, line))
            self._open_media = ""
        elif tag in EMBEDS and (address or tag in ("iframe", "embed")):
            self._refuse(tag, line)
        elif tag == "source":
            self._refuse(self._open_media, line)

    def _refuse(self, what: str, line: int) -> None:
        if Refused(what, line) not in self.refused:
            self.refused.append(Refused(what, line))


def _bad_attributes(tag: str, values: dict[str, str]) -> Iterable[str]:
    """Handlers, links that are no links, and style that reaches out; other attributes are dropped without a word."""
    for name, value in values.items():
        scheme = scheme_of(value) if name in _LINKING else ""
        if name.startswith("on"):
            yield f"{name}="
        elif scheme and scheme not in SAFE_SCHEMES and tag != "img":  # a picture has its own door, and its own words
            yield f"{scheme}:"
        elif name == "style" and _CALLS_OUT.search(unescape(value)):
            yield "style="
        elif name in _LINKING and name not in ATTRIBUTES.get(tag, ()) and tag in TAGS and "//" in value:
            yield f"{name}="


def _unseen(html: str, seen: set[str]) -> Iterable[Refused]:
    """Dangerous tags that were begun and never ended, which a parser takes for text or for nothing."""
    for match in _STARTED.finditer(re.sub(r"<!--.*?-->", lambda comment: "\n" * comment[0].count("\n"), html, flags=re.DOTALL)):
        if match[1].lower() not in seen and not seen & _ACTIVE_CODE:
            yield Refused(match[1].lower(), html.count("\n", 0, match.start()))
