"""Zip files come out the same twice and can be unpacked anywhere without harm."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path

import pytest

from transferkit.files.zips import UnsafeName, is_safe_name, rewrite, write_zip

ENTRIES = {"b/zwei.txt": b"2" * 500, "a.txt": "ä".encode(), "mimetype": b"application/epub+zip", "Größe.csv": b"1;2"}

UNSAFE = [
    "../x",
    "a/../../x",
    "/etc/passwd",
    "a\\b",
    "C:x",
    "C:/x",
    "a:stream",
    "",
    "a//b",
    "a/",
    "./a",
    "a/.",
    "x\0y",
    "x\ny",
    "a ",
    "a.",
    "q?",
]
SAFE = ["a", "a/b.txt", "Übung 1.pdf", "..a", ".hidden", "a..b/c"]


def test_the_same_entries_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    write_zip(tmp_path / "one.zip", ENTRIES)
    write_zip(tmp_path / "two.zip", dict(reversed(ENTRIES.items())))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_mimetype_is_first_and_stored_and_the_rest_is_sorted_and_deflated(tmp_path: Path) -> None:
    write_zip(tmp_path / "x.zip", ENTRIES)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        told = [(item.filename, item.compress_type == zipfile.ZIP_STORED) for item in archive.infolist()]
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {item.external_attr >> 16 for item in archive.infolist()} == {0o100644}
        assert {name: archive.read(name) for name in archive.namelist()} == ENTRIES
    assert told == [("mimetype", True), ("Größe.csv", False), ("a.txt", False), ("b/zwei.txt", False)]


def test_an_office_file_rewritten_twice_at_other_times_is_the_same(tmp_path: Path) -> None:
    for number, name in enumerate(("one.pptx", "two.pptx")):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            moment = time.gmtime(1_000_000_000 + number * 1_000_000)[:6]
            for entry in ("ppt/presentation.xml", "[Content_Types].xml", "_rels/.rels")[:: 1 - 2 * number]:
                archive.writestr(zipfile.ZipInfo(entry, moment), entry)
        rewrite(tmp_path / name)
    assert (tmp_path / "one.pptx").read_bytes() == (tmp_path / "two.pptx").read_bytes()
    assert zipfile.ZipFile(tmp_path / "one.pptx").namelist() == ["[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.pptx", "two.pptx"]


@pytest.mark.parametrize("name", UNSAFE)
def test_a_name_that_climbs_out_or_fits_not_everywhere_is_refused(tmp_path: Path, name: str) -> None:
    assert not is_safe_name(name)
    with pytest.raises(UnsafeName):
        write_zip(tmp_path / "x.zip", {name: b""})
    assert not (tmp_path / "x.zip").exists()


@pytest.mark.parametrize("name", SAFE)
def test_an_ordinary_name_is_let_through(name: str) -> None:
    assert is_safe_name(name)


def test_two_names_that_differ_in_case_only_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnsafeName):
        write_zip(tmp_path / "x.zip", {"Daten.csv": b"1", "daten.csv": b"2"})
