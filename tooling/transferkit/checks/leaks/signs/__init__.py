"""Places where answers hide, told without the sources: one file a family of formats."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.checks.leaks.signs import documents, names, notebooks, pictures, properties, slides, tables
from transferkit.checks.leaks.signs.sign import Sign
from transferkit.files.contents import Piece

__all__ = ["Sign", "signs_in"]

_FAMILIES = (names, notebooks, slides, documents, tables, properties, pictures)


def signs_in(piece: Piece, compared: bool) -> Iterator[Sign]:
    """What a piece hides. compared: whether its texts were searched for what is for trainers; then notes are no sign."""
    for family in _FAMILIES:
        for sign in family.signs_in(piece):
            if not (compared and sign.only_text):
                yield sign
