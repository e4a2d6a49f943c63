"""Everything that can be read inside a file, however it is packed or encoded.

`pieces()` opens what is packed (zips in zips, PDF pages, compressed streams, base64, texts in pictures); `texts_of()`
gives the texts some bytes may stand for. Nothing is written, nothing is run, and a zip bomb costs no more than a limit.
"""

from __future__ import annotations

from transferkit.files.contents.limits import Budget
from transferkit.files.contents.pieces import BETWEEN, Piece, Unread, pieces
from transferkit.files.contents.texts import texts_of

__all__ = ["BETWEEN", "Budget", "Piece", "Unread", "pieces", "texts_of"]
