"""Phrases of eight words, as fingerprints: how the handbook's texts are compared with documents that are not ours to copy.

`python tests/content/phrases.py FILE… > tests/content/foreign_phrases.txt` writes the fingerprints of documents.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

LENGTH = 8
"""So many words in a row, alike but for case and punctuation, are a sentence taken over."""


def phrases(text: str) -> Iterator[str]:
    """Every run of eight words of a text, in small letters and without punctuation."""
    words = re.findall(r"\w+", text.casefold())
    return (" ".join(words[start : start + LENGTH]) for start in range(len(words) - LENGTH + 1))


def fingerprint(phrase: str) -> str:
    """Twelve hexadecimal digits of the phrase's SHA-256: enough to tell a phrase, too little to get it back."""
    return hashlib.sha256(phrase.encode()).hexdigest()[:12]


if __name__ == "__main__":
    texts = (Path(name).read_text("utf-8") for name in sys.argv[1:])
    print(*sorted({fingerprint(phrase) for text in texts for phrase in phrases(text)}), sep="\n")
