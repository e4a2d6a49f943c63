"""Whether a deck or sheet that is to be replaced is open in an office program.

PowerPoint, Word and Excel lay `~$name.pptx` beside an open file (Word may drop the first two letters of the name),
LibreOffice lays `.~lock.name.pptx#` there.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Set
from pathlib import Path

from transferkit.files.names import is_under
from transferkit.model.errors import TransferkitError
from transferkit.model.words import reader_language, words


def check_closed(output: Path, replaces: Set[str]) -> None:
    """TransferkitError for the first file under `replaces` that an office program has open."""
    for marker, document in open_documents(output):
        if is_under(document, replaces):
            raise still_open(document, marker)


def open_documents(output: Path) -> Iterator[tuple[str, str]]:
    """(marker file, document it stands for) for every marker below a folder, as relative paths."""
    for folder, _, names in os.walk(output):
        here = Path(folder).relative_to(output)
        for name in sorted(names):
            if document := _document(name, names):
                yield (here / name).as_posix(), (here / document).as_posix()


def still_open(document: str, marker: str = "") -> TransferkitError:
    """The error for a product that another program has open."""
    say = words(reader_language())
    hint = say("Then build again. Nothing was changed.")
    if marker:
        hint = f"{hint} {say('If it is open nowhere, delete the file {marker}.', marker=marker)}"
    return TransferkitError(say("{document} is open in another program: close it.", document=document), hint)


def _document(marker: str, names: Collection[str]) -> str:
    """The file in the same folder that a marker stands for; "" for an ordinary file or a marker left alone."""
    if marker.startswith(".~lock.") and marker.endswith("#"):
        name = marker.removeprefix(".~lock.").removesuffix("#")
        return name if name in names else ""
    if not marker.startswith("~$"):
        return ""
    tail = marker.removeprefix("~$")
    documents = [name for name in names if not name.startswith("~$")]
    return next((name for name in documents if name == tail or (len(name) == len(tail) + 2 and name[2:] == tail)), "")
