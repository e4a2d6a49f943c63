"""Bytes to text, or the reason why not and what the file probably is."""

from __future__ import annotations

import codecs
import re

from transferkit.model.problem import Place, Problem, problem

BYTE_ORDER_MARK = codecs.BOM_UTF8
_MAGIC = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG", "PNG"),
    (b"GIF8", "GIF"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP (.docx, .odt, .pptx …)"),
    (b"\xd0\xcf\x11\xe0", "Office 97 (.doc, .ppt, .xls)"),
    (b"{\\rtf", "RTF"),
    (b"RIFF", "RIFF (WebP, WAV …)"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x7fELF", "ELF"),
    (b"MZ\x90\x00", "EXE"),
    (b"SQLite format 3", "SQLite"),
    (b"\x00\x00\x00 ftyp", "MP4"),
    (b"ID3", "MP3"),
    (b"OggS", "Ogg"),
    (b"wOFF", "WOFF"),
)
_HTML_PAGE = re.compile(rb"\s*(<!doctype html|<html\b|<\?xml)", re.IGNORECASE)
_MULTIBYTE = re.compile(rb"[\xc3\xc2\xe2][\x80-\xbf]")
_MAC_UMLAUTS, _WINDOWS_UMLAUTS = frozenset(b"\x8a\x9a\x9f\x80\x85\x86\xa7"), frozenset(b"\xe4\xf6\xfc\xc4\xd6\xdc\xdf")


def text_of(data: bytes, path: str, *, pages: bool = True) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file without its byte order mark, line ends as `\\n`; or None and why not (FILE01, FILE07).

    path: below the project, for the places. pages: a whole HTML page is not taken for Markdown.
    """
    if kind := _kind_of(data, pages):
        return None, (problem("FILE07", Place(path), kind=kind),)
    if wide := _wide(data):
        return None, (problem("FILE01", Place(path, 1), byte=f"0x{data[0]:02X}", position=1, guess=wide),)
    try:
        text = data.removeprefix(BYTE_ORDER_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(data.removeprefix(BYTE_ORDER_MARK), error.start, path),)
    return with_plain_line_ends(text), ()


def with_plain_line_ends(text: str) -> str:
    """Text whose lines end as every editor counts them: CR LF and a lone CR become LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _kind_of(data: bytes, pages: bool) -> str:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    return "HTML" if pages and _HTML_PAGE.match(data) else ""


def _wide(data: bytes) -> str:
    """The name of an encoding with two or four bytes a letter, told by its mark or by its many NULs."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "UTF-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16"
    head = data[:4000]
    zeros = head.count(0)
    if zeros * 5 < len(head) * 2 or len(head) < 4:
        return ""
    return "UTF-32" if zeros * 5 > len(head) * 3 else "UTF-16"


def _not_utf8(data: bytes, start: int, path: str) -> Problem:
    before = with_plain_line_ends(data[:start].decode("utf-8"))
    where = Place(path, before.count("\n") + 1)
    position = len(before) - before.rfind("\n")
    return problem("FILE01", where, byte=f"0x{data[start]:02X}", position=position, guess=_guess(data))


def _guess(data: bytes) -> str:
    """What a text that is no UTF-8 was probably saved as."""
    if len(_MULTIBYTE.findall(data)) > 2:
        return "UTF-8 + Windows-1252"
    high = {byte for byte in data if byte > 0x7F}
    if high & _MAC_UMLAUTS and not high & _WINDOWS_UMLAUTS:
        return "Mac OS Roman"
    return "Windows-1252"
