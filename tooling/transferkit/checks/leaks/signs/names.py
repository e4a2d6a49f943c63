"""Names of files and folders that learners have no use for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transferkit.checks.leaks.signs.sign import Sign
from transferkit.files.contents import Piece
from transferkit.markup.names import SOLUTION_FOLDER

_FOLDERS = {
    SOLUTION_FOLDER: Sign("ein Ordner mit Lösungsdateien", "a folder with solution files"),
    "loesungen": Sign("ein Ordner mit Lösungen", "a folder with solutions"),
    "solutions": Sign("ein Ordner mit Lösungen", "a folder with solutions"),
    "_sources": Sign("die Quelltexte der Seiten", "the sources of the pages"),
    ".doctrees": Sign("Zwischenstände von Sphinx", "intermediate files of Sphinx"),
    ".ipynb_checkpoints": Sign("ältere Fassungen von Notebooks", "earlier versions of notebooks"),
    ".git": Sign("die Geschichte der Quelltexte", "the history of the sources"),
}
_PICKLE = re.compile(rb"\x80[\x02-\x05]")


def signs_in(piece: Piece) -> Iterator[Sign]:
    """Signs in the path of a piece; and intermediate files of Sphinx, whatever they are called."""
    *folders, _ = piece.name.lower().split("/")
    yield from (_FOLDERS[folder] for folder in folders if folder in _FOLDERS)
    if _PICKLE.match(piece.data) and piece.data.endswith(b"."):
        yield Sign("ein Zwischenstand von Sphinx (Pickle)", "an intermediate file of Sphinx (pickle)")
