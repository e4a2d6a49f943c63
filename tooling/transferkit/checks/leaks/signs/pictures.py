"""Pictures that tell more than they show."""

from __future__ import annotations

from collections.abc import Iterator

from transferkit.checks.leaks.signs.sign import Sign
from transferkit.files.contents import Piece
from transferkit.files.pictures import is_picture, texts_in_picture, without_texts


def signs_in(piece: Piece) -> Iterator[Sign]:
    """A sign for a picture with camera, place, author or comments in it."""
    if is_picture(piece.data) and without_texts(piece.data) != piece.data:
        kinds = ", ".join(dict.fromkeys(label for label, _ in texts_in_picture(piece.data)))
        yield Sign(
            f"ein Bild mit Angaben wie Kamera, Ort oder Autorin ({kinds})",
            f"a picture that tells things like camera, place or author ({kinds})",
            "LEAK04",
        )
