"""Searches finished products for words that must not be there, and plants leaks in them."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

from transferkit.building.leaking import learner_files
from transferkit.files.contents import Unread, pieces, texts_of
from transferkit.press import to_pdf
from transferkit.press.code import string


def learner_products(build: Path) -> list[Path]:
    """Every product for learners of an output folder, as `transferkit check` finds them."""
    return list(learner_files([build]))


def words_in(paths: Iterable[Path], word: str, root: Path, *more: str) -> list[str]:
    """`file › inner file: word` for each place where a word beginning so (or as one more) stands; case does not count."""
    pattern = re.compile(rf"(?:{'|'.join(map(re.escape, (word, *more)))})[\w-]*", re.IGNORECASE)
    found = set[str]()
    for path in paths:
        name = path.relative_to(root).as_posix()
        found |= {f"{name}: {hit}" for hit in pattern.findall(name)}
        for piece in pieces(name, path.read_bytes()):
            if isinstance(piece, Unread):
                found.add(f"{piece.path}: could not be looked into ({piece.reason})")
            else:
                found |= {f"{piece.path}: {hit}" for text in (piece.name, *texts_of(piece.data)) for hit in pattern.findall(text)}
    return sorted(found)


def with_planted(path: Path, data: bytes, text: str) -> bytes:
    """A product with a text hidden in it, in a way its format allows. KeyError for a format nobody thought of."""
    if data[:2] == b"PK":
        return _in_zip(data, text)
    return {
        ".html": lambda: data.replace(b"</body>", f"<p hidden>{text}</p></body>".encode()),
        ".xhtml": lambda: data.replace(b"</body>", f"<p hidden>{text}</p></body>".encode()),
        ".js": lambda: data + f"\n// {json.dumps(text)}".encode(),
        ".css": lambda: data + f"\n/* {text} */".encode(),
        ".svg": lambda: data.replace(b"</svg>", f"<desc>{text}</desc></svg>".encode()),
        ".xml": lambda: data + f"<!-- {text} -->".encode(),
        ".json": lambda: json.dumps({"old": data.decode(), "new": text}).encode(),
        ".ipynb": lambda: json.dumps({**json.loads(data), "metadata": {"kept": text}}).encode(),
        ".png": lambda: data + text.encode("utf-16"),
        ".jpg": lambda: data[:2] + b"\xff\xfe" + (len(text.encode()) + 2).to_bytes(2, "big") + text.encode() + data[2:],
        ".inv": lambda: data + text.encode(),
        ".pdf": lambda: to_pdf(f'#set document(title: "x", date: none)\n#heading[x]\n#{{par({string(text)})}}', {}),
        ".txt": lambda: data + text.encode(),
        ".md": lambda: data + text.encode(),
        ".csv": lambda: data + text.encode(),
        ".ics": lambda: data + text.encode(),
        ".yml": lambda: data + f"# {text}\n".encode(),
        ".cff": lambda: data + f"# {text}\n".encode(),
        ".gift": lambda: data + text.encode(),
    }[path.suffix]()


def _in_zip(data: bytes, text: str) -> bytes:
    """A pack, deck or book with one more part that holds the text."""
    packed = io.BytesIO(data)
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ppt/notesSlides/notesSlide999.xml", f"<a:t>{text}</a:t>")
    return packed.getvalue()
