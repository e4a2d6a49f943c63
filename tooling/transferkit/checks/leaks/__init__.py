"""Does a finished product tell learners what is for trainers? One file in, problems out.

Two questions. With the sources at hand: does it say what only trainers may read (`secrets`)? And always: is something
in a place where answers hide (`signs`): a solution cell of a notebook, a comment in a Word file, a hidden sheet …
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from transferkit.checks.leaks.secrets import NO_SECRETS, Secrets, secrets_of
from transferkit.checks.leaks.signs import signs_in
from transferkit.files.contents import BETWEEN, Piece, Unread, pieces, texts_of
from transferkit.model.problem import Place, Problem, problem

__all__ = ["NO_SECRETS", "Secrets", "leaks_in", "secrets_of"]

PAGES = (".html", ".js")
"""Endings of a site's pages and of its search index; those of an EPUB are .xhtml."""
_UNREAD = {
    "locked": ("es ist mit einem Passwort geschützt", "it is protected by a password"),
    "damaged": ("es ist beschädigt", "it is damaged"),
    "large": ("es ist entpackt zu groß", "it is too large when unpacked"),
    "deep": ("es ist zu oft ineinander gepackt", "it is packed too many times inside itself"),
}


def leaks_in(name: str, data: bytes, secrets: Secrets) -> Iterator[Problem]:
    """What is wrong with a product for learners. name: how problems call the file."""
    found: dict[str, list[Problem]] = {}
    for piece in pieces(name, data):
        of_piece = _of_unread(name, piece) if isinstance(piece, Unread) else _of_piece(name, piece, secrets)
        found.setdefault(piece.path, []).extend(of_piece)
    told = set[tuple[str, str, str]]()
    for path, problems in found.items():
        deeper = {_what(one) for other, inner in found.items() if other.startswith(f"{path}{BETWEEN}") for one in inner}
        packing = path.rpartition(BETWEEN)[0]
        for one in problems:
            key = (packing if one.code == "LEAK03" else path, *_what(one))
            if _what(one) not in deeper and key not in told:
                told.add(key)
                yield one


def _what(found: Problem) -> tuple[str, str]:
    """The same secret or sign, wherever it stands: a text in a packing is told at its innermost place only."""
    arguments = dict(found.arguments)
    return found.code, arguments.get("source", "") or arguments.get("detail_en", "")


def _of_piece(name: str, piece: Piece, secrets: Secrets) -> Iterator[Problem]:
    where, inner = Place(name), _inner(name, piece.path)
    if known := secrets.file_of(piece.data):
        yield problem("LEAK02", where, inner=inner, source=known)
    for sign in signs_in(piece, compared=bool(secrets.windows)):
        yield problem(sign.code, where, inner=inner, detail_de=sign.german, detail_en=sign.english)
    if secrets == NO_SECRETS:  # nothing to compare with
        return
    on_page = PurePosixPath(piece.name).suffix in PAGES
    for part in secrets.told_in((piece.name, *texts_of(piece.data)), on_page):
        yield problem("LEAK01", where, inner=inner, source=part.where, text=_beginning(part.text))


def _of_unread(name: str, unread: Unread) -> Iterator[Problem]:
    packing = (f"es ist mit {unread.reason} gepackt", f"it is packed with {unread.reason}")
    german, english = _UNREAD.get(unread.reason, packing)
    yield problem("LEAK05", Place(name), inner=_inner(name, unread.path), detail_de=german, detail_en=english)


def _inner(name: str, path: str) -> str:
    """A piece's path within the file."""
    return path.removeprefix(name).removeprefix(BETWEEN) or "–"


def _beginning(text: str) -> str:
    """The first words of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:60].rsplit(' ', 1)[0]} …"
