"""Pictures without what they tell besides the picture: camera, place, author, comments, editing programs.

The picture itself is not touched: parts of the file are left out, nothing is compressed anew. Formats: PNG 3rd edition
(W3C), JPEG (ITU-T T.81, Exif 2.32), WebP container (RFC 9649), GIF89a, SVG.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_GIF = (b"GIF87a", b"GIF89a")
_PNG_TEXTS = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME")
_JPEG_TEXTS = (0xE1, 0xED, 0xFE)
"""APP1 (Exif, XMP), APP13 (IPTC) and comments. APP2 is the colour profile, and stays."""
_WEBP_TEXTS = (b"EXIF", b"XMP ")
_ORIENTATION = 0x0112
_MOST_TEXT = 1_000_000
_SVG_TEXTS = re.compile(r"<!--.*?-->|<(?:\w+:)?metadata\b[^>]*?(?:/>|>.*?</(?:\w+:)?metadata\s*>)", re.DOTALL)
_SVG_EDITOR = re.compile(r"""\s(?:inkscape|sodipodi):[\w-]+\s*=\s*(?:"[^"]*"|'[^']*')""")
_XML_START = re.compile(rb"\s*(?:<\?xml|<svg|<!--|<!DOCTYPE svg)")

Part = tuple[str, bytes, bytes]
"""What a part is called, its contents, and how it stands in the file with everything around it."""


def is_picture(data: bytes) -> bool:
    """Whether some bytes begin as a raster picture does."""
    return data.startswith((_PNG, _JPEG, *_GIF)) or _is_webp(data)


def texts_in_picture(data: bytes) -> list[tuple[str, bytes]]:
    """(kind, contents) of all that a raster picture tells besides itself; compressed texts are unpacked."""
    return [(label, contents) for label, contents, _ in _parts(data) if label]


def without_texts(data: bytes) -> bytes:
    """The same picture without them; the very bytes where there is nothing to leave out or the file is damaged.

    How a JPEG is to be turned stays.
    """
    if _XML_START.match(data[:1000]) and b"<svg" in data:
        return _svg_without_texts(data)
    parts = list(_parts(data))
    if not any(label for label, _, _ in parts):
        return data
    kept = [raw for label, _, raw in parts if not label]
    if data.startswith(_JPEG) and (turn := _orientation(parts)) > 1:
        kept.insert(1, _turned(turn))
    return _webp_closed(kept) if _is_webp(data) else b"".join(kept)


def _is_webp(data: bytes) -> bool:
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def _parts(data: bytes) -> Iterator[Part]:
    """The file in parts, in order; those with a label are texts."""
    try:
        if data.startswith(_PNG):
            yield from list(_png_parts(data))
        elif data.startswith(_JPEG):
            yield from list(_jpeg_parts(data))
        elif _is_webp(data):
            yield from list(_webp_parts(data))
        elif data.startswith(_GIF):
            yield from list(_gif_parts(data))
    except (struct.error, IndexError, ValueError):  # damaged: the picture's reader will say so
        return


def _png_parts(data: bytes) -> Iterator[Part]:
    yield "", b"", _PNG
    at = len(_PNG)
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        contents, end = data[at + 8 : at + 8 + length], at + 12 + length
        label = kind.decode("latin-1") if kind in _PNG_TEXTS else ""
        yield label, _png_text(kind, contents) if label else b"", data[at:end]
        at = end
        if kind == b"IEND":
            if at < len(data):
                yield "after the end", data[at:], data[at:]
            return


def _png_text(kind: bytes, contents: bytes) -> bytes:
    keyword, _, rest = contents.partition(b"\0")
    if kind == b"zTXt":
        return keyword + b": " + _inflated(rest[1:])
    if kind == b"iTXt":
        text = rest[2:].split(b"\0", 2)[-1]  # behind two flags stand the language and the keyword in that language
        return keyword + b": " + (_inflated(text) if rest[:1] == b"\1" else text)
    return contents


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _MOST_TEXT)
    except zlib.error:
        return data


def _jpeg_parts(data: bytes) -> Iterator[Part]:
    yield "", b"", data[:2]
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # filling
            at += 1
            continue
        if marker == 0xDA:  # the picture itself, up to the end
            break
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        contents = data[at + 4 : at + 2 + length]
        label = {0xE1: "Exif/XMP", 0xED: "IPTC", 0xFE: "comment"}.get(marker, "")
        yield label, contents, data[at : at + 2 + length]
        at += 2 + length
    yield "", b"", data[at:]


def _orientation(parts: list[Part]) -> int:
    """How Exif says the picture is to be turned (1 to 8); 1 where it says nothing."""
    for _, contents, _ in parts:
        if contents.startswith(b"Exif\0\0"):
            return _orientation_of(contents[6:])
    return 1


def _orientation_of(tiff: bytes) -> int:
    order = "<" if tiff[:2] == b"II" else ">"
    try:
        (start,) = struct.unpack(f"{order}I", tiff[4:8])
        (count,) = struct.unpack(f"{order}H", tiff[start : start + 2])
        for number in range(count):
            entry = tiff[start + 2 + 12 * number : start + 14 + 12 * number]
            tag, _, _, value = struct.unpack(f"{order}HHIH2x", entry)
            if tag == _ORIENTATION:
                return value if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1


def _turned(orientation: int) -> bytes:
    """An Exif part that holds nothing but the orientation."""
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, orientation, 0, 0)
    contents = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", len(contents) + 2) + contents


def _webp_parts(data: bytes) -> Iterator[Part]:
    yield "", b"", data[:12]
    at = 12
    while at + 8 <= len(data):
        kind, length = struct.unpack("<4sI", data[at : at + 8])
        end = at + 8 + length + length % 2
        label = kind.decode("latin-1").strip() if kind in _WEBP_TEXTS else ""
        yield label, data[at + 8 : at + 8 + length], data[at:end]
        at = end


def _webp_closed(kept: list[bytes]) -> bytes:
    """The parts as a file: the length in its head is true, and VP8X promises no Exif and XMP any more."""
    body = b"".join(_without_promise(part) for part in kept[1:])
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _without_promise(part: bytes) -> bytes:
    return part[:8] + bytes([part[8] & ~0x0C]) + part[9:] if part[:4] == b"VP8X" else part


def _gif_parts(data: bytes) -> Iterator[Part]:
    at = 13 + _colours(data[10])
    yield "", b"", data[:at]
    while data[at] != 0x3B:
        start = at
        if data[at] == 0x21:
            kind, at = data[at + 1], at + 2
        elif data[at] == 0x2C:
            kind, at = 0, at + 10 + _colours(data[at + 9]) + 1
        else:
            raise ValueError("no GIF block")
        first = at
        while data[at]:
            at += 1 + data[at]
        at += 1
        label = "comment" if kind == 0xFE else "XMP" if kind == 0xFF and data[first + 1 : first + 9] == b"XMP Data" else ""
        yield label, data[first:at], data[start:at]
    yield "", b"", data[at : at + 1]
    if at + 1 < len(data):
        yield "after the end", data[at + 1 :], data[at + 1 :]


def _colours(flags: int) -> int:
    """Bytes of a colour table."""
    return 3 * 2 ** ((flags & 0x07) + 1) if flags & 0x80 else 0


def _svg_without_texts(data: bytes) -> bytes:
    """A drawing without comments, metadata and an editor's notes. Its title and description are for readers, and stay."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data
    if "<![CDATA[" in text or re.search(r"<style[^>]*>\s*<!--", text):  # what looks like a comment there may be content
        return data
    return _SVG_EDITOR.sub("", _SVG_TEXTS.sub("", text)).encode()
