"""Pictures of imported material: known formats only, drawings cleaned, sizes kept in bounds."""

from __future__ import annotations

import io
import re
import warnings

from transferkit.importing.draft import Draft
from transferkit.markup.drawings import UnusableDrawing, clean_drawing

_MAGIC = {b"\x89PNG\r\n\x1a\n": ".png", b"\xff\xd8\xff": ".jpg", b"GIF87a": ".gif", b"GIF89a": ".gif"}
_CONVERTED = (b"BM", b"II*\x00", b"MM\x00*")
"""Bitmaps and TIFF: browsers and decks want PNG."""
MOST_PIXELS = 40_000_000


def keep_picture(draft: Draft, data: bytes, name: str) -> str:
    """The name a picture was kept under in the module's folder; "" after a note why it was not.

    name: its path below the folder; the ending follows the content, not the name.
    """
    if data in draft.files.values():
        return next(known for known, content in draft.files.items() if content == data)
    ending = _ending(data)
    if ending == ".svg":
        return _keep_drawing(draft, data, name)
    if ending == ".bmp":
        data, ending = _as_png(data), ".png"
    if not ending or not data:
        draft.note("IMP12", name=name, detail=name.rpartition(".")[2].upper() or "?")
        return ""
    if (pixels := _pixels(data)) > MOST_PIXELS or not pixels:
        draft.note("IMP12", name=name, detail=f"{pixels} px" if pixels else "0 px")
        return ""
    return _kept(draft, data, name, ending)


def _kept(draft: Draft, data: bytes, name: str, ending: str) -> str:
    stem = re.sub(r"\.\w{1,5}$", "", name)
    chosen, count = f"{stem}{ending}", 1
    while chosen in draft.files:
        count += 1
        chosen = f"{stem}-{count}{ending}"
    draft.files[chosen] = data
    return chosen


def _keep_drawing(draft: Draft, data: bytes, name: str) -> str:
    try:
        drawing = clean_drawing(data)
    except UnusableDrawing as error:
        draft.note("IMP12", name=name, detail=f"SVG: {error}")
        return ""
    if drawing.removed:
        draft.lost("drawing", f"{name}: {', '.join(drawing.removed)}")
    return _kept(draft, drawing.data, name, ".svg")


def _ending(data: bytes) -> str:
    """The ending that fits the content; "" for a format we do not show."""
    for magic, ending in _MAGIC.items():
        if data.startswith(magic):
            return ending
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ".webp"
    if data.startswith(_CONVERTED):
        return ".bmp"
    return ".svg" if re.match(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE|svg)", data[:400]) and b"<svg" in data[:20_000] else ""


def _pixels(data: bytes) -> int:
    """Width times height as the file's head says; 0 for a broken one. Nothing is decoded."""
    from PIL import Image

    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data)) as image:
            warnings.simplefilter("ignore")
            return image.width * image.height
    except Exception:  # Pillow raises many kinds for broken files; none may cost the import
        return 0


def _as_png(data: bytes) -> bytes:
    from PIL import Image

    if _pixels(data) > MOST_PIXELS:
        return b""
    made = io.BytesIO()
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.convert("RGBA" if "A" in image.getbands() else "RGB").save(made, "PNG")
    except Exception:  # as above
        return b""
    return made.getvalue()
