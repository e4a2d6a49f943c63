"""Places where answers hide are told without the sources."""

from __future__ import annotations

import io
import json
import pickle

import pytest
from PIL import Image

from tests.files.contents.test_contents import zipped
from transferkit.checks.leaks import NO_SECRETS, leaks_in

P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
CORE = 'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def notebook(**cell: object) -> bytes:
    """A notebook with one cell."""
    whole = {"cell_type": "code", "id": "a", "metadata": {}, "outputs": [], "execution_count": None, "source": "x = 1", **cell}
    if whole["cell_type"] != "code":
        del whole["outputs"], whole["execution_count"]
    return json.dumps({"cells": [whole], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def shape(x: int, text: str = "Antwort", hidden: str = "") -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"{hidden}/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="0"/><a:ext cx="100" cy="100"/>'
        f"</a:xfrm></p:spPr><p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def deck(slide: str = "", show: str = "", **parts: str) -> bytes:
    entries = {
        "ppt/presentation.xml": f'<p:presentation {P}><p:sldSz cx="1000" cy="500"/></p:presentation>',
        "ppt/slides/slide1.xml": f"<p:sld {P}{show}><p:cSld><p:spTree>{slide}</p:spTree></p:cSld></p:sld>",
        **{name.replace("__", "/") + ".xml": text for name, text in parts.items()},
    }
    return zipped({name: text.encode() for name, text in entries.items()})


def notes(kind: str, text: str) -> str:
    return (
        f'<p:notes {P}><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>'
        f"<p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:notes>"
    )


def word(body: str) -> bytes:
    return zipped({"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()})


def sheet(rows: str = "", cols: str = "", state: str = "") -> bytes:
    return zipped(
        {
            "xl/workbook.xml": f'<workbook {S}><sheets><sheet name="Lösung"{state}/></sheets></workbook>'.encode(),
            "xl/worksheets/sheet1.xml": f"<worksheet {S}><cols>{cols}</cols><sheetData>{rows}</sheetData></worksheet>".encode(),
        }
    )


def core(creator: str, editor: str) -> bytes:
    inner = f"<dc:creator>{creator}</dc:creator><cp:lastModifiedBy>{editor}</cp:lastModifiedBy>"
    return zipped({"docProps/core.xml": f"<cp:coreProperties {CORE}>{inner}</cp:coreProperties>".encode()})


def photo() -> bytes:
    data, exif = io.BytesIO(), Image.Exif()
    exif[0x010E] = "Zuhause"
    Image.new("RGB", (2, 2)).save(data, "JPEG", exif=exif)
    return data.getvalue()


SIGNS: dict[str, tuple[str, bytes, str]] = {
    "a solution tag": ("x.ipynb", notebook(metadata={"tags": ["solution"]}), "LEAK03 cell 1 is marked"),
    "a trainer tag": ("x.ipynb", notebook(metadata={"tags": ["instructor"]}), "LEAK03 cell 1 is marked"),
    "nbgrader's metadata": ("x.ipynb", notebook(metadata={"nbgrader": {"solution": True}}), "LEAK03 cell 1 is marked"),
    "a solution marker": ("x.ipynb", notebook(source="### BEGIN SOLUTION\nx = 1\n### END SOLUTION"), "LEAK03 cell 1 is marked"),
    "a solution block": ("x.ipynb", notebook(cell_type="markdown", source=":::{solution} a\nx\n:::"), "LEAK03 cell 1 is marked"),
    "a gated solution": (
        "x.ipynb",
        notebook(cell_type="markdown", source="```{solution-start} a\n```\nx\n```{solution-end}\n```"),
        "LEAK03 cell 1 is marked",
    ),
    "a hidden slide": ("x.pptx", deck(show=' show="0"'), "LEAK03 slide 1 is hidden"),
    "an invisible shape": ("x.pptx", deck(shape(10, hidden=' hidden="1"')), "LEAK03 an invisible object on slide 1"),
    "a shape left of the slide": ("x.pptx", deck(shape(-100)), "LEAK03 text beside slide 1"),
    "a shape right of the slide": ("x.pptx", deck(shape(1000)), "LEAK03 text beside slide 1"),
    "notes": ("x.pptx", deck(ppt__notesSlides__notesSlide1=notes("body", "Sagt das.")), "LEAK04 notes of slide 1"),
    "a comment on a slide": ("x.pptx", deck(ppt__comments__comment1="<x/>"), "LEAK03 comments on slides"),
    "a Word comment": (
        "x.docx",
        zipped({"word/comments.xml": f"<w:comments {W}><w:comment><w:p>Nein</w:p></w:comment></w:comments>".encode()}),
        "LEAK03 comments in the Word document",
    ),
    "a deleted text": ("x.docx", word("<w:p><w:del><w:r><w:delText>alt</w:delText></w:r></w:del></w:p>"), "LEAK03 tracked changes"),
    "an inserted text": ("x.docx", word("<w:p><w:ins><w:r><w:t>neu</w:t></w:r></w:ins></w:p>"), "LEAK03 tracked changes"),
    "hidden text": ("x.docx", word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"), "LEAK03 hidden text"),
    "a hidden sheet": ("x.xlsx", sheet(state=' state="veryHidden"'), "LEAK03 the sheet 'Lösung' is hidden"),
    "a hidden row": ("x.xlsx", sheet(rows='<row hidden="1"><c><v>42</v></c></row>'), "LEAK03 hidden rows in sheet 1"),
    "a hidden column": ("x.xlsx", sheet(cols='<col min="2" max="2" hidden="1"/>'), "LEAK03 hidden columns in sheet 1"),
    "a comment in a table": ("x.xlsx", zipped({"xl/comments1.xml": b"<comments/>"}), "LEAK03 comments in the spreadsheet"),
    "the name of who saved it": ("x.docx", core("Der Verein", "Petra M."), "LEAK04 names of people (lastModifiedBy: Petra M.)"),
    "a thumbnail": ("x.pptx", zipped({"docProps/thumbnail.jpeg": b"x"}), "LEAK04 a thumbnail"),
    "a photo that tells its place": ("x.zip", zipped({"bild.jpg": photo()}), "LEAK04 a picture that tells"),
    "a folder of solution files": ("x.zip", zipped({"a/solution-files/b.csv": b"1"}), "LEAK03 a folder with solution files"),
    "a folder of solutions": ("x.zip", zipped({"loesungen/b.pdf": b"1"}), "LEAK03 a folder with solutions"),
    "sources of pages": ("x.zip", zipped({"_sources/index.md.txt": b"1"}), "LEAK03 the sources of the pages"),
    "doctrees": ("x.zip", zipped({".doctrees/index.doctree": b"1"}), "LEAK03 intermediate files of Sphinx"),
    "a pickle": ("environment", pickle.dumps({"a": 1}), "LEAK03 an intermediate file of Sphinx (pickle)"),
}

NO_SIGNS: dict[str, tuple[str, bytes]] = {
    "an ordinary cell": ("x.ipynb", notebook(metadata={"tags": ["hide-input"]})),
    "a notebook that shows the block as an example": (
        "x.ipynb",
        notebook(cell_type="markdown", source="````md\n:::{solution} a\nx\n:::\n````"),
    ),
    "an ordinary slide": ("x.pptx", deck(shape(10) + shape(-50))),
    "notes that are a slide number": ("x.pptx", deck(ppt__notesSlides__notesSlide1=notes("sldNum", "1"))),
    "an empty shape beside the slide": ("x.pptx", deck(shape(2000, text=""))),
    "text that is expressly not hidden": ("x.docx", word('<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>x</w:t></w:r></w:p>')),
    "a hidden row with nothing in it": ("x.xlsx", sheet(rows='<row hidden="1"/>')),
    "its author alone": ("x.docx", core("Der Verein", "Der Verein")),
    "an icon called solution": ("x.zip", zipped({"_static/icons/solution.svg": b"<svg/>"})),
    "XML that asks for other files": ("x.docx", zipped({"word/document.xml": b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>&b;</a>'})),
}


def signs(name: str, data: bytes) -> list[str]:
    """`CODE what is hidden`."""
    return [f"{found.code} {dict(found.arguments)['detail_en']}" for found in leaks_in(name, data, NO_SECRETS)]


@pytest.mark.parametrize(("name", "data", "sign"), SIGNS.values(), ids=SIGNS.keys())
def test_it_is_told(name: str, data: bytes, sign: str) -> None:
    found = signs(name, data)
    assert len(found) == 1
    assert found[0].startswith(sign)


@pytest.mark.parametrize(("name", "data"), NO_SIGNS.values(), ids=NO_SIGNS.keys())
def test_it_is_not_told(name: str, data: bytes) -> None:
    assert signs(name, data) == []


def test_a_folder_is_told_once_however_many_files_lie_in_it() -> None:
    assert len(signs("x.zip", zipped({f"loesungen/{number}.pdf": b"1" for number in range(9)}))) == 1
