"""What is packed in a file is found, whatever it is packed in, and a bomb costs no more than a limit."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import json
import lzma
import zipfile
import zlib
from collections.abc import Mapping
from urllib.parse import quote

import pytest

from transferkit.files.contents import Budget, Piece, Unread, pieces, texts_of
from transferkit.press import to_pdf
from transferkit.press.code import array, string
from transferkit.press.fonts import FAMILIES

SECRET = "Die Lösung ist „zweiundvierzig“ & mehr"


def zipped(entries: Mapping[str, bytes]) -> bytes:
    """A zip in memory."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return packed.getvalue()


def pdf_with(text: str, direction: str = "ltr") -> bytes:
    """A PDF page with a text, as our press makes them."""
    return to_pdf(
        f'#set document(title: "x", date: none)\n#set text(dir: {direction}, font: {FONTS})\n#heading[x]\n#{{par({string(text)})}}', {}
    )


FONTS = array(string(family) for family in FAMILIES)
PACKED: dict[str, bytes] = {
    "plain text": SECRET.encode(),
    "UTF-16 with a mark": SECRET.encode("utf-16"),
    "UTF-16 at an odd place": b"\x01" + SECRET.encode("utf-16-be"),
    "Latin-1": "\xff".encode("latin-1") + SECRET.replace("„", '"').replace("“", '"').encode("latin-1"),
    "HTML entities": b"<p>Die L&ouml;sung ist &bdquo;zweiund&shy;vierzig&ldquo; &amp;amp; mehr</p>",
    "words broken by markup": "<a:t>Die Lö</a:t></a:r><a:r><a:t>sung ist „zweiund</a:t><a:t>vierzig“ &amp; mehr</a:t>".encode(),
    "JSON escapes": json.dumps({"x": SECRET}).encode(),
    "JSON in lines": json.dumps({"source": ["Die Lösung ist\n", "„zweiundvierzig“ & mehr"]}).encode(),
    "percent encoding": f"https://example.org/?a={quote(SECRET)}".encode(),
    "base64": b'{"image/png": "' + base64.b64encode(b"bytes before " + SECRET.encode()) + b'"}',
    "base64 in lines": base64.encodebytes(b"x" * 100 + SECRET.encode()),
    "base64 of the web": base64.urlsafe_b64encode(b"\xff\xfe\xfd" * 9 + SECRET.encode()).rstrip(b"="),
    "gzip": gzip.compress(SECRET.encode()),
    "bzip2": bz2.compress(SECRET.encode()),
    "xz": lzma.compress(SECRET.encode()),
    "a zlib stream in other bytes": b"# Sphinx inventory\n\0" + zlib.compress(SECRET.encode()) + b"\xff rest",
    "a zip": zipped({"a.txt": SECRET.encode()}),
    "a deck in a zip": zipped({"deck.pptx": zipped({"ppt/notesSlides/notesSlide1.xml": f"<a:t>{SECRET}</a:t>".encode()})}),
    "a zip behind a picture": b"\x89PNG not really" + zipped({"a.txt": SECRET.encode()}),
    "the name of a file": zipped({f"{SECRET}.csv": b""}),
    "a PDF": pdf_with(SECRET),
    "a PDF in a zip": zipped({"blatt.pdf": pdf_with(f"Ein langer Satz, der umbrochen wird. {SECRET}")}),
}


def bare(text: str) -> str:
    """Letters alone: what comparing goes by."""
    from transferkit.checks.leaks.secrets import words_in

    return "".join(words_in(text))


@pytest.mark.parametrize("data", PACKED.values(), ids=PACKED.keys())
def test_a_text_is_found_in(data: bytes) -> None:
    found = [text for piece in pieces("x", data) if isinstance(piece, Piece) for text in (piece.name, *texts_of(piece.data))]
    assert any(bare("Die Lösung ist „zweiundvierzig“ & mehr") in bare(text).replace("amp", "") for text in found)


READ_FROM_THE_RIGHT = (
    "الحل: يجمع مجلس الإدارة الإيصالات في الجمعية، ثم يكتب أمين الصندوق البيانات في الجدول حسب التاريخ.",
    "مثال جيد: جملة من Zwei Ufer و64 عضوًا، ثم الخطوة التالية في التقويم.",
    "הפתרון: קודם כל אוספים את הקבלות, אחר כך כותבים את הנתונים לפי התאריך.",
)


@pytest.mark.parametrize("text", READ_FROM_THE_RIGHT)
def test_a_pdf_of_a_script_from_the_right_is_read_as_people_read_it(text: str) -> None:
    pytest.importorskip("fontpkg_heebo")
    (page,) = [
        piece.data.decode() for piece in pieces("x.pdf", pdf_with(text, "rtl")) if isinstance(piece, Piece) and piece.name == "page 1"
    ]
    assert bare(text) in bare(page)


def test_the_path_names_every_packing() -> None:
    data = zipped({"deck.pptx": zipped({"ppt/slides/slide1.xml": b"<p/>"})})
    assert [piece.path for piece in pieces("pack.zip", data)] == [
        "pack.zip",
        "pack.zip › deck.pptx",
        "pack.zip › deck.pptx › ppt/slides/slide1.xml",
    ]


def unread(data: bytes, budget: Budget | None = None) -> list[tuple[str, str]]:
    """What could not be looked into, and why."""
    return [(piece.path, piece.reason) for piece in pieces("x", data, budget) if isinstance(piece, Unread)]


def test_a_zip_bomb_is_told_and_stops_at_the_limit() -> None:
    bomb = zipped({"zeros": bytes(30_000_000)})
    assert len(bomb) < 100_000
    assert unread(bomb, Budget(1_000_000)) == [("x › zeros", "large")]
    assert unread(gzip.compress(bytes(30_000_000)), Budget(1_000_000)) == [("x › gzip", "large")]


def test_a_zip_that_lies_about_its_sizes_is_counted_by_what_comes_out() -> None:
    data = zipped({"zeros": bytes(3_000_000)}).replace((3_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert unread(data, Budget(1_000_000)) in ([("x › zeros", "damaged")], [("x › zeros", "large")])


def test_zips_in_zips_without_end_are_told() -> None:
    data = b"text"
    for _ in range(12):
        data = zipped({"inner.zip": data})
    assert [reason for _, reason in unread(data)] == ["deep"]


def test_what_cannot_be_opened_is_told() -> None:
    assert unread(b"7z\xbc\xaf\x27\x1c\0\4rest") == [("x", "7z")]
    assert unread(b"Rar!\x1a\x07\1\0rest") == [("x", "rar")]
    assert unread(zipped({"a.txt": b"text " * 50})[:-30]) == []  # no zip at all any more: searched as bytes
    whole = bytearray(zipped({"a.txt": b"text " * 50}))
    whole[40:44] = b"\0\0\0\0"
    assert unread(bytes(whole)) == [("x › a.txt", "damaged")]


def test_a_member_with_a_password_is_told() -> None:
    data = bytearray(zipped({"a.txt": b"text"}))
    for start in (data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8):
        data[start] |= 1
    assert unread(bytes(data)) == [("x › a.txt", "locked")]


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing of the kind", b"%PDF-", b"\x1f\x8bnothing", b"BZhnothing", b"\x78\x9cnothing", b""])
def test_damaged_files_are_no_crash(data: bytes) -> None:
    assert [piece.path for piece in pieces("x", data) if isinstance(piece, Piece)][:1] == ["x"]
