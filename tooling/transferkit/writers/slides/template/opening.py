"""A template's file opened: what it is where it is no template, said in plain words; what must not come along left out."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.package import PartFactory
from pptx.package import Package
from pptx.parts.presentation import PresentationPart
from pptx.presentation import Presentation as Deck

from transferkit.model.errors import TransferkitError
from transferkit.model.templates import no_template
from transferkit.model.words import later, reader_language, words

MOST_BYTES = 100_000_000
"""A larger template would make every deck as large."""
MOST_UNPACKED = 600_000_000
MACROS = ("application/vnd.ms-powerpoint.template.macroEnabled.main+xml", "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml")
KINDS = (CT.PML_PRESENTATION_MAIN, CT.PML_PRES_MACRO_MAIN, CT.PML_TEMPLATE_MAIN, CT.PML_SLIDESHOW_MAIN, *MACROS)
"""Content types of .pptx, .pptm, .potx, .ppsx, .potm, .ppsm: all of them hold slide masters."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, KeyError, IndexError, AttributeError, TypeError, ValueError),
    *(SyntaxError, OSError, RuntimeError),
)
"""What python-pptx, lxml and zipfile answer to files that were damaged in one way or another."""

PartFactory.part_type_for.update(dict.fromkeys(MACROS, PresentationPart))


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Whatever a damaged file makes python-pptx complain about becomes a TransferkitError that names the file."""
    try:
        yield
    except _BROKEN as error:
        raise _refusal(path, later("The file is damaged."), str(error)) from None


def open_deck(path: Path) -> Deck:
    """The presentation in a file, of whatever kind PowerPoint writes. TransferkitError, in plain words, for anything else."""
    _vet(path)
    with in_plain_words(path):
        part: Any = Package.open(str(path)).main_document_part
        if part._content_type not in KINDS:
            raise _refusal(path, later("It is not a presentation."))
        part._content_type = CT.PML_PRESENTATION_MAIN
        deck: Deck = part.presentation
        if not len(deck.slide_masters):
            raise _refusal(path, later("It has no slide master."))
        return deck


def _vet(path: Path) -> None:
    """Refuse what is no zip of a sensible size, and say what it is."""
    if not path.exists():
        raise no_template(path)
    if not path.is_file():
        raise _refusal(path, later("It is a folder."))
    if path.stat().st_size > MOST_BYTES:
        raise _refusal(
            path, later("It is larger than 100 MB, and every deck would be, too. Delete its slides and pictures, then save it anew.")
        )
    try:
        with path.open("rb") as file:
            head = file.read(len(_OLE))
        if head == _OLE:
            raise _refusal(path, _of_ole(path.read_bytes()))
        if not head:
            raise _refusal(path, later("The file is empty."))
        if not zipfile.is_zipfile(path):
            raise _refusal(path, later("It is not a presentation, or it was not copied to the end."))
        _vet_zip(path)
    except OSError as error:
        raise _refusal(path, later("The file cannot be read."), str(error)) from None


def _of_ole(data: bytes) -> str:
    """What a file in the container of old Office formats is."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return later("It is protected with a password. In PowerPoint, delete it under File > Info > Protect Presentation, then save.")
    return later("It is in the old format .ppt. Open it in PowerPoint and save it as .pptx.")


def _vet_zip(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        names = archive.NameToInfo
        if sum(item.file_size for item in archive.infolist()) > MOST_UNPACKED:
            raise _refusal(path, later("Unpacked it is larger than 600 MB."))
        if "mimetype" in names and "[Content_Types].xml" not in names:
            raise _refusal(path, later("It is a LibreOffice file. Open it in LibreOffice Impress and save it as PowerPoint (.pptx)."))
        if any(name.startswith("Index/") or name == "Index.zip" for name in names):
            raise _refusal(path, later("It is a Keynote file. Export it in Keynote as PowerPoint (.pptx)."))
        if "[Content_Types].xml" not in names:
            raise _refusal(path, later("It is not a presentation."))


def _refusal(path: Path, reason: str, detail: str = "") -> TransferkitError:
    """The error for a file that cannot serve; the detail is for whoever is asked for help."""
    say = words(reader_language())
    why = say(reason) + (f" ({detail.splitlines()[0][:120]})" if detail.strip() else "")
    return TransferkitError(
        say("{name} cannot be used as a template: {why}", name=path.name, why=why),
        say("Without it, our own template is used."),
    )
