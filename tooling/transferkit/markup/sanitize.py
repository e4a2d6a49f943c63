"""The one allowlist for HTML that comes from a source: Markdown, notebook outputs, SVG."""

from __future__ import annotations

import re
from html import unescape

import nh3

TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
        "wbr",
    ]
)
ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "a": {"href"},
    "col": {"span"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start", "type"},
    "time": {"datetime"},
    "details": {"open"},
}
SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""Where a link may lead."""
HARMLESS_TAGS = frozenset(
    ["address", "article", "aside", "big", "center", "font", "footer", "header", "hgroup", "main", "nav", "nobr", "section", "strike", "tt"]
)
"""Tags that say nothing we could keep, and hide nothing: they go without a word, their text stays."""
_DROPPED_WITH_CONTENT = {"script", "style", "template", "iframe", "object", "video", "audio", "noscript", "title"}
_IGNORED_IN_SCHEMES = re.compile(r"[\x00-\x20\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
"""Characters that browsers, or people, do not see in `java\\nscript:`."""
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")


def clean_html(html: str) -> str:
    """The HTML with only allowed tags, attributes and link schemes; comments, scripts and styles are gone."""
    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        clean_content_tags=set(_DROPPED_WITH_CONTENT),
        attribute_filter=_harmless,
        url_schemes=set(SAFE_SCHEMES),
        link_rel="noopener noreferrer",
    )


def _harmless(tag: str, attribute: str, value: str) -> str | None:
    """The value of an attribute that is allowed; None for a link whose scheme is hidden behind invisible characters."""
    return None if attribute == "href" and scheme_of(value) not in {*SAFE_SCHEMES, ""} else value


def scheme_of(address: str) -> str:
    """The scheme of a link in small letters, seen through character references and invisible characters; "" for none."""
    found = _SCHEME.match(_IGNORED_IN_SCHEMES.sub("", unescape(address)))
    return found[1].lower() if found else ""


def text_of(html: str) -> str:
    """The words of some HTML, for products that show no HTML."""
    spaced = re.sub(r"<(br|/p|/li|/tr|/h\d|/div)\b[^>]*>", "\n", html, flags=re.IGNORECASE)
    bare = nh3.clean(spaced, tags=set(), clean_content_tags=set(_DROPPED_WITH_CONTENT))
    return "\n".join(line.strip() for line in unescape(bare).split("\n") if line.strip())
