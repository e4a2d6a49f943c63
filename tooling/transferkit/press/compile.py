"""Compiling in a child process: an input that exhausts memory ends the child, not the build.

The child sees a folder that holds only copies of the files named for a sheet, no system fonts, no network.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words

SECONDS = 300
"""How long one child may take for all its sheets."""
_ARIAL = re.compile(rb"\b(?:Arial|Helvetica)\b")
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
EPOCH = 946684800
"""2000-01-01, for sheets without a date."""


class PressError(TransferkitError):
    """A sheet could not be typeset; the message is Typst's."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document to be typeset."""

    source: str
    """Typst code, from press.code."""
    files: Mapping[str, Path | bytes] = field(default_factory=dict)
    """Pictures the source names, by the name it uses: files, or what would stand in one."""
    seconds: int = EPOCH
    """Date of the PDF, in seconds since 1970."""
    ppi: float = 144
    """Pixels an inch, for a PNG."""


def to_pdf(source: str, files: Mapping[str, Path | bytes], seconds: int = EPOCH) -> bytes:
    """The PDF/UA-1 file of one document. PressError where Typst refuses it."""
    (made,) = to_pdfs([Sheet(source, files, seconds)])
    if isinstance(made, PressError):
        raise made
    return made


def to_pdfs(sheets: Sequence[Sheet]) -> list[bytes | PressError]:
    """The PDF/UA-1 files of many documents, made by one child; in place of one that is refused, its error."""
    return _made(sheets, "pdf")


def to_pngs(sheets: Sequence[Sheet]) -> list[bytes | PressError]:
    """The first pages of many documents as PNG, made by one child; in place of one that is refused, its error."""
    return _made(sheets, "png")


def drawing(path: Path, pixels: int) -> Sheet:
    """A sheet that shows a drawing alone, on white, so many pixels wide."""
    return Sheet(_PICTURE_PAGE, {"picture.svg": path}, ppi=pixels / 10)


def page_count(pdf: bytes) -> int:
    """The pages of a PDF that to_pdfs made (its page objects are not compressed)."""
    return len(_PAGE.findall(pdf))


_PICTURE_PAGE = """#set page(width: 720pt, height: auto, margin: 0pt)
#image("picture.svg", width: 100%)
"""
"""Ten inches wide, so that dots per inch are a tenth of the pixels wanted."""


def _made(sheets: Sequence[Sheet], kind: str) -> list[bytes | PressError]:
    if not sheets:
        return []
    with TemporaryDirectory(prefix="transferkit-press-") as folder:
        jobs = [_laid_out(sheet, Path(folder) / str(index), kind) for index, sheet in enumerate(sheets)]
        answers = _run_child(jobs)
        return [_result(Path(folder) / str(index), answers.get(str(index), _no_answer())) for index in range(len(sheets))]


def _laid_out(sheet: Sheet, folder: Path, kind: str) -> dict[str, object]:
    folder.mkdir()
    for name, data in contents_of(sheet).items():
        (folder / name).write_bytes(data)
    return {"name": folder.name, "folder": str(folder), "format": kind, "ppi": sheet.ppi, "seconds": sheet.seconds}


def contents_of(sheet: Sheet) -> dict[str, bytes]:
    """What stands in each file of a sheet's folder, by name."""
    files = {Path(name).name: file if isinstance(file, bytes) else _picture(file) for name, file in sheet.files.items()}
    return {**files, "main.typ": sheet.source.encode()}


def _picture(path: Path) -> bytes:
    """A picture; drawings that ask for Arial get Arimo, which has the same widths and which we have."""
    data = path.read_bytes()
    return _ARIAL.sub(b"Arimo", data) if path.suffix.lower() == ".svg" else data


def _run_child(jobs: Sequence[Mapping[str, object]]) -> dict[str, str]:
    """What the child answered for each job: "" or what is wrong. A child that dies answers what it got done."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "transferkit.press.child"],
            input=json.dumps(list(jobs)),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=SECONDS,
        )
        lines = done.stdout.splitlines()
    except subprocess.TimeoutExpired as error:
        lines = (error.stdout or b"").decode("utf-8", "replace").splitlines() if isinstance(error.stdout, bytes) else []
    answers: dict[str, str] = {}
    for line in lines:
        name, text = json.loads(line)
        answers[str(name)] = str(text)
    return answers


def _result(folder: Path, answer: str) -> bytes | PressError:
    return PressError(answer) if answer else (folder / "out").read_bytes()


def _no_answer() -> str:
    return words(reader_language())("it takes too much memory or time")
