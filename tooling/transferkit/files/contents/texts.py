"""The texts some bytes may stand for."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

_TAG = re.compile(r"<[^<>]{0,5000}>")
_ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrtbf"\'\\/]))')
_BLANKS = {"n": "\n", "r": "\n", "t": "\t", "b": " ", "f": " "}
_WIDE = ("utf-16-le", "utf-16-be")


def texts_of(data: bytes) -> Iterator[str]:
    """The bytes read as text in each way that gives another one.

    As UTF-8 and, where they are not plainly that, as UTF-16; each as it stands, with the escapes of JSON, HTML and
    web addresses undone, and without tags, so that words broken by markup are whole.
    """
    for raw in dict.fromkeys(_decoded(data)):
        plain = _unescaped(raw)
        bare = html.unescape(_TAG.sub("", raw)) if "<" in raw else raw
        yield from dict.fromkeys((raw, bare, plain, _TAG.sub("", plain)))


def _decoded(data: bytes) -> Iterator[str]:
    try:
        yield data.decode("utf-8")
        is_text = b"\0" not in data
    except UnicodeDecodeError:
        yield data.decode("utf-8", "ignore")
        yield data.decode("latin-1")
        is_text = False
    if not is_text:
        for start in (0, 1):
            yield from (data[start:].decode(encoding, "ignore") for encoding in _WIDE)


def _unescaped(text: str) -> str:
    if "\\" in text:
        text = _ESCAPE.sub(_meant, text)
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "%" in text:
        text = unquote(text, errors="replace")
    return text


def _meant(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _BLANKS.get(found[3], found[3])
