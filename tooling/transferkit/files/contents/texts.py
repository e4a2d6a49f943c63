"""The texts some bytes may stand for."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

_TAG = re.compile(r"<[^<>]{0,5000}>")
_ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrtbf"\'\\/]))')
_BLANKS = {"n": "\n", "r": "\n", "t": "\t", "b": " ", "f": " "}
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")

_UTF8_RUN = re.compile(rb"(?:[\t\n\r\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}){16,}")
_LATIN_RUN = re.compile(rb"[\t\n\r\x20-\x7e\xa0-\xff]{16,}")
_WIDE_RUNS = (
    ("utf-16-le", re.compile(rb"(?:[\x01-\xff][\x00-\x06\x20]){12,}")),
    ("utf-16-be", re.compile(rb"(?:[\x00-\x06\x20][\x01-\xff]){12,}")),
)
"""Stretches of text among other bytes. UTF-16 is looked for in scripts up to Arabic (U+06FF) and in punctuation; zeros alone are none."""


def texts_of(data: bytes) -> Iterator[str]:
    """The bytes read as text in each way that gives another one.

    As UTF-8 or, where they are not plainly that, the stretches in them that are UTF-8, Latin-1 or UTF-16; each as it
    stands, with the escapes of JSON, HTML and web addresses undone, and without tags, so that words broken by markup
    are whole.
    """
    for raw in dict.fromkeys(_decoded(data)):
        plain = _unescaped(raw)
        bare = html.unescape(_TAG.sub("", raw)) if "<" in raw else raw
        yield from dict.fromkeys((raw, bare, plain, _TAG.sub("", plain)))


def _decoded(data: bytes) -> Iterator[str]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield data.decode("utf-16", "ignore")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        yield b"\n".join(_UTF8_RUN.findall(data)).decode("utf-8", "ignore")
        yield b"\n".join(_LATIN_RUN.findall(data)).decode("latin-1")
    else:
        yield text
        if "\0" not in text:
            return
    for encoding, run in _WIDE_RUNS:
        for found in run.findall(data):
            yield found.decode(encoding, "ignore")
            yield found[1:].decode(encoding, "ignore")


def _unescaped(text: str) -> str:
    if "\\" in text:
        text = _ESCAPE.sub(_meant, text)
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if _PERCENT.search(text):
        text = unquote(text, errors="replace")
    return text


def _meant(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _BLANKS.get(found[3], found[3])
