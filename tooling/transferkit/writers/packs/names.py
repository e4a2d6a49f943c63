"""File names that every system takes."""

from __future__ import annotations

import re
import unicodedata

from transferkit.model.course import Exercise, Module
from transferkit.model.text import plain

LONGEST = 60
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def slug(text: str) -> str:
    """The text in lower-case ASCII words joined by hyphens; "" where nothing of it is left."""
    plain_text = unicodedata.normalize("NFKD", text.lower().translate(_UMLAUTS)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain_text).strip("-")[:LONGEST].rstrip("-")


def file_name(exercise: Exercise, module: Module) -> str:
    """`A1-2-ein-tag-im-verein`: number first, so that files sort as the exercises do."""
    title = slug(plain(exercise.title)) or exercise.label
    return f"{exercise.number or module.name}-{title}"
