"""Folders, zips, notebooks and several files at once."""

from __future__ import annotations

import base64
import json
import stat
import zipfile
from pathlib import Path

import nbformat
import pytest

from tests.importing.word_files import PICTURE, write_docx
from transferkit.files.vet_zip import Fault, UnsafeZip, ZipLimits, vet_zip
from transferkit.importing.read import read_material
from transferkit.model.problem import Problem

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><circle r="4"/></svg>'
LESSON = {
    "lektion-main/README.md": b"# Projekt",
    "lektion-main/episodes/01-anfang.md": b"---\ntitle: Anfang\n---\n![Bild](fig/a.png) [weiter](02-ende.md#x) [weg](fehlt.md)\n",
    "lektion-main/episodes/02-ende.md": b"---\ntitle: Ende\n---\nZur\xc3\xbcck: [Anfang](01-anfang.md), [Daten](data/liste.csv)\n",
    "lektion-main/episodes/fig/a.png": PICTURE,
    "lektion-main/episodes/fig/b.svg": SVG,
    "lektion-main/episodes/data/liste.csv": b"a;b\n1;2\n",
    "lektion-main/bin/build.sh": b"rm -rf /",
    "lektion-main/.github/x.yml": b"x",
}


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def said(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{found.where}: {found.sentence('en')}" for found in problems]


def test_a_zip_becomes_a_module_with_its_pages_pictures_and_data(tmp_path: Path) -> None:
    made = read_material([zipped(tmp_path / "lektion.zip", LESSON)], "de")
    assert sorted(made.files) == ["02-ende.md", "episodes/data/liste.csv", "episodes/fig/a.png", "episodes/fig/b.svg", "index.md"]
    index = made.files["index.md"].decode()
    assert "![Bild](episodes/fig/a.png) [weiter](<02-ende.md#x>) weg" in index
    assert index.endswith(":::{toctree}\n:maxdepth: 1\n\n02-ende\n:::\n")
    assert "[Anfang](<index.md>), [Daten](<episodes/data/liste.csv>)" in made.files["02-ende.md"].decode()
    assert b"script" not in made.files["episodes/fig/b.svg"]
    words = "\n".join(said(made.problems))
    assert "'bin/build.sh' is not taken over (.sh)" in words
    assert "fehlt.md" in words
    assert "script" in words


def test_a_folder_becomes_the_same_and_links_in_it_are_not_followed(tmp_path: Path) -> None:
    for name, data in LESSON.items():
        target = tmp_path / "ordner" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (tmp_path / "geheim.csv").write_text("geheim")
    (tmp_path / "ordner/lektion-main/episodes/link.csv").symlink_to(tmp_path / "geheim.csv")
    made = read_material([tmp_path / "ordner"], "de")
    assert sorted(made.files) == sorted(read_material([zipped(tmp_path / "x.zip", LESSON)], "de").files)
    assert any("link.csv" in sentence for sentence in said(made.problems))


def test_several_files_are_one_module_with_the_first_as_its_beginning(tmp_path: Path) -> None:
    (tmp_path / "zwei.md").write_text("# Zwei\n\n![Ein Bild](b.png)\n")
    (tmp_path / "b.png").write_bytes(PICTURE)
    write_docx(tmp_path / "eins.docx", {"document": "<w:p><w:r><w:t>Text</w:t></w:r></w:p>"})
    made = read_material([tmp_path / "eins.docx", tmp_path / "zwei.md", tmp_path / "b.png"], "de")
    assert sorted(made.files) == ["b.png", "index.md", "zwei.md"]
    assert b"zwei" in made.files["index.md"]


def test_a_notebook_is_cleaned_and_never_run(tmp_path: Path) -> None:
    code = {"cell_type": "code", "metadata": {"tags": ["solution"], "author": "Ana"}, "execution_count": 3}
    outputs = [
        {"output_type": "stream", "name": "stdout", "text": "gespeichert in /home/ana/geheim/x.py"},
        {"output_type": "display_data", "metadata": {}, "data": {"application/javascript": "alert(1)"}},
    ]
    source = "open('/tmp/gelaufen-%d' % 1, 'w')"
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": "Text ![](attachment:bild.png) <script>x</script>",
         "attachments": {"bild.png": {"image/png": base64.b64encode(PICTURE).decode()}}},
        {**code, "source": source, "outputs": outputs},
    ]  # fmt: skip
    raw = {"cells": cells, "metadata": {"authors": ["Ana"], "kernelspec": {"name": "python3", "display_name": "P"}}, "nbformat": 4}
    (tmp_path / "n.ipynb").write_text(json.dumps({**raw, "nbformat_minor": 4}))
    made = read_material([tmp_path / "n.ipynb"], "de")
    notebook = nbformat.reads(made.files["index.ipynb"].decode(), as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(notebook)
    assert [cell.cell_type for cell in notebook.cells] == ["raw", "markdown", "markdown", "code"]
    assert "trust: imported" in notebook.cells[0].source
    assert notebook.cells[1].source == "# N"
    assert "![Bitte beschreiben: bild.png](bild.png)" in notebook.cells[2].source
    assert notebook.cells[3].metadata == {"tags": ["solution"]}
    assert notebook.cells[3].outputs == [{"output_type": "stream", "name": "stdout", "text": "gespeichert in x.py"}]
    assert notebook.metadata == {"kernelspec": {"name": "python3", "display_name": "P"}}
    assert made.files["bild.png"] == PICTURE
    assert not Path("/tmp/gelaufen-1").exists()
    words = "\n".join(said(made.problems))
    assert "application/javascript" in words
    assert "metadata of the notebook: authors" in words
    assert "n.ipynb cell 1 line 1: IMP10 not taken over: HTML: script" in words


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [("x.exe", b"MZ", "IMP05"), ("x.zip", b"PK kein zip", "IMP03"), ("x.ipynb", b"{", "NB01"), ("x.docx", b"", "IMP01")],
)
def test_what_cannot_be_a_module_is_refused(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    made = read_material([tmp_path / name], "de")
    assert not made.files
    assert [found.code for found in made.problems] == [code]


def link_entry(archive: zipfile.ZipFile) -> None:
    entry = zipfile.ZipInfo("link.md")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(entry, "/etc/passwd")


def lying_entry(archive: zipfile.ZipFile) -> None:
    archive.writestr("groß.txt", b"\0" * 5_000_000, zipfile.ZIP_DEFLATED)
    archive.infolist()[0].file_size = 10  # what the zip says of itself


@pytest.mark.parametrize(
    ("names", "fault"),
    [
        (["../x.md"], Fault.NAME),
        (["/x.md"], Fault.NAME),
        (["a/../../x.md"], Fault.NAME),
        (["C:/x.md"], Fault.NAME),
        (["a\\x.md"], Fault.NAME),
        (["x.md "], Fault.NAME),
        (["A.md", "a.md"], Fault.TWINS),
        (["\u00e4.md", "a\u0308.md"], Fault.TWINS),
        ([f"{number}.md" for number in range(11)], Fault.MANY),
    ],
)
def test_a_zip_with_bad_names_is_not_opened(tmp_path: Path, names: list[str], fault: Fault) -> None:
    path = zipped(tmp_path / "x.zip", dict.fromkeys(names, b"x"))
    with pytest.raises(UnsafeZip) as caught:
        vet_zip(path, ZipLimits(entries=10))
    assert caught.value.fault is fault


def test_a_zip_with_links_is_not_opened(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        link_entry(archive)
    with pytest.raises(UnsafeZip) as caught:
        vet_zip(tmp_path / "x.zip")
    assert caught.value.fault is Fault.LINK


@pytest.mark.parametrize(("limits", "fault"), [(ZipLimits(), Fault.RATIO), (ZipLimits(ratio=10**9, one=10**6), Fault.LARGE)])
def test_bytes_are_counted_while_they_are_read(tmp_path: Path, limits: ZipLimits, fault: Fault) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        lying_entry(archive)
    with pytest.raises(UnsafeZip) as caught:
        vet_zip(tmp_path / "x.zip", limits)
    assert caught.value.fault in (fault, Fault.BROKEN)


def test_the_whole_counts_too(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {f"{number}.bin": bytes([number]) * 400_000 for number in range(4)})
    with pytest.raises(UnsafeZip) as caught:
        vet_zip(path, ZipLimits(whole=1_000_000))
    assert caught.value.fault is Fault.LARGE


def test_a_zip_in_a_zip_stays_closed(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "innen.zip", {"x.md": b"# X"}).read_bytes()
    made = read_material([zipped(tmp_path / "x.zip", {"seite.md": b"# Seite", "innen.zip": inner, "getarnt.pdf": inner})], "de")
    assert sorted(made.files) == ["index.md"]
    assert sum("is not taken over" in sentence for sentence in said(made.problems)) == 2


def test_a_page_in_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "alt.md").write_bytes("# Titel\n\nFür".encode("latin-1"))
    made = read_material([tmp_path / "alt.md"], "de")
    assert not made.files
    (sentence,) = said(made.problems)
    assert sentence.startswith("alt.md:3: FILE01 the file is not UTF-8 (character 2 of the line: byte 0xFC; it looks like Windows-1252)")
