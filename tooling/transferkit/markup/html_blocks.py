"""HTML of sources as nodes: cleaned HTML with its words, cards for what was embedded, pictures for `<img>`."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from docutils import nodes

from transferkit.markup import nodes as ours
from transferkit.markup.html_findings import Embed, Findings, HtmlPicture
from transferkit.markup.sanitize import clean_html, text_of
from transferkit.model.words import Words, later

_YOUTUBE = re.compile(r"(?:www\.|m\.)?youtube(?:-nocookie)?\.com$")
_LONGEST_SHOWN = 80
_KINDS = {"video": later("Film from {host}"), "audio": later("Sound from {host}")}
_ANYTHING = later("Content from {host}")


def html_nodes(html: str, found: Findings, say: Words, words_only: bool = False) -> list[nodes.Element]:
    """The nodes of a piece of HTML: its harmless part, then its pictures, then a card for each embed.

    words_only: of the harmless part only the words, a paragraph a line.
    """
    made: list[nodes.Element] = []
    cleaned = clean_html(html)
    if words_only:
        made += [nodes.paragraph(line, line) for line in text_of(html).split("\n") if line]
    elif cleaned.strip():
        made.append(nodes.raw("", cleaned, format="html", plain=text_of(html)))
    made += [_picture(picture) for picture in found.pictures]
    return made + [card(embed, say) for embed in found.embeds]


def inline_nodes(found: Findings) -> list[nodes.Element]:
    """The nodes of a tag within a line: a picture, or a link to what it embeds."""
    links = [_link(embed, embed.title or _shown(open_address(embed.address))) for embed in found.embeds]
    return [*(_picture(picture) for picture in found.pictures), *links]


def card(embed: Embed, say: Words) -> nodes.Element:
    """A box that names what was embedded and leads there; nothing is loaded before somebody clicks."""
    address = open_address(embed.address)
    host = urlsplit(address).hostname or ""
    title = embed.title or say(_KINDS.get(embed.tag, _ANYTHING), host=host)
    body = nodes.paragraph("", "", nodes.Text(f"{say('Open at')} "), _link(embed, _shown(address)))
    return ours.embed("", nodes.title(title, title), body, classes=["embed"])


def open_address(address: str) -> str:
    """The page where people see what an embed shows: a player's address is made the film's own."""
    parts = urlsplit(address)
    host, path = parts.hostname or "", parts.path
    if _YOUTUBE.match(host) and (found := re.match(r"/embed/([\w-]{5,20})$", path)):
        return f"https://www.youtube.com/watch?v={found[1]}"
    if host == "player.vimeo.com" and (found := re.match(r"/video/(\d+)", path)):
        return f"https://vimeo.com/{found[1]}"
    if found := re.match(r"/videos/embed/([\w-]+)$", path):
        return f"https://{parts.netloc}/w/{found[1]}"
    if host.endswith("openstreetmap.org") and path.startswith("/export/embed"):
        return _map_address(parse_qs(parts.query)) or address
    return address


def _map_address(query: dict[str, list[str]]) -> str:
    """The map that an exported OpenStreetMap frame shows, by its marker or the middle of its box."""
    try:
        if marker := query.get("marker", [""])[0]:
            latitude, longitude = (float(part) for part in marker.split(","))
            return f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=16/{latitude}/{longitude}"
        west, south, east, north = (float(part) for part in query.get("bbox", [""])[0].split(","))
    except ValueError:
        return ""
    return f"https://www.openstreetmap.org/#map=14/{(south + north) / 2:.5f}/{(west + east) / 2:.5f}"


def _link(embed: Embed, text: str) -> nodes.reference:
    return nodes.reference(text, text, refuri=open_address(embed.address), internal=False)


def _shown(address: str) -> str:
    """An address as people read it: without its scheme, and not longer than a line."""
    text = address.removeprefix("https://").removeprefix("www.")
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def _picture(picture: HtmlPicture) -> nodes.image:
    return nodes.image(uri=picture.address, alt=picture.alt)
