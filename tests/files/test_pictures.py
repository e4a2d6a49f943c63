"""Pictures lose what they tell besides themselves, and nothing else."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image, ImageOps, PngImagePlugin

from transferkit.files.pictures import is_picture, texts_in_picture, without_texts

NOTE = "Kanarie aus der Kamera"


def drawing() -> Image.Image:
    """A picture that looks different however it is turned."""
    image = Image.new("RGB", (8, 5), "white")
    image.putpixel((1, 1), (200, 30, 40))
    image.putpixel((6, 2), (20, 30, 240))
    return image


def saved(kind: str, **options: object) -> bytes:
    data = io.BytesIO()
    drawing().save(data, kind, **options)
    return data.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    found = Image.Exif()
    found[0x010E] = NOTE
    found[0x0112] = orientation
    found.get_ifd(0x8825)[1] = "N"  # GPS
    return found


def png_texts() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", NOTE)
    info.add_text("Description", NOTE, zip=True)
    info.add_itxt("XML:com.adobe.xmp", f"<x>{NOTE}</x>", zip=True)
    return saved("PNG", pnginfo=info, exif=exif())


def jpeg_with_comment() -> bytes:
    comment = b"\xff\xfe" + struct.pack(">H", len(NOTE) + 2) + NOTE.encode()
    data = saved("JPEG", quality=95)
    return data[:2] + comment + data[2:]


MADE: dict[str, Callable[[], bytes]] = {
    "PNG texts": png_texts,
    "PNG with something behind its end": lambda: saved("PNG") + NOTE.encode(),
    "JPEG Exif": lambda: saved("JPEG", quality=95, exif=exif()),
    "JPEG XMP": lambda: saved("JPEG", quality=95, xmp=f"<x>{NOTE}</x>".encode()),
    "JPEG comment": jpeg_with_comment,
    "WebP": lambda: saved("WEBP", lossless=True, exif=exif(), xmp=f"<x>{NOTE}</x>".encode()),
    "GIF comment": lambda: saved("GIF", comment=NOTE.encode()),
}


@pytest.mark.parametrize("make", MADE.values(), ids=MADE.keys())
def test_a_picture_keeps_its_looks_and_loses_its_texts(make: Callable[[], bytes]) -> None:
    before = make()
    assert is_picture(before)
    assert any(NOTE.encode() in contents for _, contents in texts_in_picture(before))
    after = without_texts(before)
    assert NOTE.encode() not in after
    assert zlib.compress(NOTE.encode()) not in after
    assert [contents for _, contents in texts_in_picture(after)] == []
    assert Image.open(io.BytesIO(after)).convert("RGB").tobytes() == Image.open(io.BytesIO(before)).convert("RGB").tobytes()
    assert without_texts(after) == after


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_photo_stays_turned_as_it_was(orientation: int) -> None:
    before = saved("JPEG", quality=95, exif=exif(orientation))
    after = without_texts(before)
    assert NOTE.encode() not in after
    shown = [ImageOps.exif_transpose(Image.open(io.BytesIO(data))).tobytes() for data in (before, after)]
    assert shown[0] == shown[1]
    assert without_texts(after) == after


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_without_texts_keeps_its_very_bytes(kind: str) -> None:
    assert without_texts(saved(kind)) == saved(kind)


@pytest.mark.parametrize("make", MADE.values(), ids=MADE.keys())
def test_a_picture_that_breaks_off_is_no_crash(make: Callable[[], bytes]) -> None:
    whole = make()
    for end in range(0, len(whole), 7):
        assert isinstance(without_texts(whole[:end]), bytes)


SVG = """<?xml version="1.0"?>
<!-- Kanarie-comment -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
 inkscape:export-filename="/home/kanarie/x.png">
<title>Ein Bild</title><metadata id="m"><rdf>Kanarie-author</rdf></metadata><metadata/>
<rect width="5" height="5"/><text>a &lt;!-- b</text></svg>
"""


def test_a_drawing_loses_comments_and_metadata_and_keeps_title_and_text() -> None:
    after = without_texts(SVG.encode()).decode()
    assert "anarie" not in after
    assert "<title>Ein Bild</title>" in after
    assert "<text>a &lt;!-- b</text>" in after


@pytest.mark.parametrize("svg", ["<svg><style><!-- a{} --></style></svg>", "<svg><style><![CDATA[/* <!-- */]]></style></svg>", "<svg/>"])
def test_a_drawing_whose_comments_may_be_content_is_left_alone(svg: str) -> None:
    assert without_texts(svg.encode()) == svg.encode()
