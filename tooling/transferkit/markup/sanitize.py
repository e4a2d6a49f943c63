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
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_SVG_DANGERS = {
    "script": re.compile(r"<\s*(?:\w+:)?script\b", re.IGNORECASE),
    "foreignObject": re.compile(r"<\s*(?:\w+:)?(?:foreignobject|iframe|embed|object)\b", re.IGNORECASE),
    "on…=": re.compile(r"\son\w+\s*=", re.IGNORECASE),
    "javascript:": re.compile(r"(?:javascript|vbscript)\s*:", re.IGNORECASE),
    "href=http": re.compile(r"href\s*=\s*[\"']?\s*(?:https?:)?//", re.IGNORECASE),
    "url(http": re.compile(r"(?:@import|url\(\s*[\"']?\s*(?:https?:)?//)", re.IGNORECASE),
    "ENTITY": re.compile(r"<!\s*(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE),
}
_DROPPED_WITH_CONTENT = {"script", "style"}
_TAG = re.compile(r"<\s*/?\s*([a-zA-Z][\w:-]*)")
_HANDLER = re.compile(r"\son\w+\s*=", re.IGNORECASE)


def clean_html(html: str) -> str:
    """The HTML with only allowed tags, attributes and link schemes; comments, scripts and styles are gone."""
    return nh3.clean(
        html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        clean_content_tags=set(_DROPPED_WITH_CONTENT),
        url_schemes=set(SCHEMES),
        link_rel="noopener noreferrer",
    )


def refused_in(html: str) -> tuple[str, ...]:
    """The tags of some HTML that clean_html() does not let through, `on…` handlers and bad links named too."""
    tags = {tag.lower() for tag in _TAG.findall(html)} - TAGS
    if _HANDLER.search(html):
        tags.add("on…=")
    if re.search(r"(javascript|vbscript|data)\s*:", html, re.IGNORECASE):
        tags.add("javascript:")
    return tuple(sorted(tags))


def dangers_of_svg(svg: str) -> tuple[str, ...]:
    """What in a drawing could run or call out when somebody opens it; () for a harmless one."""
    return tuple(name for name, pattern in _SVG_DANGERS.items() if pattern.search(svg))


def text_of(html: str) -> str:
    """The words of some HTML, for products that show no HTML."""
    spaced = re.sub(r"<(br|/p|/li|/tr|/h\d|/div)\b[^>]*>", "\n", html, flags=re.IGNORECASE)
    bare = nh3.clean(spaced, tags=set(), clean_content_tags=set(_DROPPED_WITH_CONTENT))
    return "\n".join(line.strip() for line in unescape(bare).split("\n") if line.strip())
